import { median } from './median';

/**
 * The median of the slopes between every two values; null below two. `at` says
 * where the values stand, evenly spaced unless given.
 *
 * @internal
 */
export function theilSen(
  values: readonly number[],
  at: readonly number[] = values.map((_, i) => i),
): number | null {
  const slopes: number[] = [];
  for (let i = 0; i < values.length; i++) {
    for (let j = i + 1; j < values.length; j++) {
      slopes.push((values[j] - values[i]) / (at[j] - at[i]));
    }
  }
  return median(slopes);
}
