import { Interval } from '../report';
import { Z95 } from './normal';

/**
 * Wilson's 95 % interval of a fraction; null where there is nothing to be a
 * fraction of. (Wilson 1927)
 *
 * @internal
 */
export function wilson(count: number, n: number): Interval | null {
  if (n === 0) {
    return null;
  }
  const rate = count / n;
  const z2 = Z95 * Z95;
  const centre = rate + z2 / (2 * n);
  const spread = Z95 * Math.sqrt((rate * (1 - rate) + z2 / (4 * n)) / n);
  const scale = 1 + z2 / n;
  return {
    // At the ends the bound is the end; arithmetic leaves a trace beside it.
    lower: count === 0 ? 0 : (centre - spread) / scale,
    upper: count === n ? 1 : (centre + spread) / scale,
    coverage: 0.95,
  };
}
