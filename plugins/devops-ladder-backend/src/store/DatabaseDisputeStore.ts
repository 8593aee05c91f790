import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import {
  Dispute,
  ListDisputesQuery,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { Knex } from 'knex';
import { DisputeRecord, DisputeStore } from '../disputes';
import {
  disputeListColumns,
  DisputeListRow,
  DisputeRow,
  toDispute,
  toDisputeRow,
} from './disputeRows';
import { presentServices } from './engine';
import { newestPage } from './newestPage';
import { VisibleServices } from './VisibleServices';
import { whereVisible } from './whereVisible';

export class DatabaseDisputeStore implements DisputeStore {
  private readonly knex: Knex;

  constructor(knex: Knex) {
    this.knex = knex;
  }

  async add(
    record: DisputeRecord,
    { maxOpen }: { maxOpen: number },
  ): Promise<boolean> {
    const row = toDisputeRow(record);
    const { disputed_by, entity_ref, subject } = row;
    try {
      return await this.knex.transaction(async tx => {
        if (!(await presentServices(tx, [entity_ref])).size) {
          return false;
        }
        const [{ open }] = await tx('disputes')
          .where({ disputed_by, state: 'open' })
          .count({ open: '*' });
        if (Number(open) >= maxOpen) {
          throw new ConflictError(
            `${disputed_by} has ${open} open disputes, and may have ${maxOpen}: wait until some are resolved`,
          );
        }
        await tx<DisputeRow>('disputes').insert(row);
        return true;
      });
    } catch (error) {
      if (isDatabaseConflictError(error)) {
        throw new ConflictError(
          `${disputed_by} has an open dispute about ${subject} of ${entity_ref}`,
        );
      }
      throw error;
    }
  }

  async get(id: string): Promise<DisputeRecord | undefined> {
    const row = await this.knex<DisputeRow>('disputes').where({ id }).first();
    return (
      row && { dispute: toDispute(row), snapshot: JSON.parse(row.snapshot) }
    );
  }

  async list(
    query: ListDisputesQuery,
    visible: VisibleServices,
  ): Promise<{ items: Dispute[]; nextCursor?: string }> {
    const { entityRef, capability, trap, state } = query;
    const matching = this.knex('disputes').select(disputeListColumns);
    if (entityRef) {
      matching.where('disputes.entity_ref', entityRef);
    }
    if (capability) {
      matching.where({ about: 'capability', subject: capability });
    }
    if (trap) {
      matching.where({ about: 'trap', subject: trap });
    }
    if (state) {
      matching.where({ state });
    }
    whereVisible(this.knex, matching, 'disputes.entity_ref', visible);
    const { rows, nextCursor } = await newestPage<DisputeListRow>(
      matching,
      'disputed_at',
      query,
    );
    return { items: rows.map(toDispute), nextCursor };
  }

  async resolve(
    id: string,
    resolution: Required<Pick<Dispute, 'verdict' | 'answer'>> & {
      user: string;
      at: Date;
    },
  ): Promise<Dispute | undefined> {
    const { verdict, answer, user, at } = resolution;
    const updated = await this.knex<DisputeRow>('disputes')
      .where({ id, state: 'open' })
      .update({
        state: 'resolved',
        verdict,
        answer,
        resolved_by: user,
        resolved_at: at,
      });
    return updated ? (await this.get(id))?.dispute : undefined;
  }
}
