/**
 * The same on every machine, unlike the order of a language.
 *
 * @internal
 */
export function textOrder(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

/**
 * How many of ascending places are at or before a place.
 *
 * @internal
 */
export function countUpTo<T>(
  ascending: readonly T[],
  placeOf: (item: T) => number,
  place: number,
): number {
  let [from, to] = [0, ascending.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (placeOf(ascending[middle]) <= place) {
      from = middle + 1;
    } else {
      to = middle;
    }
  }
  return from;
}

/**
 * Items by what they belong to, in the order in which they come.
 *
 * @internal
 */
export function groupBy<T>(
  items: Iterable<T>,
  keyOf: (item: T) => string,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) {
      group.push(item);
    } else {
      groups.set(key, [item]);
    }
  }
  return groups;
}
