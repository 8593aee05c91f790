import type { EventKind, Tri } from '../../pipeline/types';
import { matchesName } from '../branch-names';
import { child, texts } from '../../yaml';
import type { YamlNode } from '../../yaml';

/**
 * Names that are wanted, all where none is named, and names that are not.
 *
 * @internal
 */
export interface NameFilter {
  include: string[];
  exclude: string[];
}

const CHANGES = ['feature/some-change', 'some-change'];
const TAGS = ['v1.2.3', '1.2.3'];

/**
 * Reads `main`, `[main]` or `{ include: [main], exclude: [dev] }`.
 *
 * @internal
 */
export function filterOf(node: YamlNode | undefined): NameFilter | undefined {
  if (!node) {
    return undefined;
  }
  return node.type === 'map'
    ? {
        include: texts(child(node, 'include')),
        exclude: texts(child(node, 'exclude')),
      }
    : { include: texts(node), exclude: [] };
}

const matchesOne = (patterns: readonly string[], name: string) =>
  patterns.some(pattern => matchesName(pattern, name));

/** @internal */
export function passesName(filter: NameFilter, name: string): boolean {
  return (
    (filter.include.length === 0 || matchesOne(filter.include, name)) &&
    !matchesOne(filter.exclude, name)
  );
}

function every(filter: NameFilter, names: readonly string[]): Tri {
  const passed = names.filter(name => passesName(filter, name)).length;
  if (passed === names.length) {
    return true;
  }
  return passed > 0 ? 'unknown' : false;
}

/** Names of branches that are neither the mainline nor a change. */
function othersPass(
  { include }: NameFilter,
  mainlines: readonly string[],
): Tri {
  const others = include.filter(
    pattern => !mainlines.some(name => matchesName(pattern, name)),
  );
  return include.length === 0 || others.length > 0 ? 'unknown' : false;
}

/**
 * Whether a build for this event passes a filter of branches. That of a pull
 * request is the one it goes to.
 *
 * @internal
 */
export function branchHolds(
  event: EventKind,
  filter: NameFilter | undefined,
  mainlines: readonly string[],
  onTag: Tri,
): Tri {
  if (!filter) {
    return true;
  }
  switch (event) {
    case 'push-mainline':
    case 'pull-request':
    case 'schedule':
      return mainlines.some(name => passesName(filter, name));
    case 'push-branch':
      return every(filter, CHANGES);
    case 'tag':
    case 'release':
      return onTag;
    case 'other':
      return othersPass(filter, mainlines);
    default:
      return 'unknown';
  }
}

const heads = (names: readonly string[]) =>
  names.map(name => `refs/heads/${name}`);

function otherRefsPass(filter: NameFilter, mainlines: readonly string[]): Tri {
  const include = filter.include.filter(
    name => !/^refs\/(?:tags|pull)\//.test(name),
  );
  return include.length === 0 && filter.include.length > 0
    ? false
    : othersPass({ ...filter, include }, heads(mainlines));
}

/**
 * Whether a build for this event passes a filter of references.
 *
 * @internal
 */
export function refHolds(
  event: EventKind,
  filter: NameFilter | undefined,
  mainlines: readonly string[],
): Tri {
  if (!filter) {
    return true;
  }
  switch (event) {
    case 'push-mainline':
    case 'schedule':
      return heads(mainlines).some(name => passesName(filter, name));
    case 'pull-request':
      return ['refs/pull/1/head', 'refs/pull/1/merge'].some(name =>
        passesName(filter, name),
      );
    case 'push-branch':
      return every(filter, heads(CHANGES));
    case 'tag':
    case 'release':
      return every(
        filter,
        TAGS.map(name => `refs/tags/${name}`),
      );
    case 'other':
      return otherRefsPass(filter, mainlines);
    default:
      return 'unknown';
  }
}

/**
 * Whether one of the names that an event has passes; a name of an event that
 * is not known passes too.
 *
 * @internal
 */
export function namesHold(
  filter: NameFilter | undefined,
  names: readonly string[],
): boolean {
  return !filter || names.some(name => passesName(filter, name));
}
