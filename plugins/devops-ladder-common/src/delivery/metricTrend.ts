import { MannKendall, mannKendall } from './statistics/mannKendall';
import { median } from './statistics/median';
import { rankSumP } from './statistics/rankSum';
import { theilSen } from './statistics/theilSen';
import { MetricTrend, TrendVerdict } from './trend';

const SIGNIFICANT = 0.05;
/** Fewer weeks say little, however well they line up. */
const LEAST_WEEKS = 8;
/** Of the median week, over all weeks: less is not worth a word. */
const LEAST_CHANGE = 0.2;
const STEP_WEEKS = 6;

/** @internal */
export interface WeekValue {
  /** Number of the week; missing weeks leave gaps. */
  week: number;
  value: number;
}

/** @internal */
export type TrendWords = Record<'up' | 'down', TrendVerdict>;

/** Four values are not significant in any order. */
const LEAST_VALUES = 5;

/**
 * The direction of values by Mann–Kendall alone.
 *
 * @internal
 */
export function directionOf({
  n,
  s,
  p,
}: MannKendall): 'up' | 'down' | 'no-clear-trend' | 'not-enough-data' {
  if (n < LEAST_VALUES) {
    return 'not-enough-data';
  }
  if (p >= SIGNIFICANT) {
    return 'no-clear-trend';
  }
  return s > 0 ? 'up' : 'down';
}

function stepP(weeks: readonly WeekValue[]): number | null {
  if (weeks.length < 2 * STEP_WEEKS) {
    return null;
  }
  const values = weeks.slice(-2 * STEP_WEEKS).map(({ value }) => value);
  return rankSumP(values.slice(0, STEP_WEEKS), values.slice(STEP_WEEKS));
}

/**
 * Whether weekly values have a direction: significant by Mann–Kendall, and a
 * Theil–Sen slope that amounts to a fifth of the median over the time seen.
 *
 * @internal
 */
export function metricTrend(
  weeks: readonly WeekValue[],
  words: TrendWords,
): MetricTrend {
  const n = weeks.length;
  if (n < LEAST_WEEKS) {
    return {
      verdict: 'not-enough-data',
      n,
      p: null,
      slopePerWeek: null,
      relativeChange: null,
      stepP: null,
    };
  }
  const values = weeks.map(({ value }) => value);
  const test = mannKendall(values);
  const direction = directionOf(test);
  const slope =
    theilSen(
      values,
      weeks.map(({ week }) => week),
    ) ?? 0;
  const span = weeks[n - 1].week - weeks[0].week + 1;
  const middle = median(values) ?? 0;
  const change = slope * span;
  const moves =
    // Many ties can give the pairs a direction that the slope does not have.
    Math.sign(slope) === Math.sign(test.s) &&
    Math.abs(change) >= LEAST_CHANGE * middle;
  return {
    verdict:
      moves && (direction === 'up' || direction === 'down')
        ? words[direction]
        : 'no-clear-trend',
    n,
    p: test.p,
    slopePerWeek: slope,
    relativeChange: middle === 0 ? null : change / middle,
    stepP: stepP(weeks),
  };
}
