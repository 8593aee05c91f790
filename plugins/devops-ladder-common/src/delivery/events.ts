/**
 * A state that a deployment went through, in one vocabulary for all providers.
 * `inactive` says that a later deployment took its place.
 *
 * @public
 */
export type DeploymentState =
  | 'queued'
  | 'pending'
  | 'in_progress'
  | 'success'
  | 'failure'
  | 'error'
  | 'cancelled'
  | 'skipped'
  | 'inactive';

/** @public */
export interface DeploymentStatus {
  state: DeploymentState;
  /** RFC 3339 time. */
  at: string;
}

/**
 * One attempt to bring one revision of a service into one environment. No
 * person is named, here or in any other event.
 *
 * @public
 */
export interface DeploymentEvent {
  type: 'deployment';
  /** Unique within the service. */
  id: string;
  /** Entity reference of the service. */
  service: string;
  /** As the provider calls it; absent where it does not say. */
  environment?: string;
  /** The commit that runs after it. */
  sha?: string;
  /** What runs after it, e.g. a purl or an image digest. Stands in for an unknown `sha`. */
  artifact?: string;
  /** The pipeline run; joins what one run brings to several environments of a group. */
  run?: string;
  /** RFC 3339 time. */
  startedAt?: string;
  statuses: DeploymentStatus[];
  /**
   * Ids of the changes in it that the previous successful production deployment
   * of the service did not have. Absent: not known. Empty: none.
   */
  changes?: string[];
  /** The provider says that it went back to an earlier version. */
  rolledBack?: boolean;
  url?: string;
}

/** @public */
export interface ChangeCommit {
  sha: string;
  /** RFC 3339 time at which its author wrote it. */
  authoredAt: string;
}

/**
 * A pull or merge request, or a commit that was pushed directly.
 *
 * @public
 */
export interface ChangeEvent {
  type: 'change';
  /** What {@link DeploymentEvent.changes} calls it. */
  id: string;
  /**
   * Entity reference of a service that it touches; one event for each. Absent:
   * it belongs to every service that deploys it.
   */
  service?: string;
  /** RFC 3339 time of the earliest of its own commits, never of a squash commit. */
  firstCommitAuthoredAt?: string;
  openedAt?: string;
  firstReviewAt?: string;
  approvedAt?: string;
  mergedAt?: string;
  /** Its own commits, where the earliest is not known otherwise. */
  commits?: ChangeCommit[];
  /** The commit that merged it; only to find what a revert takes back. */
  mergeCommit?: string;
  labels?: string[];
  /** Only to find what a `Revert "…"` takes back. */
  title?: string;
  /** Id or merge commit of the change that it takes back, where the provider says so. */
  reverts?: string;
  /** Made by a bot. */
  bot?: boolean;
  url?: string;
}

/** @public */
export interface IncidentEvent {
  type: 'incident';
  /** Unique within the service. */
  id: string;
  /** Entity reference of the service. */
  service: string;
  /** Absent: production. */
  environment?: string;
  /** RFC 3339 time. */
  startedAt: string;
  /** RFC 3339 time; absent while it is open. */
  resolvedAt?: string;
  /** RFC 3339 time; later than `resolvedAt`, it is open again. */
  reopenedAt?: string;
  /** Id of the deployment that caused it, where somebody said so. */
  deployment?: string;
  /** The commit that caused it, where somebody said so. */
  sha?: string;
  /** The artifact that caused it, where somebody said so. */
  artifact?: string;
  url?: string;
}

/**
 * What happened, as every source is translated to. Events may be partial, come
 * in any order and repeatedly: {@link mergeEvents} makes one of those with the
 * same type, service and id.
 *
 * @public
 */
export type DeliveryEvent = DeploymentEvent | ChangeEvent | IncidentEvent;
