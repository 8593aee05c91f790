import { Interval } from './report';

/**
 * A part of the way of a change to production.
 *
 * @public
 */
export type DeliveryStage =
  /** First commit to opening. */
  | 'coding'
  /** Opening to first review. */
  | 'waiting-for-review'
  /** First review to approval. */
  | 'review'
  /** Approval to merge. */
  | 'waiting-for-merge'
  /** Merge to start of the deployment. */
  | 'waiting-for-deployment'
  /** Start to finish of the deployment. */
  | 'deployment'
  /** What lies between two known times with an unknown one between. */
  | 'not-separated';

/** @public */
export interface StageSummary {
  stage: DeliveryStage;
  /** Changes of which it is known. */
  n: number;
  medianSeconds: number | null;
  /** In seconds; null below six changes. */
  interval: Interval | null;
  /** Fraction of the sum of the medians, 0 to 1. */
  share: number | null;
  /** Left out, because the stage would end before it begins. */
  negative: number;
}

/** @public */
export interface Bottleneck {
  /** In their order. */
  stages: StageSummary[];
  /** The stage that takes longer than every other; null: no single bottleneck visible. */
  bottleneck: DeliveryStage | null;
  /** Why none is named. */
  reason?: 'not-enough-data' | 'no-single-bottleneck';
}
