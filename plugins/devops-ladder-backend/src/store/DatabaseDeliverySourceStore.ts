import { Knex } from 'knex';
import {
  DeliverySourceStore,
  SourceAnswer,
  SourceCount,
  SourcedService,
  SourceState,
} from './DeliverySourceStore';
import { presentServices } from './engine';

type Time = Date | number | string;

interface SourceRow {
  source: string;
  entity_ref: string;
  state: SourceAnswer['state'];
  cursor: string | null;
  asked_at: Time;
  read_at: Time | null;
  reason: SourceState['reason'] | null;
  message: string | null;
}

export class DatabaseDeliverySourceStore implements DeliverySourceStore {
  private readonly knex: Knex;

  constructor(knex: Knex) {
    this.knex = knex;
  }

  async listSourced(source: string): Promise<SourcedService[]> {
    const rows: Array<{
      entity_ref: string;
      repository_url: string | null;
      repository_path: string | null;
      cursor: string | null;
      asked_at: Time | null;
    }> = await this.knex('services')
      .leftJoin('delivery_sources', join =>
        join
          .on('delivery_sources.entity_ref', 'services.entity_ref')
          .andOnVal('delivery_sources.source', source),
      )
      .select(
        'services.entity_ref',
        'repository_url',
        'repository_path',
        'cursor',
        'asked_at',
      )
      .orderByRaw('asked_at IS NOT NULL, asked_at, services.entity_ref');
    return rows.map(row => ({
      entityRef: row.entity_ref,
      ...(row.repository_url && {
        repository: {
          url: row.repository_url,
          path: row.repository_path ?? undefined,
        },
      }),
      ...(row.cursor !== null && { cursor: row.cursor }),
      ...(row.asked_at !== null && { askedAt: new Date(row.asked_at) }),
    }));
  }

  async saveAnswers(
    source: string,
    answers: SourceAnswer[],
    at: Date,
  ): Promise<void> {
    await this.knex.transaction(async tx => {
      const refs = answers.map(({ entityRef }) => entityRef);
      const present = await presentServices(tx, refs);
      for (const answer of answers) {
        if (present.has(answer.entityRef)) {
          const said = columnsOf(answer, at);
          await tx('delivery_sources')
            .insert({ source, entity_ref: answer.entityRef, ...said })
            .onConflict(['source', 'entity_ref'])
            .merge(said);
        }
      }
    });
  }

  async statesOf(entityRef: string): Promise<SourceState[]> {
    const rows: SourceRow[] = await this.knex('delivery_sources')
      .where({ entity_ref: entityRef })
      .whereNot('state', 'nothing-to-read')
      .orderBy('source');
    return rows.map(row => ({
      source: row.source,
      state: row.state,
      askedAt: new Date(row.asked_at),
      ...(row.read_at !== null && { readAt: new Date(row.read_at) }),
      ...(row.reason !== null && { reason: row.reason }),
      ...(row.message !== null && { message: row.message }),
    }));
  }

  async counts(): Promise<SourceCount[]> {
    const rows: Array<
      Pick<SourceRow, 'source' | 'reason'> & {
        state: SourceCount['state'];
        services: number | string;
        oldest: Time | null;
      }
    > = await this.knex('delivery_sources')
      .select('source', 'state', 'reason', {
        services: this.knex.raw('COUNT(*)'),
        oldest: this.knex.raw('MIN(read_at)'),
      })
      .whereNot('state', 'nothing-to-read')
      .groupBy('source', 'state', 'reason')
      .orderBy(['source', 'state', 'reason']);
    return rows.map(row => ({
      source: row.source,
      state: row.state,
      ...(row.reason !== null && { reason: row.reason }),
      services: Number(row.services),
      ...(row.oldest !== null && { oldestReadAt: new Date(row.oldest) }),
    }));
  }
}

/** After a failure the source goes on where it was. */
function columnsOf(answer: SourceAnswer, at: Date) {
  switch (answer.state) {
    case 'failed':
      return {
        state: answer.state,
        asked_at: at,
        reason: answer.reason,
        message: answer.message,
      };
    case 'read':
      return {
        state: answer.state,
        asked_at: at,
        read_at: at,
        reason: null,
        message: null,
        ...(answer.cursor !== undefined && { cursor: answer.cursor }),
      };
    default:
      return {
        state: answer.state,
        asked_at: at,
        cursor: null,
        reason: null,
        message: null,
      };
  }
}
