/** A row of a table by a name that anybody may have written. @internal */
export function rowOf<T>(
  table: Readonly<Record<string, T>>,
  name: string,
): T | undefined {
  return Object.prototype.hasOwnProperty.call(table, name)
    ? table[name]
    : undefined;
}
