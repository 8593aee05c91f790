/**
 * How often each value that occurs more than once does.
 *
 * @internal
 */
export function tiesOf(values: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const value of values) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts.values()].filter(count => count > 1);
}
