import { Knex } from 'knex';

/** Rows that one statement may carry on every engine. */
const BATCH_SIZE = 100;

/** Cuts rows into what one statement may carry. */
export function batches<T>(items: T[]): T[][] {
  const result: T[][] = [];
  for (let start = 0; start < items.length; start += BATCH_SIZE) {
    result.push(items.slice(start, start + BATCH_SIZE));
  }
  return result;
}

export function isPostgres(knex: Knex): boolean {
  return knex.client.config.client === 'pg';
}

/** Keeps the rows whose `column` is among `values`, however many these are. */
export function whereAmong(
  knex: Knex,
  query: Knex.QueryBuilder,
  column: string,
  values: readonly string[],
): Knex.QueryBuilder {
  // One binding whatever the count: both engines limit bindings, and a plan
  // on PostgreSQL stays the same.
  return isPostgres(knex)
    ? query.whereRaw('?? = ANY(?)', [column, [...values]])
    : query.whereRaw('?? IN (SELECT value FROM json_each(?))', [
        column,
        JSON.stringify(values),
      ]);
}

/**
 * Those of the services that are there, kept there until the transaction ends.
 * A service can leave the catalog while it is being read.
 */
export async function presentServices(
  tx: Knex.Transaction,
  entityRefs: readonly string[],
): Promise<Set<string>> {
  const query = whereAmong(tx, tx('services'), 'entity_ref', entityRefs);
  const rows: Array<{ entity_ref: string }> = await (isPostgres(tx)
    ? query.forKeyShare()
    : query
  ).select('entity_ref');
  return new Set(rows.map(row => row.entity_ref));
}

/** All texts of a group as one, with a separator between them; null where there is none. */
export function joinedTexts(
  knex: Knex,
  column: string,
  separator: string,
): Knex.Raw {
  return knex.raw(
    isPostgres(knex) ? 'string_agg(??, ?)' : 'group_concat(??, ?)',
    [column, separator],
  );
}

/** A time as either engine returns it. */
export function toIso(value: Date | number | string): string {
  return new Date(value).toISOString();
}

export function toOptionalIso(
  value: Date | number | string | null | undefined,
): string | undefined {
  return value === null || value === undefined ? undefined : toIso(value);
}

/** A text within a pattern for `LIKE … ESCAPE '\'`, as it stands. */
export function likeText(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

/** A pattern for `LIKE … ESCAPE '\'` of what holds `text`. */
export function likePattern(text: string): string {
  return `%${likeText(text)}%`;
}
