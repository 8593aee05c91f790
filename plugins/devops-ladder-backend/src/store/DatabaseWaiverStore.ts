import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import {
  ListWaiversQuery,
  ServiceWaiver,
  Waiver,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { Knex } from 'knex';
import { reasonWords, WaiverAct, WaiverStore } from '../waivers';
import { presentServices, whereAmong } from './engine';
import { newestPage } from './newestPage';
import { VisibleServices } from './VisibleServices';
import { OPEN, toWaiver, toWaiverRow, WaiverRow } from './waiverRows';
import { whereVisible } from './whereVisible';

export class DatabaseWaiverStore implements WaiverStore {
  private readonly knex: Knex;

  constructor(knex: Knex) {
    this.knex = knex;
  }

  async add(waiver: ServiceWaiver): Promise<boolean> {
    const row = toWaiverRow(waiver);
    const { entity_ref, capability, requested_at } = row;
    try {
      return await this.knex.transaction(async tx => {
        if (!(await presentServices(tx, [entity_ref])).size) {
          return false;
        }
        // One that has run out makes room.
        await tx<WaiverRow>('waivers')
          .where({ entity_ref, capability })
          .whereIn('state', OPEN)
          .where('expires_at', '<=', requested_at)
          .update({ state: 'expired' });
        await tx<WaiverRow>('waivers').insert(row);
        return true;
      });
    } catch (error) {
      if (isDatabaseConflictError(error)) {
        throw new ConflictError(
          `${entity_ref} has an open waiver of ${capability}: revoke it first`,
        );
      }
      throw error;
    }
  }

  async get(id: string, at: Date): Promise<ServiceWaiver | undefined> {
    const row = await this.knex<WaiverRow>('waivers').where({ id }).first();
    return row && toWaiver(row, at);
  }

  async approve(
    id: string,
    { user, at }: WaiverAct,
  ): Promise<ServiceWaiver | undefined> {
    const updated = await this.open(at)
      .where({ id, state: 'requested' })
      .update({ state: 'approved', approved_by: user, approved_at: at });
    return updated ? this.get(id, at) : undefined;
  }

  async revoke(
    id: string,
    { user, at, because }: WaiverAct & { because: string },
  ): Promise<ServiceWaiver | undefined> {
    const updated = await this.open(at).where({ id }).update({
      state: 'revoked',
      revoked_by: user,
      revoked_at: at,
      revoked_because: because,
    });
    return updated ? this.get(id, at) : undefined;
  }

  async list(
    query: ListWaiversQuery,
    visible: VisibleServices,
    at: Date,
  ): Promise<{ items: ServiceWaiver[]; nextCursor?: string }> {
    const { entityRef, capability, state, owner } = query;
    const matching = this.knex<WaiverRow>('waivers').select('waivers.*');
    if (entityRef) {
      matching.where('waivers.entity_ref', entityRef);
    }
    if (capability) {
      matching.where({ capability });
    }
    if (owner) {
      matching.whereIn(
        'waivers.entity_ref',
        this.knex('services').select('entity_ref').where({ owner }),
      );
    }
    if (state) {
      whereState(matching, state, at);
    }
    whereVisible(this.knex, matching, 'waivers.entity_ref', visible);
    const { rows, nextCursor } = await newestPage<WaiverRow>(
      matching,
      'requested_at',
      query,
    );
    return { items: rows.map(row => toWaiver(row, at)), nextCursor };
  }

  async listOpen(entityRef: string, at: Date): Promise<ServiceWaiver[]> {
    const rows: WaiverRow[] = await this.open(at)
      .where({ entity_ref: entityRef })
      .orderBy('capability');
    return rows.map(row => toWaiver(row, at));
  }

  async inForce(
    entityRefs: readonly string[],
    at: Date,
  ): Promise<Map<string, Waiver[]>> {
    const rows: WaiverRow[] = await whereAmong(
      this.knex,
      this.open(at).where({ state: 'approved' }),
      'entity_ref',
      entityRefs,
    ).orderBy(['entity_ref', 'capability']);
    const found = new Map<string, Waiver[]>();
    for (const row of rows) {
      const { capability, expiresAt, reason, text } = toWaiver(row, at);
      const words = `${reasonWords[reason]}: ${text.replace(/\s+/g, ' ')}`;
      found.set(row.entity_ref, [
        ...(found.get(row.entity_ref) ?? []),
        { capability, expiresAt, reason: words },
      ]);
    }
    return found;
  }

  private open(at: Date): Knex.QueryBuilder {
    return this.knex<WaiverRow>('waivers')
      .whereIn('state', OPEN)
      .where('expires_at', '>', at);
  }
}

function whereState(
  query: Knex.QueryBuilder,
  state: ServiceWaiver['state'],
  at: Date,
) {
  query.whereIn('state', state === 'expired' ? [...OPEN, state] : [state]);
  if (state !== 'revoked') {
    query.where('expires_at', state === 'expired' ? '<=' : '>', at);
  }
}
