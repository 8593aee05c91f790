/**
 * A row of a table by a name that anybody may have written: what every object
 * has by itself is none.
 *
 * @internal
 */
export function rowOf<T>(
  table: Readonly<Record<string, T>> | undefined,
  name: string | undefined,
): T | undefined {
  return table !== undefined && name !== undefined && Object.hasOwn(table, name)
    ? table[name]
    : undefined;
}
