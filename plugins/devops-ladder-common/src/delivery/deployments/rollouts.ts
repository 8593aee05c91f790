import { earlierOf } from '../instant';
import { groupBy, textOrder } from '../order';
import { classify } from './classify';
import { joinFailures, joinSuccesses } from './joinRuns';
import { byTime, Reached } from './Reached';
import { Attempt, Rollout } from './Rollout';

/** Of the environments the last to have a success, each with its first. */
function finishOf(records: readonly Reached[]): Reached {
  const first = new Map<string, Reached>();
  for (const record of records) {
    if (!first.has(record.environment)) {
      first.set(record.environment, record);
    }
  }
  return [...first.values()].reduce((a, b) => (b.instant > a.instant ? b : a));
}

/** The first that is said, of what all records should say alike. */
function saidOf<K extends 'artifact' | 'url'>(
  records: readonly Reached[],
  key: K,
): string | undefined {
  for (const { event } of records) {
    if (event[key]) {
      return event[key];
    }
  }
  return undefined;
}

function changesOf(records: readonly Reached[]): string[] | undefined {
  const known = records.filter(({ event }) => event.changes);
  return known.length === 0
    ? undefined
    : [...new Set(known.flatMap(({ event }) => event.changes ?? []))];
}

function startOf(records: readonly Reached[]): string | undefined {
  let start: string | undefined;
  for (const { startedAt } of records.map(({ event }) => event)) {
    if (startedAt) {
      start = start === undefined ? startedAt : earlierOf(start, startedAt);
    }
  }
  return start;
}

function alone({ event, group, revision, at, instant }: Reached): Rollout {
  return {
    id: event.id,
    service: event.service,
    group,
    records: [event.id],
    environments: [event.environment ?? ''],
    sha: event.sha,
    artifact: event.artifact,
    revision,
    run: event.run,
    startedAt: event.startedAt,
    finishedAt: at,
    finish: instant,
    rolledBack: event.rolledBack === true,
    changes: event.changes,
    url: event.url,
    kind: 'change',
    baseline: false,
    failures: [],
    rework: undefined,
  };
}

function rolloutOf(records: readonly Reached[]): Rollout {
  const rollout = alone(records[0]);
  if (records.length === 1) {
    return rollout;
  }
  const finish = finishOf(records);
  const names = records.map(({ event }) => event.environment ?? '');
  return {
    ...rollout,
    records: records.map(({ event }) => event.id),
    environments: [...new Set(names)].sort(textOrder),
    artifact: saidOf(records, 'artifact'),
    startedAt: startOf(records),
    finishedAt: finish.at,
    finish: finish.instant,
    rolledBack: records.some(({ event }) => event.rolledBack === true),
    changes: changesOf(records),
    url: saidOf(records, 'url'),
  };
}

function attemptOf(records: readonly Reached[]): Attempt {
  const [{ event, group, at, instant }] = records;
  return {
    id: event.id,
    service: event.service,
    group,
    records: records.map(record => record.event.id),
    sha: event.sha,
    run: event.run,
    url: saidOf(records, 'url'),
    failedAt: at,
    failed: instant,
  };
}

/** @internal */
export function byFinish(a: Rollout, b: Rollout): number {
  return (
    a.finish - b.finish ||
    textOrder(a.service, b.service) ||
    textOrder(a.group, b.group) ||
    textOrder(a.id, b.id)
  );
}

/**
 * The successful deployments of one service and environment group, classified
 * and in the order in which they finished.
 */
function rolloutsOfGroup(records: Reached[]): Rollout[] {
  const rollouts = joinSuccesses(records.sort(byTime))
    .map(rolloutOf)
    .sort(byFinish);
  classify(rollouts);
  return rollouts;
}

/** The records of each service and environment group. */
function byGroup(records: readonly Reached[]): Reached[][] {
  return [...groupBy(records, ({ event }) => event.service).values()].flatMap(
    of => [...groupBy(of, ({ group }) => group).values()],
  );
}

/**
 * Successful deployments by service and environment group.
 *
 * @internal
 */
export function rolloutsByGroup(successes: readonly Reached[]): Rollout[][] {
  return byGroup(successes).map(rolloutsOfGroup);
}

/** @internal */
export function attemptsOf(failures: readonly Reached[]): Attempt[] {
  return byGroup(failures)
    .flatMap(records => joinFailures(records.sort(byTime)))
    .map(attemptOf)
    .sort(
      (a, b) =>
        a.failed - b.failed ||
        textOrder(a.service, b.service) ||
        textOrder(a.id, b.id),
    );
}
