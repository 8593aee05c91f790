import { Rollout } from '../deployments/Rollout';
import { DeliveryDefinition } from '../definition';
import { IncidentEvent } from '../events';
import { LinkCorrection } from '../input';
import { instantOf } from '../instant';
import { causeOf } from './causeOf';
import { correctionKey } from './correctionsByIncident';
import { endOf, Incident } from './Incident';
import { ServiceHistory } from './ServiceHistory';

/**
 * Links incidents to the deployments that caused them. Takes production
 * incidents, and all successful deployments by service in the order of their
 * finish.
 *
 * @internal
 */
export function linkIncidents(
  incidents: ReadonlyArray<{ event: IncidentEvent; group?: string }>,
  rolloutsOf: ReadonlyMap<string, readonly Rollout[]>,
  definition: DeliveryDefinition,
  corrections: ReadonlyMap<string, LinkCorrection>,
): Incident[] {
  const histories = new Map<string, ServiceHistory>();
  return incidents.map(({ event, group }) => {
    const { service, id, startedAt } = event;
    const history =
      histories.get(service) ??
      new ServiceHistory(rolloutsOf.get(service) ?? []);
    histories.set(service, history);
    const found = {
      event,
      group,
      started: instantOf(startedAt),
      resolved: endOf(event),
    };
    const correction = corrections.get(correctionKey(service, id));
    const cause = causeOf(found, history, definition, correction);
    const incident: Incident = { ...found, cause };
    if (cause.rollout) {
      cause.rollout.failures.push({ evidence: cause.evidence, incident });
    }
    return incident;
  });
}
