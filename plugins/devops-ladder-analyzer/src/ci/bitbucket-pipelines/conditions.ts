import { pathFilter } from '../../pipeline/pathFilter';
import type { EventKind, Events } from '../../pipeline/types';
import { matchesName } from '../branch-names';
import {
  holds,
  isSampled,
  textPasses,
  UNKNOWN,
  valueOf,
} from '../boolean-expressions';
import type { Value } from '../boolean-expressions';
import { concernsService, selectEvents } from '../parts';
import { child, entries, text, texts } from '../../yaml';
import type { YamlNode } from '../../yaml';
import type { ReadContext } from './context';

const BRANCHES = ['feature/some-change', 'some-change'];

function branchOn(event: EventKind, mainlines: readonly string[]): Value {
  switch (event) {
    case 'push-mainline':
      return { samples: mainlines, by: 'any' };
    case 'push-branch':
    case 'pull-request':
      return { samples: BRANCHES, by: 'all' };
    case 'tag':
      return null;
    default:
      return UNKNOWN;
  }
}

function valueOn(
  name: string,
  event: EventKind,
  mainlines: readonly string[],
): Value {
  switch (name.replace(/^\$/, '')) {
    case 'BITBUCKET_BRANCH':
      return branchOn(event, mainlines);
    case 'BITBUCKET_PR_DESTINATION_BRANCH':
      return event === 'pull-request'
        ? { samples: mainlines, by: 'any' }
        : UNKNOWN;
    case 'BITBUCKET_TAG':
      return event === 'tag'
        ? { samples: ['v1.2.3', '1.2.3'], by: 'all' }
        : null;
    default:
      return UNKNOWN;
  }
}

function call(name: string, args: readonly Value[]): Value {
  const [value, pattern] = args;
  return name === 'glob' &&
    typeof pattern === 'string' &&
    (isSampled(value) || typeof value === 'string')
    ? valueOf(textPasses(value, branch => matchesName(pattern, branch)))
    : UNKNOWN;
}

/**
 * The events for which a written condition holds.
 *
 * @internal
 */
export function eventsWhere(
  events: Events,
  condition: string | undefined,
  mainlines: readonly string[],
): Events {
  return condition === undefined
    ? events
    : selectEvents(events, event =>
        holds(condition, {
          name: name => valueOn(name, event, mainlines),
          call,
        }),
      );
}

/**
 * The events that are left under the `condition` of a step or stage.
 *
 * @internal
 */
export function eventsUnder(
  events: Events,
  condition: YamlNode | undefined,
  context: ReadContext,
): Events {
  if (!condition) {
    return events;
  }
  const written = text(condition) ?? text(child(condition, 'state'));
  let left = eventsWhere(events, written, context.mainlines);
  const changes = child(condition, 'changesets');
  if (changes) {
    const covers = pathFilter(
      texts(child(changes, 'includePaths')),
      texts(child(changes, 'excludePaths')),
    );
    const concerns = concernsService(context.repository, covers);
    left = selectEvents(left, () => concerns);
  }
  const isOther = entries(condition).some(
    ({ key }) => key !== 'changesets' && key !== 'state',
  );
  return isOther ? selectEvents(left, () => 'unknown') : left;
}
