import { Interval } from '../report';
import { logFactorial } from './logFactorial';

/** @internal */
export function sorted(values: Iterable<number>): Float64Array {
  return Float64Array.from(values).sort();
}

/**
 * The middle of ascending values, the mean of two where their number is even;
 * null where there are none.
 *
 * @internal
 */
export function medianOfSorted(values: ArrayLike<number>): number | null {
  const n = values.length;
  return n === 0
    ? null
    : (values[Math.floor((n - 1) / 2)] + values[Math.floor(n / 2)]) / 2;
}

/** @internal */
export function median(values: Iterable<number>): number | null {
  return medianOfSorted(sorted(values));
}

/**
 * The ranks, from 0, between which the median of n values lies with at least
 * 95 %, and how probable that is; null below six, where not even the whole
 * range is enough. Sums the binomial tail in logarithms: 2^-n leaves the number
 * range from 1,075 on.
 *
 * @internal
 */
export function medianRanks(
  n: number,
): { lower: number; upper: number; coverage: number } | null {
  // What lies twelve standard deviations out does not count.
  const first = Math.max(0, Math.floor(n / 2 - 6 * Math.sqrt(n)));
  let logTerm =
    logFactorial(n) -
    logFactorial(first) -
    logFactorial(n - first) -
    n * Math.LN2;
  let tail = 0;
  let rank = -1;
  let outside = 0;
  for (let k = first; k < n / 2; k++) {
    tail += Math.exp(logTerm);
    if (tail > 0.025) {
      break;
    }
    rank = k;
    outside = 2 * tail;
    logTerm += Math.log((n - k) / (k + 1));
  }
  return rank < 0
    ? null
    : { lower: rank, upper: n - 1 - rank, coverage: 1 - outside };
}

/**
 * The 95 % interval of the median of ascending values by order statistics: no
 * assumption about their distribution.
 *
 * @internal
 */
export function medianInterval(values: ArrayLike<number>): Interval | null {
  const ranks = medianRanks(values.length);
  return (
    ranks && {
      lower: values[ranks.lower],
      upper: values[ranks.upper],
      coverage: ranks.coverage,
    }
  );
}
