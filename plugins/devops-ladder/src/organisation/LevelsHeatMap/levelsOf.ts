/** Where the services of a group stand on an axis. @internal */
export interface Levels {
  /** The level that at least half of them attain. */
  half: number;
  lowest: number;
  highest: number;
}

/**
 * Sums up how many services attain each level, from 0 on. Nothing is said of
 * a group of which no service was assessed.
 *
 * @internal
 */
export function levelsOf(counts: readonly number[]): Levels | undefined {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) {
    return undefined;
  }
  let half = counts.length - 1;
  let atLeast = counts[half];
  while (2 * atLeast < total) {
    half -= 1;
    atLeast += counts[half];
  }
  return {
    half,
    lowest: counts.findIndex(count => count > 0),
    highest: counts.length - 1 - [...counts].reverse().findIndex(n => n > 0),
  };
}
