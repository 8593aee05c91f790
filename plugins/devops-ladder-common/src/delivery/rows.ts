import { DeliveryEvent } from './events';

/**
 * Names an event behind a number.
 *
 * @public
 */
export interface RowReference {
  type: DeliveryEvent['type'];
  /** Entity reference. */
  service: string;
  id: string;
}

/**
 * What a deployment did to production: brought something new, brought back
 * what ran before, or what was running already.
 *
 * @public
 */
export type DeploymentKind = 'change' | 'rollback' | 'redeploy';

/**
 * Why a deployment counts as failed, strongest first.
 *
 * @public
 */
export type FailureEvidence =
  /** A person said so. */
  | 'correction'
  | 'incident-names-deployment'
  | 'incident-names-sha'
  | 'incident-names-artifact'
  /** An incident of the service began within the attribution window and before the next deployment. */
  | 'incident-within-window'
  | 'rollback'
  | 'revert'
  | 'hotfix';

/** @public */
export interface FailureLink {
  evidence: FailureEvidence;
  /** Id of the incident. */
  incident?: string;
  /** Id of the deployment that repaired it. */
  deployment?: string;
  /** Id of the change that took it back or repaired it. */
  change?: string;
}

/** @public */
export interface Recovery {
  /** From the finish of the failed deployment; so far, while it is open. Null where the times contradict. */
  seconds: number | null;
  open: boolean;
  /** RFC 3339 time; absent while it is open. */
  recoveredAt?: string;
  /** Id of the incident whose end, or of the deployment whose finish, it is. */
  by?: RowReference;
}

/** @public */
export interface DeploymentFailure {
  /** All that say so, strongest first. */
  links: FailureLink[];
  recovery: Recovery;
}

/**
 * A successful production deployment that finished in the window.
 *
 * @public
 */
export interface DeploymentRow {
  /** The first of `records`. */
  id: string;
  /** Ids of the events it was made of; several where one run reached several environments. */
  records: string[];
  service: string;
  /** The group of its environments. */
  group: string;
  environments: string[];
  sha?: string;
  artifact?: string;
  run?: string;
  startedAt?: string;
  /** RFC 3339 time of the first success, in the last environment to have one. */
  finishedAt: string;
  kind: DeploymentKind;
  /** The first ever seen here: nothing to compare with, hence no lead time. */
  baseline: boolean;
  /** Younger than the attribution window: an incident may still be linked to it. */
  provisional: boolean;
  /** It undid or repaired an earlier deployment. */
  rework?: 'rollback' | 'revert' | 'hotfix';
  /** Present where an incident or a later deployment says that it failed. Only a `change` counts in the change fail rate. */
  failure?: DeploymentFailure;
  /** Number of changes; null where not known. */
  changes: number | null;
  url?: string;
}

/**
 * An attempt that never reached production. Outside the metrics, shown beside
 * the deployment frequency.
 *
 * @public
 */
export interface FailedAttemptRow {
  id: string;
  records: string[];
  service: string;
  group: string;
  sha?: string;
  run?: string;
  /** RFC 3339 time of the first failure. */
  failedAt: string;
  url?: string;
}

/**
 * Why a change has no lead time.
 *
 * @public
 */
export type LeadTimeExclusion =
  /** It came with the first deployment ever seen. */
  | 'no-baseline'
  /** A deployment names it, no event describes it. */
  | 'change-not-known'
  /** The time with which the lead time starts is not known. */
  | 'start-not-known'
  /** It would have been deployed before it began: clock skew, cherry-pick. */
  | 'negative'
  /** The definition leaves bots out. */
  | 'bot';

/**
 * A change that first reached production, for this service, in the window.
 *
 * @public
 */
export interface ChangeRow {
  id: string;
  service: string;
  /** Id of the first production deployment that contains it. */
  deployment: string;
  /** RFC 3339 time of the finish of that deployment. */
  deployedAt: string;
  /** As the definition starts it; null where excluded. */
  leadTimeSeconds: number | null;
  /** From its first commit; null where not known or negative. */
  fromFirstCommitSeconds: number | null;
  /** From its merge; null where not known or negative. */
  fromMergeSeconds: number | null;
  excluded?: LeadTimeExclusion;
  bot: boolean;
  url?: string;
}

/**
 * Why no deployment is held to have caused an incident.
 *
 * @public
 */
export type UnattributedReason =
  /** No deployment finished before it. */
  | 'no-deployment-before'
  /** The last deployment is longer ago than the attribution window. */
  | 'outside-window'
  /** It names a cause that is no successful production deployment of the service. */
  | 'named-cause-not-found'
  /** A person said that no deployment caused it. */
  | 'correction';

/**
 * A production incident that began in the window.
 *
 * @public
 */
export interface IncidentRow {
  id: string;
  service: string;
  startedAt: string;
  resolvedAt?: string;
  open: boolean;
  /** From its start to its end; so far, while it is open. Null where the times contradict. */
  seconds: number | null;
  /** The deployment that is held to have caused it. */
  link?: { deployment: string; evidence: FailureEvidence };
  unattributed?: UnattributedReason;
  url?: string;
}

/**
 * Everything behind the numbers, oldest first.
 *
 * @public
 */
export interface DeliveryRows {
  deployments: DeploymentRow[];
  failedAttempts: FailedAttemptRow[];
  changes: ChangeRow[];
  incidents: IncidentRow[];
}
