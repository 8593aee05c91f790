import { DeliveryWindow } from './input';

/**
 * The ordinary answers are `no-clear-trend` and `not-enough-data`. More or
 * fewer deployments are neither praised nor blamed.
 *
 * @public
 */
export type TrendVerdict =
  | 'improving'
  | 'worsening'
  | 'rising'
  | 'falling'
  | 'no-clear-trend'
  | 'not-enough-data';

/** @public */
export type TrendMetric =
  | 'deploymentFrequency'
  | 'leadTime'
  | 'changeFailRate'
  | 'failedDeploymentRecoveryTime'
  | 'reworkRate';

/** @public */
export interface MetricTrend {
  /** Rising and falling for the frequency; improving and worsening for the others. */
  verdict: TrendVerdict;
  /** Complete weeks with a value. */
  n: number;
  /** Two-sided p of Mann–Kendall; null where there is too little data. */
  p: number | null;
  /** Theil–Sen slope, in the unit of the metric per week. */
  slopePerWeek: number | null;
  /** The slope over all weeks as a fraction of the median week; null where that is 0. */
  relativeChange: number | null;
  /** Two-sided rank-sum p of the last six weeks against the six before. Not part of the verdict. */
  stepP: number | null;
}

/**
 * Days, weeks (from Monday) or months of the time zone.
 *
 * @public
 */
export type SeriesInterval = 'day' | 'week' | 'month';

/**
 * One bucket of a series. Null is "no data", never 0.
 *
 * @public
 */
export interface SeriesPoint extends DeliveryWindow {
  /** The first day, e.g. `2026-03-02`. */
  day: string;
  /** Wholly in the window and over. */
  complete: boolean;
  /** Counted deployments; null before the first deployment ever seen. */
  deployments: number | null;
  leadTime: { n: number; medianSeconds: number | null };
  changeFailRate: { count: number; n: number; rate: number | null };
  reworkRate: { count: number; n: number; rate: number | null };
  /** `medianSeconds` is a lower bound where `exact` is false. */
  failedDeploymentRecoveryTime: {
    n: number;
    open: number;
    medianSeconds: number | null;
    exact: boolean;
  };
}

/** @public */
export interface DeliveryTrend {
  definition: { name: string; version: string };
  services: string[];
  timeZone: string;
  /** The weeks of the window, incomplete ones marked. */
  weeks: SeriesPoint[];
  metrics: Record<TrendMetric, MetricTrend>;
}
