import { pathFilter } from '../../pipeline/pathFilter';
import type { EventKind, Trigger } from '../../pipeline/types';
import { child, entries, items, text, texts } from '../../yaml';
import type { YamlEntry, YamlNode } from '../../yaml';
import { passesEveryBranch, passesMainline } from './branches';
import { rowOf } from '../../text/rowOf';

const PLAIN_EVENTS: Record<string, EventKind> = {
  merge_group: 'merge-queue',
  release: 'release',
  schedule: 'schedule',
  workflow_dispatch: 'manual',
  workflow_run: 'upstream',
};

/** Types of a pull request event that a change of its content raises. */
const CHANGE_TYPES = [
  'opened',
  'synchronize',
  'reopened',
  'ready_for_review',
  'edited',
];
const RELEASE_TYPES = ['published', 'released', 'created', 'prereleased'];

interface OnEvent {
  name: string;
  line: number;
  value?: YamlNode;
}

function onEvents(on: YamlEntry | undefined): OnEvent[] {
  if (!on) {
    return [];
  }
  if (on.value.type === 'map') {
    return entries(on.value).map(({ key, line, value }) => ({
      name: key,
      line,
      value,
    }));
  }
  const nodes = on.value.type === 'seq' ? items(on.value) : [on.value];
  return nodes.map(node => ({ name: text(node) ?? '', line: node.line }));
}

function filterOf(event: OnEvent) {
  return {
    branches: texts(child(event.value, 'branches')),
    ignored: texts(child(event.value, 'branches-ignore')),
  };
}

function pushKinds(event: OnEvent, mainlines: readonly string[]): EventKind[] {
  const filter = filterOf(event);
  const hasBranches = filter.branches.length + filter.ignored.length > 0;
  const hasTags = ['tags', 'tags-ignore'].some(
    key => texts(child(event.value, key)).length > 0,
  );
  const kinds: EventKind[] = [];
  if (hasBranches || !hasTags) {
    if (passesMainline(filter, mainlines)) {
      kinds.push('push-mainline');
    }
    if (passesEveryBranch(filter)) {
      kinds.push('push-branch');
    } else if (!passesMainline(filter, mainlines)) {
      // Other long-lived branches, e.g. `production`.
      kinds.push('other');
    }
  }
  if (hasTags || !hasBranches) {
    kinds.push('tag');
  }
  return kinds;
}

function kindsOf(event: OnEvent, mainlines: readonly string[]): EventKind[] {
  const types = texts(child(event.value, 'types'));
  switch (event.name) {
    case 'push':
      return pushKinds(event, mainlines);
    case 'pull_request':
    case 'pull_request_target': {
      const changes =
        types.length === 0 || types.some(t => CHANGE_TYPES.includes(t));
      if (!changes || !passesMainline(filterOf(event), mainlines)) {
        return ['other'];
      }
      return [
        event.name === 'pull_request' ? 'pull-request' : 'pull-request-target',
      ];
    }
    case 'release':
      return types.length === 0 || types.some(t => RELEASE_TYPES.includes(t))
        ? ['release']
        : ['other'];
    case 'workflow_call':
    case '':
      return [];
    default:
      return [rowOf(PLAIN_EVENTS, event.name) ?? 'other'];
  }
}

/**
 * Reads `on:`.
 *
 * @internal
 */
export function readTriggers(
  workflow: YamlNode,
  file: string,
  mainlines: readonly string[],
): Trigger[] {
  const on = workflow.type === 'map' ? workflow.entries.get('on') : undefined;
  return onEvents(on).flatMap(event => {
    const wanted = texts(child(event.value, 'paths'));
    const ignored = texts(child(event.value, 'paths-ignore'));
    return kindsOf(event, mainlines).map(kind => ({
      event: kind,
      covers: pathFilter(wanted, ignored),
      filtered: wanted.length + ignored.length > 0 && kind !== 'tag',
      inputs: entries(child(event.value, 'inputs')).map(({ key }) => key),
      location: {
        file,
        line: event.line,
        endLine: Math.max(event.line, event.value?.endLine ?? event.line),
      },
    }));
  });
}

/**
 * Names of branches that the filters of a workflow mention.
 *
 * @internal
 */
export function mentionedBranches(workflow: YamlNode): string[] {
  const on = workflow.type === 'map' ? workflow.entries.get('on') : undefined;
  return onEvents(on)
    .filter(event => event.name === 'push' || event.name === 'pull_request')
    .flatMap(event => filterOf(event).branches);
}

/**
 * Names of the workflows whose end starts this one.
 *
 * @internal
 */
export function upstreamNames(workflow: YamlNode): string[] {
  return texts(child(workflow, 'on', 'workflow_run', 'workflows'));
}

/**
 * Values that a person may choose for the inputs of a start by hand.
 *
 * @internal
 */
export function dispatchChoices(workflow: YamlNode): Record<string, string[]> {
  const inputs = child(workflow, 'on', 'workflow_dispatch', 'inputs');
  return Object.fromEntries(
    entries(inputs).map(({ key, value }) => [
      key,
      texts(child(value, 'options')),
    ]),
  );
}
