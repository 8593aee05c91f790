import { DeliveryWindow } from './input';
import {
  DeliveryRows,
  LeadTimeExclusion,
  RowReference,
  UnattributedReason,
} from './rows';
import { LeadTimeStart } from './definition';

/**
 * A confidence interval.
 *
 * @public
 */
export interface Interval {
  lower: number;
  /** Null: no upper bound, because values that are still growing reach into it. */
  upper: number | null;
  /** Probability with which such an interval holds the true value, at least 0.95. */
  coverage: number;
}

/**
 * What was left out of a number, and why.
 *
 * @public
 */
export interface Exclusion<TReason extends string = string> {
  reason: TReason;
  count: number;
  rows: RowReference[];
}

/**
 * How many there were. All of it is null where no deployment was ever seen:
 * that is not zero.
 *
 * @public
 */
export interface DeploymentCounts {
  /** Deployments that succeeded in production. */
  successful: number;
  /** Of them, those that brought what ran already. */
  redeploys: number;
  rollbacks: number;
  /** `successful` without `redeploys`: what the frequency counts. */
  counted: number;
  /** Days of the time zone with a counted deployment. */
  deploymentDays: number;
  /** Beside the metrics: attempts that never reached production. */
  failedAttempts: number;
}

/** @public */
export interface DeploymentFrequency {
  /** Counted deployments; 0 also where nothing is known, then `counts` is null. */
  n: number;
  counts: DeploymentCounts | null;
  perWeek: number | null;
  /** Exact Poisson interval of `perWeek`. */
  interval: Interval | null;
  /** Median time between two counted deployments; null below two. */
  medianGapSeconds: number | null;
  exclusions: Exclusion<'redeploy' | 'failed-attempt'>[];
}

/**
 * Durations and their median.
 *
 * @public
 */
export interface DurationSummary {
  /** Durations that ended. */
  n: number;
  /** Mean of the two middle values where their number is even; null: no data. */
  medianSeconds: number | null;
  /** Order-statistic interval in seconds; null below six values: list them instead. */
  interval: Interval | null;
}

/** @public */
export interface ChangeLeadTime extends DurationSummary {
  /** What it starts with. */
  start: LeadTimeStart;
  fromFirstCommit: DurationSummary;
  fromMerge: DurationSummary;
  /** How many of the `n` a bot made. */
  bots: number;
  exclusions: Exclusion<LeadTimeExclusion>[];
}

/**
 * Durations of which some have not ended. Those enter with the time so far.
 *
 * @public
 */
export interface OpenDurationSummary extends DurationSummary {
  open: number;
  /** False: the median is a lower bound ("≥ x"), as an open value is at or below the middle. */
  exact: boolean;
}

/** @public */
export interface RecoveryTime extends OpenDurationSummary {
  /** Failures among those of the last hours that may yet be found. */
  provisional: number;
  exclusions: Exclusion<'negative'>[];
}

/** @public */
export interface RestoreTime extends OpenDurationSummary {
  exclusions: Exclusion<'negative'>[];
}

/**
 * What a fraction may be shown as: only as "2 of 20", also with its interval
 * (from 5), also as a rate in words (from 20).
 *
 * @public
 */
export type RatePrecision = 'none' | 'fraction' | 'interval' | 'rate';

/** @public */
export interface RateSummary {
  count: number;
  /** What it is a fraction of. */
  n: number;
  /** 0 to 1; null: no data. */
  rate: number | null;
  /** Wilson interval, 0 to 1; null: no data. */
  interval: Interval | null;
  precision: RatePrecision;
}

/** @public */
export interface ChangeFailRate extends RateSummary {
  /** Of the `n`, those younger than the attribution window: they may yet turn out failed. */
  provisional: number;
  /** Incidents of the window that no deployment is held to have caused. */
  unattributedIncidents: number;
  exclusions: Exclusion<
    UnattributedReason | 'redeploy' | 'rollback' | 'failed-attempt'
  >[];
}

/** @public */
export interface DeploymentReworkRate extends RateSummary {
  rollbacks: number;
  reverts: number;
  hotfixes: number;
  exclusions: Exclusion<'redeploy'>[];
}

/**
 * Something about the events that limits what the numbers can say.
 *
 * @public
 */
export type DataQuality =
  /** Services of which no production deployment was ever seen. */
  | 'no-deployment-seen'
  /** Services whose first deployment ever seen is in the window: what came before is not known. */
  | 'history-starts-in-window'
  /** Services of which no incident was ever reported: none found is not none happened. */
  | 'no-incident-seen'
  /** Deployments that name no environment. Not production. */
  | 'environment-missing'
  /** Deployments to an environment that neither the definition nor its name explains. Not production. */
  | 'environment-unknown'
  /** Deployments to an environment called like production that the definition does not name. Not production. */
  | 'environment-looks-like-production'
  /** Production deployments without commit or artifact: not told apart from redeploys and rollbacks. */
  | 'revision-missing'
  /** Production deployments whose changes are not known. */
  | 'changes-not-known'
  /** Events whose time cannot be read. Left out. */
  | 'time-unreadable';

/** @public */
export interface DataQualityFact {
  fact: DataQuality;
  count: number;
  /** Entity references of the services concerned. */
  services: string[];
  /** Events concerned; none where it is about services. */
  rows: RowReference[];
  /** Names of environments concerned. */
  names?: string[];
}

/**
 * The delivery of a service, or of several pooled. Never averaged, never ranked.
 *
 * @public
 */
export interface DeliveryReport {
  /** The definition that it follows. */
  definition: { name: string; version: string };
  /** Entity references, in alphabetical order. */
  services: string[];
  window: DeliveryWindow;
  timeZone: string;
  now: string;
  deploymentFrequency: DeploymentFrequency;
  /** By the finish of the first deployment that contains the change. */
  leadTime: ChangeLeadTime;
  /** Failed change deployments of the change deployments that finished in the window. */
  changeFailRate: ChangeFailRate;
  /** One value for each failed change deployment that finished in the window. */
  failedDeploymentRecoveryTime: RecoveryTime;
  /** Rollbacks, reverts and hotfixes of the counted deployments. */
  reworkRate: DeploymentReworkRate;
  /** All production incidents that began in the window, whoever caused them. Not a DORA metric. */
  timeToRestoreAllIncidents: RestoreTime;
  quality: DataQualityFact[];
  rows: DeliveryRows;
}
