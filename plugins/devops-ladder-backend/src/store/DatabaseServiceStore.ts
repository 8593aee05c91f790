import { Knex } from 'knex';
import { batches, whereAmong } from './engine';
import { ServiceRow, toServiceColumns, toServiceRecord } from './rows';
import { DueService, ServiceRecord, ServiceStore, SyncResult } from './types';

export class DatabaseServiceStore implements ServiceStore {
  private readonly knex: Knex;

  constructor(knex: Knex) {
    this.knex = knex;
  }

  async isEmpty(): Promise<boolean> {
    return !(await this.knex('services').first('entity_ref'));
  }

  async sync(services: ServiceRecord[], at: Date): Promise<SyncResult> {
    return this.knex.transaction(async tx => {
      const present = new Map(
        (await tx<ServiceRow>('services').select()).map(row => [
          row.entity_ref,
          row,
        ]),
      );
      const wanted = services.map(toServiceColumns);
      const isNew = wanted.filter(row => !present.has(row.entity_ref));
      const isChanged = wanted.filter(row => {
        const before = present.get(row.entity_ref);
        return before && differs(before, row);
      });
      const kept = new Set(wanted.map(row => row.entity_ref));
      const gone = [...present.keys()].filter(ref => !kept.has(ref));

      const rows = [...isNew, ...isChanged].map(row => ({
        ...row,
        due_at: at,
        failures: 0,
      }));
      for (const batch of batches(rows)) {
        await tx<ServiceRow>('services')
          .insert(batch)
          .onConflict('entity_ref')
          .merge();
      }
      if (gone.length) {
        await whereAmong(tx, tx('services'), 'entity_ref', gone).delete();
      }
      return {
        added: isNew.length,
        changed: isChanged.length,
        removed: gone.length,
      };
    });
  }

  async listDue(at: Date, limit: number): Promise<DueService[]> {
    const due: ServiceRow[] = await this.knex<ServiceRow>('services')
      .where('due_at', '<=', at)
      .orderBy([{ column: 'due_at' }, { column: 'entity_ref' }])
      .limit(limit);
    const repositories = [
      ...new Set(due.flatMap(row => row.repository_url ?? [])),
    ];
    const siblings: ServiceRow[] = await whereAmong(
      this.knex,
      this.knex('services').select(),
      'repository_url',
      repositories,
    );
    const rows = new Map(
      [...due, ...siblings].map(row => [row.entity_ref, row]),
    );
    return [...rows.values()].map(row => ({
      ...toServiceRecord(row),
      failures: row.failures,
    }));
  }

  async requestJudgement(judgedBy: string, at: Date): Promise<number> {
    return this.knex<ServiceRow>('services')
      .where('due_at', '>', at)
      .whereIn(
        'entity_ref',
        this.knex('assessments')
          .select('entity_ref')
          .whereNot('judged_by', judgedBy),
      )
      .update({ due_at: at });
  }

  async requestRefresh(entityRef: string, at: Date): Promise<boolean> {
    const updated = await this.knex<ServiceRow>('services')
      .where({ entity_ref: entityRef })
      .update({ due_at: at, refresh_requested_at: at });
    return updated > 0;
  }

  async finishRefresh(
    entityRef: string,
    options: {
      startedAt: Date;
      dueAt: Date;
      failures: number;
      entityEtag?: string;
    },
  ): Promise<void> {
    await this.knex<ServiceRow>('services')
      .where({ entity_ref: entityRef })
      .update({ failures: options.failures });
    await this.knex<ServiceRow>('services')
      .where({
        entity_ref: entityRef,
        entity_etag: options.entityEtag ?? null,
      })
      .andWhere(requested =>
        requested
          .whereNull('refresh_requested_at')
          .orWhere('refresh_requested_at', '<=', options.startedAt),
      )
      .update({ due_at: options.dueAt, refresh_requested_at: null });
  }
}

function differs(
  before: ServiceRow,
  after: ReturnType<typeof toServiceColumns>,
): boolean {
  return Object.entries(after).some(([column, value]) => {
    const stored = before[column as keyof typeof after];
    // SQLite keeps a boolean as a number.
    return typeof value === 'boolean'
      ? Boolean(stored) !== value
      : stored !== value;
  });
}
