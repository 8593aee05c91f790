import { DurationSummary, Interval, OpenDurationSummary } from '../report';
import {
  medianInterval,
  medianOfSorted,
  medianRanks,
  sorted,
} from '../statistics/median';

/** @internal */
export function summarise(seconds: Iterable<number>): DurationSummary {
  const ascending = sorted(seconds);
  return {
    n: ascending.length,
    medianSeconds: medianOfSorted(ascending),
    interval: medianInterval(ascending),
  };
}

/** The upper end is open where a value that still grows reaches to it. */
function intervalWithOpen(
  ascending: Float64Array,
  shortestOpen: number,
): Interval | null {
  const ranks = medianRanks(ascending.length);
  if (!ranks) {
    return null;
  }
  const upper = ascending[ranks.upper];
  return {
    lower: ascending[ranks.lower],
    upper: shortestOpen <= upper ? null : upper,
    coverage: ranks.coverage,
  };
}

/**
 * The median of durations of which some have not ended. Leaving those out would
 * flatter: they enter with the time so far, and the median is a lower bound
 * unless all of them are above the middle, where they can grow without moving it.
 * Null is no duration.
 *
 * @internal
 */
export function summariseWithOpen(
  durations: ReadonlyArray<{ seconds: number | null; open: boolean }>,
): OpenDurationSummary {
  const all: number[] = [];
  let open = 0;
  let shortestOpen = Infinity;
  for (const duration of durations) {
    if (duration.seconds !== null) {
      all.push(duration.seconds);
      if (duration.open) {
        open++;
        shortestOpen = Math.min(shortestOpen, duration.seconds);
      }
    }
  }
  const ascending = sorted(all);
  const middle = ascending[Math.floor(ascending.length / 2)];
  return {
    n: all.length - open,
    open,
    medianSeconds: medianOfSorted(ascending),
    exact: !(shortestOpen <= middle),
    interval: intervalWithOpen(ascending, shortestOpen),
  };
}
