import { IncidentEvent } from '../events';
import { instantOf } from '../instant';
import { FailureEvidence, UnattributedReason } from '../rows';
import { Rollout } from '../deployments/Rollout';

/**
 * What an incident is held to come from: a deployment, or none and why.
 *
 * @internal
 */
export type Cause =
  | { rollout: Rollout; evidence: FailureEvidence }
  | { rollout?: undefined; reason: UnattributedReason };

/**
 * A production incident while it is worked out. Times are milliseconds since 1970.
 *
 * @internal
 */
export interface Incident {
  event: IncidentEvent;
  /** The environment group it names; undefined: production as a whole. */
  group?: string;
  started: number;
  /** NaN while it is open. */
  resolved: number;
  cause: Cause;
}

/**
 * When it was over; NaN while it is open or open again.
 *
 * @internal
 */
export function endOf({ resolvedAt, reopenedAt }: IncidentEvent): number {
  const resolved = instantOf(resolvedAt);
  return instantOf(reopenedAt) > resolved ? NaN : resolved;
}
