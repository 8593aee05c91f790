import type { EventKind, Events, Tri } from '../../pipeline/types';
import { branchPasses, matchesName } from '../branch-names';
import { holds, UNKNOWN } from '../boolean-expressions';
import type { Sampled, Value } from '../boolean-expressions';
import { selectEvents } from '../parts';
import { child, text, texts } from '../../yaml';
import type { YamlNode } from '../../yaml';
import type { ReadContext } from './context';

const CHANGE: Sampled = {
  samples: ['feature/some-change', 'some-change'],
  by: 'all',
};
const TAG: Sampled = { samples: ['v1.2.3', '1.2.3'], by: 'all' };

const SOURCES: Partial<Record<EventKind, string>> = {
  'pull-request': 'webhook',
  'push-mainline': 'webhook',
  'push-branch': 'webhook',
  tag: 'webhook',
  schedule: 'schedule',
  upstream: 'trigger_job',
};

function branchOn(event: EventKind, mainlines: readonly string[]): Value {
  switch (event) {
    case 'push-mainline':
    case 'schedule':
      return { samples: mainlines, by: 'any' };
    case 'push-branch':
    case 'pull-request':
      return CHANGE;
    case 'tag':
      return TAG;
    default:
      return UNKNOWN;
  }
}

/** Events of which it is known whether they are a pull request or a tag. */
const isPlain = (event: EventKind) =>
  event !== 'manual' && event !== 'other' && event !== 'upstream';

function pullRequest(
  name: string,
  event: EventKind,
  mainlines: readonly string[],
): Value {
  if (event !== 'pull-request') {
    return isPlain(event) ? null : UNKNOWN;
  }
  switch (name) {
    case 'id':
      return 1;
    case 'base_branch':
      return { samples: mainlines, by: 'any' };
    default:
      return UNKNOWN;
  }
}

function valueOn(
  name: string,
  event: EventKind,
  mainlines: readonly string[],
): Value {
  const pull = /^build\.pull_request\.(\w+)$/.exec(name);
  if (pull) {
    return pullRequest(pull[1], event, mainlines);
  }
  switch (name) {
    case 'build.branch':
      return branchOn(event, mainlines);
    case 'build.tag':
      if (event === 'tag') {
        return TAG;
      }
      return isPlain(event) ? null : UNKNOWN;
    case 'build.source':
      return SOURCES[event] ?? UNKNOWN;
    case 'pipeline.default_branch':
      return { samples: mainlines, by: 'any' };
    default:
      return UNKNOWN;
  }
}

/** `branches: "main release/*"`: any of them, and none with an exclamation mark. */
function branchFilter(
  filter: string,
  event: EventKind,
  mainlines: readonly string[],
): Tri {
  const patterns = filter.split(/\s+/).filter(Boolean);
  const not = patterns.filter(pattern => pattern.startsWith('!'));
  const only = patterns.filter(pattern => !pattern.startsWith('!'));
  if (!isPlain(event) || event === 'schedule') {
    return 'unknown';
  }
  return branchPasses(
    event,
    mainlines,
    branch =>
      (only.length === 0 || only.some(each => matchesName(each, branch))) &&
      !not.some(each => matchesName(each.slice(1), branch)),
  );
}

/**
 * The condition of a step, as it is written.
 *
 * @internal
 */
export function conditionOf(node: YamlNode): string | undefined {
  return text(child(node, 'if'));
}

/**
 * The events that are left under the filters of a step.
 *
 * @internal
 */
export function eventsUnder(
  events: Events,
  node: YamlNode,
  { mainlines }: Pick<ReadContext, 'mainlines'>,
): Events {
  const skip = text(child(node, 'skip'));
  if (skip !== undefined && skip !== 'false' && skip !== '') {
    return new Map();
  }
  let left = events;
  const branches = texts(child(node, 'branches')).join(' ');
  if (branches !== '') {
    left = selectEvents(left, event =>
      branchFilter(branches, event, mainlines),
    );
  }
  const condition = conditionOf(node);
  if (condition !== undefined) {
    left = selectEvents(left, event =>
      holds(condition, { name: name => valueOn(name, event, mainlines) }),
    );
  }
  // Whether the commit changed these files is decided by the agent.
  return child(node, 'if_changed') ? selectEvents(left, () => 'unknown') : left;
}
