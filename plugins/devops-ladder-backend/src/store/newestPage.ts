import { InputError } from '@backstage/errors';
import { Knex } from 'knex';
import { decodeCursor, encodeCursor } from './cursor';
import { toIso } from './engine';

const DEFAULT_LIMIT = 50;

/**
 * A page of rows by a time and their `id`, newest first. Throws an
 * `InputError` for a cursor that is none of its own.
 */
export async function newestPage<Row extends { id: string }>(
  query: Knex.QueryBuilder,
  column: keyof Row & string,
  { limit = DEFAULT_LIMIT, cursor }: { limit?: number; cursor?: string },
): Promise<{ rows: Row[]; nextCursor?: string }> {
  if (cursor) {
    const { sortKey, entityRef: id } = decodeCursor(cursor);
    query.whereRaw('(??, id) < (?, ?)', [column, timeOf(sortKey), id]);
  }
  // One more, which tells whether there is another page.
  const found: Row[] = await query
    .orderBy([
      { column, order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(limit + 1);
  const rows = found.slice(0, limit);
  const last = rows[rows.length - 1];
  return found.length > limit
    ? {
        rows,
        nextCursor: encodeCursor({
          sortKey: toIso(last[column] as Date | number | string),
          entityRef: last.id,
        }),
      }
    : { rows };
}

function timeOf(sortKey: string): Date {
  const time = new Date(sortKey);
  if (Number.isNaN(time.getTime())) {
    throw new InputError(
      'cursor is of another list: pass pageInfo.nextCursor of the page before',
    );
  }
  return time;
}
