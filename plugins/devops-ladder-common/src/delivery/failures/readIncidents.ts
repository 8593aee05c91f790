import { EnvironmentClass } from '../deployments/environmentClass';
import { IncidentEvent } from '../events';
import { instantOf } from '../instant';
import { QualityNote } from '../QualityNote';

/**
 * Incidents of production, each with the environment group that it names.
 *
 * @internal
 */
export interface IncidentsRead {
  incidents: Array<{ event: IncidentEvent; group?: string }>;
  notes: QualityNote[];
}

/**
 * An incident that names no environment is one of production: that is what
 * people are called for. One of an environment that nobody explained is not.
 *
 * @internal
 */
export function readIncidents(
  events: Iterable<IncidentEvent>,
  classOf: (environment: string | undefined) => EnvironmentClass,
): IncidentsRead {
  const read: IncidentsRead = { incidents: [], notes: [] };
  for (const event of events) {
    const { type, service, id } = event;
    const name = event.environment?.trim();
    const at = instantOf(event.startedAt);
    const row = { type, service, id };
    const environment = classOf(name);
    if (Number.isNaN(at)) {
      read.notes.push({ fact: 'time-unreadable', row, at });
    } else if (!name) {
      read.incidents.push({ event });
    } else if (environment.production !== undefined) {
      read.incidents.push({ event, group: environment.production });
    } else if (!environment.known) {
      read.notes.push({ fact: environment.why, row, at, name });
    }
  }
  return read;
}
