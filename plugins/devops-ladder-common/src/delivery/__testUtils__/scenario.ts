import { DeliveryDefinition, ladderDefault } from '../definition';
import {
  ChangeEvent,
  DeliveryEvent,
  DeploymentEvent,
  IncidentEvent,
} from '../events';
import { DeliveryInput } from '../input';

export const SERVICE = 'component:default/shop';

/** `03-04 10:00` of 2026, UTC. */
export function at(time: string): string {
  return `2026-${time.replace(' ', 'T')}:00Z`;
}

/** A successful production deployment; its id is its commit unless given. */
export function deployment(
  finished: string,
  sha: string,
  more: Partial<DeploymentEvent> = {},
): DeploymentEvent {
  return {
    type: 'deployment',
    id: `${sha}@${finished}`,
    service: SERVICE,
    environment: 'production',
    sha,
    startedAt: at(finished),
    statuses: [{ state: 'success', at: at(finished) }],
    changes: [],
    ...more,
  };
}

export function change(
  id: string,
  committed: string,
  more: Partial<ChangeEvent> = {},
): ChangeEvent {
  return {
    type: 'change',
    id,
    firstCommitAuthoredAt: at(committed),
    ...more,
  };
}

export function incident(
  id: string,
  started: string,
  more: Partial<IncidentEvent> = {},
): IncidentEvent {
  return {
    type: 'incident',
    id,
    service: SERVICE,
    startedAt: at(started),
    ...more,
  };
}

/** Four weeks of March, looked at a week later. */
export function inputOf(
  events: readonly DeliveryEvent[],
  more: Partial<Omit<DeliveryInput, 'definition'>> & {
    definition?: Partial<DeliveryDefinition>;
  } = {},
): DeliveryInput {
  return {
    events,
    services: [SERVICE],
    window: { from: at('03-02 00:00'), to: at('03-30 00:00') },
    now: at('04-06 00:00'),
    timeZone: 'UTC',
    ...more,
    definition: { ...ladderDefault, ...more.definition },
  };
}

/** The deployment with which history begins. */
export const before = deployment('02-20 09:00', 'a0');
