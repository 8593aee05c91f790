import { pathFilter } from '../../pipeline/pathFilter';
import type {
  EnvironmentUse,
  EventKind,
  Events,
  Tri,
} from '../../pipeline/types';
import type { Repository } from '../../repository';
import { holds, UNKNOWN } from '../boolean-expressions';
import type { Value } from '../boolean-expressions';
import { branchHolds, filterOf, namesHold, refHolds } from '../event-filters';
import {
  allOf,
  anyOf,
  concernsService,
  locationOf,
  selectEvents,
} from '../parts';
import { child, entry, items, text, texts } from '../../yaml';
import type { YamlNode } from '../../yaml';

/** How Woodpecker calls what may start a pipeline. */
const NAMES: Partial<Record<EventKind, readonly string[]>> = {
  'push-mainline': ['push'],
  'push-branch': ['push'],
  'pull-request': ['pull_request'],
  tag: ['tag'],
  release: ['release'],
  schedule: ['cron'],
  manual: ['manual', 'deployment'],
  other: ['push', 'pull_request_closed', 'pull_request_metadata'],
};

const KINDS = Object.keys(NAMES) as EventKind[];

/** Everything that may start a workflow without a `when`. @internal */
export const ALL_EVENTS: Events = new Map(
  KINDS.map(kind => [kind, kind === 'other' ? 'conditional' : 'certain']),
);

/**
 * What conditions are judged by.
 *
 * @internal
 */
export interface ConditionContext {
  repository: Repository;
  file: string;
  mainlines: readonly string[];
}

const CHANGES = ['feature/some-change', 'some-change'];

function variable(
  name: string,
  event: EventKind,
  mainlines: readonly string[],
): Value {
  const mainline: Value = { samples: mainlines, by: 'any' };
  switch (name) {
    case 'CI_PIPELINE_EVENT':
    case 'CI_BUILD_EVENT':
      return event === 'other'
        ? UNKNOWN
        : {
            samples: NAMES[event] ?? [],
            by: event === 'manual' ? 'all' : 'any',
          };
    case 'CI_COMMIT_BRANCH':
      if (event === 'push-branch') {
        return { samples: CHANGES, by: 'all' };
      }
      return event === 'push-mainline' ||
        event === 'schedule' ||
        event === 'pull-request'
        ? mainline
        : UNKNOWN;
    case 'CI_REPO_DEFAULT_BRANCH':
      return mainline;
    case 'CI_COMMIT_TAG':
      return event === 'tag'
        ? { samples: ['v1.2.3', '1.2.3'], by: 'all' }
        : UNKNOWN;
    default:
      return UNKNOWN;
  }
}

/** Files changed are looked at for pushes and pull requests alone. */
function pathHolds(
  node: YamlNode,
  event: EventKind,
  repository: Repository,
): Tri {
  const filter = filterOf(child(node, 'path'));
  const isChange = event.startsWith('push') || event === 'pull-request';
  return filter && isChange
    ? concernsService(repository, pathFilter(filter.include, filter.exclude))
    : true;
}

/** The environment of a deployment; other events have none. */
function environmentHolds(node: YamlNode, event: EventKind): Tri {
  const filter = filterOf(child(node, 'environment'));
  return !filter || filter.include.length === 0 || event === 'manual';
}

function cronHolds(node: YamlNode, event: EventKind): Tri {
  const filter = filterOf(child(node, 'cron'));
  return !filter || event === 'schedule';
}

function evaluates(
  node: YamlNode,
  event: EventKind,
  mainlines: readonly string[],
): Tri {
  const written = text(child(node, 'evaluate'));
  return written === undefined
    ? true
    : holds(written, { name: name => variable(name, event, mainlines) });
}

const elsewhereHolds = (node: YamlNode): Tri =>
  ['repo', 'instance', 'platform', 'matrix'].some(key => child(node, key))
    ? 'unknown'
    : true;

function ruleHolds(
  node: YamlNode,
  event: EventKind,
  { repository, mainlines }: ConditionContext,
): Tri {
  return allOf(
    namesHold(filterOf(child(node, 'event')), NAMES[event] ?? []),
    branchHolds(event, filterOf(child(node, 'branch')), mainlines, true),
    refHolds(event, filterOf(child(node, 'ref')), mainlines),
    pathHolds(node, event, repository),
    environmentHolds(node, event),
    cronHolds(node, event),
    evaluates(node, event, mainlines),
    elsewhereHolds(node),
  );
}

/** Any of several rules will do. @internal */
export function rulesOf(when: YamlNode | undefined): YamlNode[] {
  if (when?.type === 'seq') {
    return items(when);
  }
  return when ? [when] : [];
}

/**
 * The events that are left under a `when`.
 *
 * @internal
 */
export function eventsUnder(
  events: Events,
  when: YamlNode | undefined,
  context: ConditionContext,
): Events {
  const rules = rulesOf(when);
  return rules.length === 0
    ? events
    : selectEvents(events, event =>
        anyOf(...rules.map(rule => ruleHolds(rule, event, context))),
      );
}

/**
 * Whether a part runs only where something has failed.
 *
 * @internal
 */
export function isOnFailure(when: YamlNode | undefined): boolean {
  const rules = rulesOf(when);
  return (
    rules.length > 0 &&
    rules.every(rule => {
      const status = texts(child(rule, 'status'));
      return status.includes('failure') && !status.includes('success');
    })
  );
}

/**
 * The environments of deployments that a condition names.
 *
 * @internal
 */
export function environmentsOf(
  when: YamlNode | undefined,
  file: string,
): EnvironmentUse[] {
  return rulesOf(when).flatMap(rule => {
    const found = entry(rule, 'environment');
    return (filterOf(found?.value)?.include ?? [])
      .filter(name => !/[*?[{]/.test(name))
      .map(name => ({
        name,
        recordsDeployment: true,
        location: found
          ? locationOf(file, found.value, found.line)
          : { file, line: 1 },
      }));
  });
}

/**
 * The filter of files changed under which a workflow starts.
 *
 * @internal
 */
export function pathsOf(
  when: YamlNode | undefined,
): ((path: string) => boolean) | undefined {
  const rules = rulesOf(when);
  const filters = rules.map(rule => filterOf(child(rule, 'path')));
  if (filters.length === 0 || filters.some(filter => !filter)) {
    return undefined;
  }
  const tests = filters.map(filter =>
    pathFilter(filter?.include ?? [], filter?.exclude ?? []),
  );
  return path => tests.some(test => test(path));
}

/**
 * The branches that conditions mention.
 *
 * @internal
 */
export function mentionedBranches(root: YamlNode): string[] {
  const steps = child(root, 'steps') ?? child(root, 'pipeline');
  const inSteps =
    steps?.type === 'map'
      ? [...steps.entries.values()].map(({ value }) => value)
      : items(steps);
  const rules = [root, ...inSteps].flatMap(node =>
    rulesOf(child(node, 'when')),
  );
  return [
    ...texts(child(root, 'branches')),
    ...rules.flatMap(rule => [
      ...texts(child(rule, 'branch')),
      ...texts(child(rule, 'branch', 'include')),
      ...texts(child(rule, 'branch', 'exclude')),
      ...texts(child(rule, 'evaluate')),
    ]),
  ];
}
