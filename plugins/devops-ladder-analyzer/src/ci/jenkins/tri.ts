import type { EventKind, Events, Tri } from '../../pipeline/types';

/** @internal */
export const notTri = (value: Tri): Tri =>
  value === 'unknown' ? 'unknown' : !value;

/** @internal */
export function allOf(values: readonly Tri[]): Tri {
  if (values.includes(false)) {
    return false;
  }
  return values.includes('unknown') ? 'unknown' : true;
}

/** @internal */
export function anyOf(values: readonly Tri[]): Tri {
  if (values.includes(true)) {
    return true;
  }
  return values.includes('unknown') ? 'unknown' : false;
}

/** Runs that may be about any branch, change or tag. @internal */
export const MAY_BE_ANYTHING: readonly EventKind[] = [
  'manual',
  'upstream',
  'schedule',
];

/** Whether something that holds for runs of one kind only holds. @internal */
export function isEvent(event: EventKind, wanted: EventKind): Tri {
  return MAY_BE_ANYTHING.includes(event) && event !== wanted
    ? 'unknown'
    : event === wanted;
}

/** The events that are left under a condition. @internal */
export function eventsWhere(
  events: Events,
  condition: (event: EventKind) => Tri,
): Events {
  const left = new Map<EventKind, 'certain' | 'conditional'>();
  for (const [event, certainty] of events) {
    const result = condition(event);
    if (result !== false) {
      left.set(event, result === true ? certainty : 'conditional');
    }
  }
  return left;
}
