import { pathFilter } from '../../pipeline/pathFilter';
import type {
  EnvironmentUse,
  EventKind,
  Events,
  Tri,
} from '../../pipeline/types';
import type { Repository } from '../../repository';
import { branchHolds, filterOf, namesHold, refHolds } from '../event-filters';
import { allOf, concernsService, locationOf, selectEvents } from '../parts';
import { child, entry, items, texts } from '../../yaml';
import type { YamlNode } from '../../yaml';

/** How Drone calls what may start a build. */
const NAMES: Partial<Record<EventKind, readonly string[]>> = {
  'push-mainline': ['push'],
  'push-branch': ['push'],
  other: ['push'],
  'pull-request': ['pull_request'],
  tag: ['tag'],
  schedule: ['cron'],
  manual: ['promote', 'rollback', 'custom'],
};

/** Everything that starts a pipeline without a `trigger`. @internal */
export const ALL_EVENTS: Events = new Map([
  ...(
    [
      'push-mainline',
      'push-branch',
      'pull-request',
      'tag',
      'schedule',
      'manual',
    ] as const
  ).map(kind => [kind, 'certain'] as const),
  ['other', 'conditional'] as const,
]);

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

/** The filter of files changed, which an extension of Drone brings. */
function pathsHold(
  node: YamlNode,
  event: EventKind,
  repository: Repository,
): Tri {
  const filter = filterOf(child(node, 'paths'));
  const isChange = event.startsWith('push') || event === 'pull-request';
  return filter && isChange
    ? concernsService(repository, pathFilter(filter.include, filter.exclude))
    : true;
}

/** Places to promote to; a build that is not promoted goes to none. */
function targetHolds(node: YamlNode, event: EventKind): Tri {
  const target = filterOf(child(node, 'target'));
  return target && event !== 'manual' && target.include.length > 0
    ? false
    : true;
}

function cronHolds(node: YamlNode, event: EventKind): Tri {
  const cron = filterOf(child(node, 'cron'));
  return !cron || event === 'schedule' || cron.include.length === 0;
}

/** Conditions on where Drone itself runs cannot be decided. */
function elsewhereHolds(node: YamlNode): Tri {
  return child(node, 'repo') || child(node, 'instance') ? 'unknown' : true;
}

const CHANGES = ['opened', 'synchronized', 'synchronize', 'reopened'];

function actionHolds(node: YamlNode, event: EventKind): Tri {
  return event === 'pull-request'
    ? namesHold(filterOf(child(node, 'action')), CHANGES)
    : true;
}

/**
 * The events that are left under a `trigger` or `when`.
 *
 * @internal
 */
export function eventsUnder(
  events: Events,
  node: YamlNode | undefined,
  { repository, mainlines }: ConditionContext,
): Events {
  if (!node) {
    return events;
  }
  const named = filterOf(child(node, 'event'));
  const branch = filterOf(child(node, 'branch'));
  const ref = filterOf(child(node, 'ref'));
  return selectEvents(events, event =>
    allOf(
      namesHold(named, NAMES[event] ?? []),
      branchHolds(event, branch, mainlines, 'unknown'),
      refHolds(event, ref, mainlines),
      targetHolds(node, event),
      cronHolds(node, event),
      actionHolds(node, event),
      pathsHold(node, event, repository),
      elsewhereHolds(node),
    ),
  );
}

/**
 * Whether a part runs only where something has failed.
 *
 * @internal
 */
export function isOnFailure(node: YamlNode | undefined): boolean {
  const status = filterOf(child(node, 'status'));
  return (
    status !== undefined &&
    status.include.includes('failure') &&
    !status.include.includes('success')
  );
}

/**
 * The places that a condition promotes to.
 *
 * @internal
 */
export function environmentsOf(
  node: YamlNode | undefined,
  file: string,
): EnvironmentUse[] {
  const target = entry(node, 'target');
  return (filterOf(target?.value)?.include ?? [])
    .filter(name => !/[*?[{]/.test(name))
    .map(name => ({
      name,
      recordsDeployment: true,
      location: target
        ? locationOf(file, target.value, target.line)
        : { file, line: 1 },
    }));
}

/**
 * The branches that the conditions of a document mention.
 *
 * @internal
 */
export function mentionedBranches(document: YamlNode): string[] {
  const conditions = [
    child(document, 'trigger'),
    ...items(child(document, 'steps')).map(step => child(step, 'when')),
  ];
  return conditions.flatMap(node => [
    ...texts(child(node, 'branch')),
    ...texts(child(node, 'branch', 'include')),
    ...texts(child(node, 'branch', 'exclude')),
    ...texts(child(node, 'ref')),
    ...texts(child(node, 'ref', 'include')),
  ]);
}
