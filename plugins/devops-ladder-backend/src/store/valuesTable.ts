import { Knex } from 'knex';
import { isPostgres } from './engine';

/** What a column holds. */
type ColumnType = 'text' | 'integer' | 'time';

/** A cell as both engines read it; booleans are 0 and 1. */
type Cell = string | number | Date | undefined;

const POSTGRES_TYPES: Record<ColumnType, string> = {
  text: 'text',
  integer: 'integer',
  time: 'timestamptz',
};

/**
 * Rows as a table within a statement, however many these are: so that a
 * statement can change many rows, each otherwise.
 */
export function valuesTable<C extends string>(
  knex: Knex,
  name: string,
  columns: Record<C, ColumnType>,
  rows: Array<Record<C, Cell>>,
): Knex.Raw {
  const entries = Object.entries<ColumnType>(columns);
  if (isPostgres(knex)) {
    const types = entries.map(
      ([column, type]) => `${column} ${POSTGRES_TYPES[type]}`,
    );
    return knex.raw(`jsonb_to_recordset(?::jsonb) AS ${name}(${types})`, [
      JSON.stringify(rows),
    ]);
  }
  const cells = entries.map(
    ([column]) => `json_extract(value, '$.${column}') AS ${column}`,
  );
  return knex.raw(`(SELECT ${cells} FROM json_each(?)) AS ${name}`, [
    JSON.stringify(rows.map(withNumericTimes)),
  ]);
}

/** SQLite keeps a time as a number. */
function withNumericTimes(row: Record<string, Cell>) {
  return Object.fromEntries(
    Object.entries(row).map(([column, cell]) => [
      column,
      cell instanceof Date ? cell.getTime() : cell,
    ]),
  );
}
