import { DeploymentEvent } from '../events';
import { instantOf } from '../instant';
import { QualityNote } from '../QualityNote';
import { EnvironmentClass } from './environmentClass';
import { firstFailure, firstSuccess, Reached } from './Reached';

/**
 * Deployment events of production, by whether they ever got there.
 *
 * @internal
 */
export interface DeploymentsRead {
  successes: Reached[];
  failures: Reached[];
  notes: QualityNote[];
}

function noteOf(
  event: DeploymentEvent,
  fact: QualityNote['fact'],
  at: number,
): QualityNote {
  const { type, service, id, environment } = event;
  return {
    fact,
    row: { type, service, id },
    at,
    ...(environment?.trim() && { name: environment.trim() }),
  };
}

/**
 * Neither production nor known to be something else: never counted as
 * production, always shown.
 *
 * @internal
 */
export function readDeployments(
  events: Iterable<DeploymentEvent>,
  classOf: (environment: string | undefined) => EnvironmentClass,
): DeploymentsRead {
  const read: DeploymentsRead = { successes: [], failures: [], notes: [] };
  for (const event of events) {
    const success = firstSuccess(event);
    const end = success ?? firstFailure(event);
    const environment = classOf(event.environment);
    if (environment.production === undefined) {
      if (!environment.known) {
        const at = instantOf(end ?? event.startedAt);
        read.notes.push(noteOf(event, environment.why, at));
      }
    } else if (end !== undefined) {
      const record: Reached = {
        event,
        group: environment.production,
        environment: environment.name,
        revision: event.sha ?? event.artifact,
        at: end,
        instant: instantOf(end),
      };
      if (Number.isNaN(record.instant)) {
        read.notes.push(noteOf(event, 'time-unreadable', NaN));
      } else {
        (success === undefined ? read.failures : read.successes).push(record);
      }
    }
  }
  return read;
}
