import { Knex } from 'knex';
import { batches, isPostgres, whereAmong } from './engine';
import { ServiceRow, toServiceColumns } from './rows';
import { replaceProperties } from './serviceProperties';
import { ServiceRecord, ServiceStore, SyncResult } from './types';

/** So many new services change how the table is best searched. */
const MANY = 500;

export class DatabaseServiceStore implements ServiceStore {
  private readonly knex: Knex;

  constructor(knex: Knex) {
    this.knex = knex;
  }

  async isEmpty(): Promise<boolean> {
    return !(await this.knex('services').first('entity_ref'));
  }

  async sync(services: ServiceRecord[], at: Date): Promise<SyncResult> {
    const result = await this.follow(services, at);
    if (result.added >= MANY && isPostgres(this.knex)) {
      // A table that was just filled is searched badly until its size is known.
      await this.knex.raw('ANALYZE services');
    }
    return result;
  }

  private follow(services: ServiceRecord[], at: Date): Promise<SyncResult> {
    return this.knex.transaction(async tx => {
      const wanted = services.map(toServiceColumns);
      const columns = Object.keys(wanted[0] ?? { entity_ref: '' });
      const stored: ServiceRow[] = await tx('services').select(columns);
      const present = new Map(stored.map(row => [row.entity_ref, row]));
      const isNew = wanted.filter(row => !present.has(row.entity_ref));
      const isChanged = wanted.filter(row => {
        const before = present.get(row.entity_ref);
        return before && differs(before, row);
      });
      const kept = new Set(wanted.map(row => row.entity_ref));
      const gone = [...present.keys()].filter(ref => !kept.has(ref));

      const rows = [...isNew, ...isChanged]
        .map(row => ({ ...row, due_at: at, failures: 0 }))
        // In the order in which results lock them.
        .sort((a, b) => (a.entity_ref < b.entity_ref ? -1 : 1));
      for (const batch of batches(rows)) {
        const given = Object.keys(batch[0]).map(column => [
          column,
          tx.raw('excluded.??', [column]),
        ]);
        await tx('services')
          .insert(batch)
          .onConflict('entity_ref')
          .merge({
            ...Object.fromEntries(given),
            revision: tx.raw('services.revision + 1'),
          });
      }
      const written = new Set(rows.map(row => row.entity_ref));
      await replaceProperties(
        tx,
        services.filter(({ entityRef }) => written.has(entityRef)),
      );
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

  async requestJudgement(judgedBy: string, at: Date): Promise<number> {
    return this.judgedAt(
      at,
      this.knex('services').whereIn(
        'entity_ref',
        this.knex('assessments')
          .select('entity_ref')
          .whereNot('judged_by', judgedBy),
      ),
    );
  }

  async requestJudgementOf(entityRefs: string[], at: Date): Promise<void> {
    await this.judgedAt(
      at,
      whereAmong(this.knex, this.knex('services'), 'entity_ref', entityRefs),
    );
  }

  async requestRefresh(
    entityRef: string,
    { at, notSince }: { at: Date; notSince: Date },
  ) {
    const accepted = await this.knex('services')
      .where({ entity_ref: entityRef })
      .andWhere(last =>
        last
          .whereNull('last_requested_at')
          .orWhere('last_requested_at', '<=', notSince),
      )
      .update({
        due_at: at,
        refresh_requested_at: at,
        last_requested_at: at,
        revision: this.knex.raw('revision + 1'),
      });
    const row = await this.knex<ServiceRow>('services')
      .where({ entity_ref: entityRef })
      .first('last_requested_at');
    return row
      ? {
          isAccepted: accepted > 0,
          requestedAt: new Date(row.last_requested_at ?? at),
        }
      : undefined;
  }

  private judgedAt(at: Date, services: Knex.QueryBuilder): Promise<number> {
    return services.update({
      judge_at: at,
      revision: this.knex.raw('revision + 1'),
    });
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
