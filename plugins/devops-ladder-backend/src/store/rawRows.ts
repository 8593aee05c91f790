import { Knex } from 'knex';

/** The rows of a raw statement, which either engine returns in its own way. */
export async function rawRows<T>(
  knex: Knex,
  sql: string,
  bindings: Knex.RawBinding[],
): Promise<T[]> {
  const result: unknown = await knex.raw(sql, bindings);
  return Array.isArray(result) ? result : (result as { rows: T[] }).rows;
}
