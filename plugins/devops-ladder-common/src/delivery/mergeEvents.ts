import { textOrder } from './order';
import { earlierOf, instantOf, laterOf } from './instant';
import {
  ChangeCommit,
  ChangeEvent,
  DeliveryEvent,
  DeploymentEvent,
  DeploymentStatus,
  IncidentEvent,
} from './events';

/** Associative, commutative and idempotent, hence blind to order and repetition. */
type Join<T> = (a: T, b: T) => T;
type Joins<T> = { [K in keyof T]-?: Join<NonNullable<T[K]>> };

/** Sources that contradict each other: no reason to believe either, so the same one every time. */
function smaller<T extends string>(a: T, b: T): T {
  return a < b ? a : b;
}

function either(a: boolean, b: boolean): boolean {
  return a || b;
}

function union(a: string[], b: string[]): string[] {
  return [...new Set([...a, ...b])].sort(textOrder);
}

/** What cannot be read stands last. */
function placeOf(time: string): number {
  const instant = instantOf(time);
  return Number.isNaN(instant) ? Infinity : instant;
}

function statuses(
  a: DeploymentStatus[],
  b: DeploymentStatus[],
): DeploymentStatus[] {
  const all = new Map(
    [...a, ...b].map(status => [`${status.at} ${status.state}`, status]),
  );
  return [...all.values()].sort(
    (x, y) =>
      placeOf(x.at) - placeOf(y.at) ||
      textOrder(x.at, y.at) ||
      textOrder(x.state, y.state),
  );
}

function commits(a: ChangeCommit[], b: ChangeCommit[]): ChangeCommit[] {
  const bySha = new Map<string, ChangeCommit>();
  for (const { sha, authoredAt } of [...a, ...b]) {
    const known = bySha.get(sha);
    bySha.set(sha, {
      sha,
      authoredAt: known ? earlierOf(known.authoredAt, authoredAt) : authoredAt,
    });
  }
  return [...bySha.values()].sort((x, y) => textOrder(x.sha, y.sha));
}

const deploymentJoins: Joins<DeploymentEvent> = {
  type: smaller,
  id: smaller,
  service: smaller,
  environment: smaller,
  sha: smaller,
  artifact: smaller,
  run: smaller,
  startedAt: earlierOf,
  statuses,
  changes: union,
  rolledBack: either,
  url: smaller,
};

const changeJoins: Joins<ChangeEvent> = {
  type: smaller,
  id: smaller,
  service: smaller,
  firstCommitAuthoredAt: earlierOf,
  openedAt: earlierOf,
  firstReviewAt: earlierOf,
  approvedAt: earlierOf,
  mergedAt: earlierOf,
  commits,
  mergeCommit: smaller,
  labels: union,
  title: smaller,
  reverts: smaller,
  bot: either,
  url: smaller,
};

const incidentJoins: Joins<IncidentEvent> = {
  type: smaller,
  id: smaller,
  service: smaller,
  environment: smaller,
  startedAt: earlierOf,
  resolvedAt: laterOf,
  reopenedAt: laterOf,
  deployment: smaller,
  sha: smaller,
  artifact: smaller,
  url: smaller,
};

function joined<T extends object>(joins: Joins<T>, a: T, b: T): T {
  const result: Partial<T> = {};
  for (const key of Object.keys(joins) as Array<keyof T>) {
    const [x, y] = [a[key] ?? b[key], b[key] ?? a[key]];
    if (x !== null && x !== undefined && y !== null && y !== undefined) {
      result[key] = joins[key](x, y);
    }
  }
  return result as T;
}

/** @internal */
export function joinChanges(a: ChangeEvent, b: ChangeEvent): ChangeEvent {
  return joined(changeJoins, a, b);
}

/**
 * One event of two with the same type and id.
 *
 * @internal
 */
export function joinEvents<T extends DeliveryEvent>(a: T, b: T): T;
export function joinEvents(a: DeliveryEvent, b: DeliveryEvent): DeliveryEvent {
  if (a.type === 'deployment' && b.type === 'deployment') {
    return joined(deploymentJoins, a, b);
  }
  if (a.type === 'incident' && b.type === 'incident') {
    return joined(incidentJoins, a, b);
  }
  return a.type === 'change' && b.type === 'change' ? joinChanges(a, b) : a;
}

/**
 * One event for each type, service and id, made of all that were said of it:
 * the earliest start, the union of the statuses, the last end. The answer
 * depends on the set of events only, not on their order or repetition, and
 * merging what was merged changes nothing. Where sources contradict each other
 * in a name, the alphabetically first is taken.
 *
 * @public
 */
export function mergeEvents(events: readonly DeliveryEvent[]): DeliveryEvent[] {
  const byKey = new Map<string, DeliveryEvent>();
  for (const event of events) {
    const key = JSON.stringify([event.type, event.service ?? '', event.id]);
    // Joined with itself where it is the first: that sorts its lists.
    byKey.set(key, joinEvents(byKey.get(key) ?? event, event));
  }
  return [...byKey.keys()].sort(textOrder).flatMap(key => byKey.get(key) ?? []);
}
