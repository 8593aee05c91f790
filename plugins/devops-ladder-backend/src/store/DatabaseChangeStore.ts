import { Knex } from 'knex';
import { ServiceChange, TrendRow } from '../changes';
import { ChangeRow, toChange, toChangeRow } from './changeRows';
import { decodeCursor, encodeCursor } from './cursor';
import { batches } from './engine';
import { filteredServices, ServiceFilters } from './filters';
import { ChangeStore } from './types';
import { VisibleServices } from './VisibleServices';
import { whereVisible } from './whereVisible';

/** Writes changes within the transaction that writes what they are of. */
export async function insertChanges(
  tx: Knex.Transaction,
  changes: readonly ServiceChange[],
): Promise<void> {
  for (const batch of batches(changes.map(toChangeRow))) {
    await tx('changes').insert(batch);
  }
}

export class DatabaseChangeStore implements ChangeStore {
  private readonly knex: Knex;

  constructor(knex: Knex) {
    this.knex = knex;
  }

  async list(
    entityRef: string,
    query: { from?: Date; to?: Date; limit: number; cursor?: string },
  ): Promise<{ items: ServiceChange[]; nextCursor?: string }> {
    const { from, to, limit, cursor } = query;
    const older: Knex.QueryBuilder<ChangeRow, ChangeRow[]> =
      this.knex<ChangeRow>('changes')
        .where({ entity_ref: entityRef })
        .orderBy([
          { column: 'at', order: 'desc' },
          { column: 'id', order: 'desc' },
        ])
        // One more, which the last of the page came after.
        .limit(limit + 1);
    if (to) {
      older.where('at', '<=', to);
    }
    if (cursor) {
      const { sortKey: at, entityRef: id } = decodeCursor(cursor);
      older.whereRaw('(at, id) < (?, ?)', [new Date(at), Number(id) || 0]);
    }
    const rows = await older;
    const isOutside = ({ at }: ChangeRow) =>
      from !== undefined && new Date(at) < from;
    const page = rows.slice(0, limit).filter(row => !isOutside(row));
    const last = page[page.length - 1];
    const next = rows[page.length];
    return {
      items: page.map((row, index) => toChange(row, rows[index + 1])),
      ...(last &&
        next &&
        !isOutside(next) && {
          nextCursor: encodeCursor({
            sortKey: new Date(last.at).toISOString(),
            entityRef: String(last.id),
          }),
        }),
    };
  }

  async trend(
    filters: ServiceFilters,
    visible: VisibleServices,
    { from, to }: { from: string; to: string },
  ): Promise<TrendRow[]> {
    const services = whereVisible(
      this.knex,
      filteredServices(this.knex, filters),
      'services.entity_ref',
      visible,
    ).select('services.entity_ref');
    // Each standing begins with its change and ends with the next one, so that
    // the days between need no rows.
    const spans = this.knex('changes')
      .select('day', 'attained', 'needed', 'fit', {
        until: this.knex.raw(
          'LEAD(day) OVER (PARTITION BY entity_ref ORDER BY at, id)',
        ),
      })
      .whereIn('entity_ref', services)
      .where('day', '<=', to)
      .as('spans');
    const columns = ['attained', 'needed', 'fit'];
    const begun = this.knex
      .from(spans)
      .select('day', ...columns, { delta: this.knex.raw('COUNT(*)') })
      .where(span => span.whereNull('until').orWhere('until', '>=', from))
      .groupBy('day', ...columns);
    const ended = this.knex
      .from(spans.clone())
      .select({ day: 'until' }, ...columns, {
        delta: this.knex.raw('-COUNT(*)'),
      })
      .where('until', '>=', from)
      .groupBy('until', ...columns);
    const rows: Array<Omit<TrendRow, 'delta'> & { delta: number | string }> =
      await this.knex.unionAll([begun, ended]);
    return rows.map(row => ({ ...row, delta: Number(row.delta) }));
  }

  async prune(before: Date): Promise<number> {
    // What stands on that day is kept: it may have stood for years.
    return this.knex('changes')
      .where('at', '<', before)
      .whereExists(
        this.knex({ later: 'changes' })
          .select(this.knex.raw('1'))
          .whereRaw('later.entity_ref = changes.entity_ref')
          .where('later.at', '<=', before)
          .whereRaw('(later.at, later.id) > (changes.at, changes.id)'),
      )
      .delete();
  }
}
