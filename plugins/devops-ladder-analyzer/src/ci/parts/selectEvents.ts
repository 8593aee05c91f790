import type { EventKind, Events, Tri } from '../../pipeline/types';
import type { Repository } from '../../repository';

/**
 * The events for which a condition holds; those for which it cannot be decided
 * become conditional.
 *
 * @internal
 */
export function selectEvents(
  events: Events,
  condition: (event: EventKind) => Tri,
): Events {
  const left = new Map<EventKind, 'certain' | 'conditional'>();
  for (const [event, certainty] of events) {
    const holds = condition(event);
    if (holds !== false) {
      left.set(event, holds === true ? certainty : 'conditional');
    }
  }
  return left;
}

/**
 * All of these events, any of which may not come.
 *
 * @internal
 */
export function conditionalEvents(...events: EventKind[]): Events {
  return new Map(events.map(event => [event, 'conditional']));
}

/**
 * Whether a change of the service passes a path filter: always, at times
 * (unknown) or never.
 *
 * @internal
 */
export function concernsService(
  repository: Repository,
  covers: (path: string) => boolean,
): Tri {
  return repository.byOwn(own => {
    const passing = own.filter(covers).length;
    if (passing === own.length) {
      return true;
    }
    return passing > 0 ? 'unknown' : false;
  });
}

/**
 * Whether all of these hold.
 *
 * @internal
 */
export function allOf(...parts: readonly Tri[]): Tri {
  if (parts.includes(false)) {
    return false;
  }
  return parts.includes('unknown') ? 'unknown' : true;
}

/**
 * Whether any of these holds.
 *
 * @internal
 */
export function anyOf(...parts: readonly Tri[]): Tri {
  if (parts.includes(true)) {
    return true;
  }
  return parts.includes('unknown') ? 'unknown' : false;
}
