import { DeploymentEvent, DeploymentState } from '../events';
import { earlierOf } from '../instant';
import { textOrder } from '../order';

/**
 * A deployment event of a production environment with the time at which it got
 * somewhere: its first success, or its first failure where it has none.
 *
 * @internal
 */
export interface Reached {
  event: DeploymentEvent;
  group: string;
  /** In small letters. */
  environment: string;
  revision?: string;
  at: string;
  instant: number;
}

const SUCCEEDED: ReadonlySet<DeploymentState> = new Set(['success']);
const FAILED: ReadonlySet<DeploymentState> = new Set(['failure', 'error']);

/**
 * The first time in one of the states, never the latest: a provider sets old
 * deployments to `inactive`. Undefined where there is none; an unreadable time
 * comes back only where there is no other.
 */
function firstIn(
  event: DeploymentEvent,
  wanted: ReadonlySet<DeploymentState>,
): string | undefined {
  let first: string | undefined;
  for (const { state, at } of event.statuses) {
    if (wanted.has(state)) {
      first = first === undefined ? at : earlierOf(first, at);
    }
  }
  return first;
}

/** @internal */
export function firstSuccess(event: DeploymentEvent): string | undefined {
  return firstIn(event, SUCCEEDED);
}

/** @internal */
export function firstFailure(event: DeploymentEvent): string | undefined {
  return firstIn(event, FAILED);
}

/** @internal */
export function byTime(a: Reached, b: Reached): number {
  return a.instant - b.instant || textOrder(a.event.id, b.event.id);
}
