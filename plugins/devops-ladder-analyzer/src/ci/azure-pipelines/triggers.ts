import type { EventKind, Events, Trigger } from '../../pipeline/types';
import { pathFilter } from '../../pipeline/pathFilter';
import { child, entries, entry, items, text, texts } from '../../yaml';
import type { YamlEntry, YamlNode } from '../../yaml';

const SOME_BRANCHES = ['feature/some-change', 'some-change'];
const HEADS = /^refs\/heads\//;
const TAGS = /^refs\/tags\//;

/**
 * A trigger, and whether it is certain that it fires.
 *
 * @internal
 */
export interface AzureTrigger extends Trigger {
  certainty: 'certain' | 'conditional';
  /** What the certainty depends on. */
  note?: string;
}

interface Filter {
  include: string[];
  exclude: string[];
}

/** `*` stands for anything, slashes included. */
function matches(pattern: string, name: string): boolean {
  const parts = pattern
    .replace(HEADS, '')
    .split('*')
    .slice(0, 12)
    .map(part => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return (
    pattern.length < 200 && new RegExp(`^${parts.join('[^]*')}$`).test(name)
  );
}

function filterOf(node: YamlNode | undefined): Filter {
  return node?.type === 'map'
    ? {
        include: texts(child(node, 'include')),
        exclude: texts(child(node, 'exclude')),
      }
    : { include: texts(node), exclude: [] };
}

function passes({ include, exclude }: Filter, name: string): boolean {
  const branches = include.filter(pattern => !TAGS.test(pattern));
  const wanted =
    include.length === 0 || branches.some(pattern => matches(pattern, name));
  return wanted && !exclude.some(pattern => matches(pattern, name));
}

/** The events that a filter of branches lets through. */
function pushes(filter: Filter, mainlines: readonly string[]): EventKind[] {
  const onMainline = mainlines.some(name => passes(filter, name));
  const everywhere = SOME_BRANCHES.every(name => passes(filter, name));
  const kinds: EventKind[] = onMainline ? ['push-mainline'] : [];
  if (everywhere) {
    kinds.push('push-branch');
  }
  const named = filter.include.some(pattern => !TAGS.test(pattern));
  return kinds.length === 0 && named ? ['other'] : kinds;
}

interface Source {
  file: string;
  mainlines: readonly string[];
  inputs: string[];
}

function triggerOf(
  event: EventKind,
  source: Source,
  from: YamlEntry | undefined,
  options: Partial<AzureTrigger> = {},
): AzureTrigger {
  const line = from?.line ?? 1;
  const endLine = Math.max(line, from?.value.endLine ?? line);
  return {
    event,
    covers: () => true,
    filtered: false,
    inputs: [],
    location: { file: source.file, line, endLine },
    certainty: 'certain',
    ...options,
  };
}

const isNone = (node: YamlNode | undefined) =>
  text(node)?.toLowerCase() === 'none';

function pathsOf(
  node: YamlNode | undefined,
): Pick<Trigger, 'covers' | 'filtered'> {
  // A folder stands for all that is in it; its name may have a dot.
  const clean = (patterns: string[]) =>
    patterns.map(pattern => {
      const plain = pattern.replace(/^\.?\//, '').replace(/\/$/, '');
      return /[*?]/.test(plain) ? plain : `${plain}{,/**}`;
    });
  const { include, exclude } = filterOf(child(node, 'paths'));
  const every = include.some(pattern => /^\/?\*$/.test(pattern));
  return {
    covers: pathFilter(every ? [] : clean(include), clean(exclude)),
    filtered: exclude.length > 0 || (include.length > 0 && !every),
  };
}

function pushTriggers(root: YamlNode, source: Source): AzureTrigger[] {
  const from = entry(root, 'trigger');
  const node = from?.value;
  if (isNone(node)) {
    return [];
  }
  const isAbsent =
    node === undefined || (node.type === 'scalar' && node.value === null);
  if (isAbsent) {
    return (['push-mainline', 'push-branch'] as const).map(event =>
      triggerOf(event, source, from, {
        note: 'no `trigger` is written, which means every branch',
      }),
    );
  }
  const isFull = node.type === 'map';
  const branches = filterOf(isFull ? child(node, 'branches') : node);
  const tags = filterOf(child(node, 'tags'));
  const hasBranches = branches.include.length + branches.exclude.length > 0;
  const hasTags = tags.include.length > 0;
  const paths: Partial<AzureTrigger> = isFull ? pathsOf(node) : {};
  // Whether a filter of tags alone still lets branches through is not settled.
  const open = !hasBranches && (hasTags || paths.filtered === true);
  const triggers = pushes(branches, source.mainlines).map(event =>
    triggerOf(event, source, from, {
      ...paths,
      certainty: open ? 'conditional' : 'certain',
    }),
  );
  const byTag = hasTags || branches.include.some(pattern => TAGS.test(pattern));
  return byTag ? [...triggers, triggerOf('tag', source, from)] : triggers;
}

const BY_POLICY =
  'in a repository of Azure Repos a branch policy decides, not the file';

function pullTriggers(
  root: YamlNode,
  source: Source,
  obeysFile: boolean,
): AzureTrigger[] {
  const from = entry(root, 'pr');
  const node = from?.value;
  const certainty = obeysFile ? 'certain' : 'conditional';
  const note = obeysFile ? undefined : BY_POLICY;
  if (isNone(node)) {
    return [];
  }
  const isFull = node?.type === 'map';
  const branches = filterOf(isFull ? child(node, 'branches') : node);
  const paths = isFull ? pathsOf(node) : {};
  const onMainline = source.mainlines.some(name => passes(branches, name));
  return [
    triggerOf(onMainline ? 'pull-request' : 'other', source, from, {
      ...paths,
      certainty,
      note,
    }),
  ];
}

function scheduleTriggers(root: YamlNode, source: Source): AzureTrigger[] {
  const from = entry(root, 'schedules');
  return items(from?.value).map(item =>
    triggerOf('schedule', source, {
      key: 'schedules',
      line: item.line,
      value: item,
    }),
  );
}

const RESOURCES: Array<[string, EventKind, boolean]> = [
  ['pipelines', 'upstream', false],
  ['builds', 'upstream', false],
  ['repositories', 'other', false],
  ['containers', 'other', false],
  ['packages', 'other', false],
  ['webhooks', 'other', true],
];

function resourceTriggers(root: YamlNode, source: Source): AzureTrigger[] {
  return RESOURCES.flatMap(([key, event, always]) =>
    items(child(root, 'resources', key)).flatMap(item => {
      const from = entry(item, 'trigger');
      const isOff = !from || isNone(from.value) || text(from.value) === 'false';
      return isOff && !always
        ? []
        : [
            triggerOf(
              event,
              source,
              from ?? { key, line: item.line, value: item },
            ),
          ];
    }),
  );
}

/**
 * Reads what makes a definition run, defaults included. Anybody may start it
 * by hand.
 *
 * @internal
 */
export function readTriggers(
  root: YamlNode,
  source: Source,
  obeysFile: boolean,
): AzureTrigger[] {
  const byHand = entry(root, 'parameters');
  return [
    ...pushTriggers(root, source),
    ...pullTriggers(root, source, obeysFile),
    ...scheduleTriggers(root, source),
    ...resourceTriggers(root, source),
    triggerOf('manual', source, byHand, { inputs: source.inputs }),
  ];
}

/** The events of triggers, the most certain of each. @internal */
export function eventsOf(triggers: readonly AzureTrigger[]): Events {
  const events = new Map<EventKind, 'certain' | 'conditional'>();
  for (const { event, certainty } of triggers) {
    if (events.get(event) !== 'certain') {
      events.set(event, certainty);
    }
  }
  return events;
}

/** Names of branches that the filters of a definition mention. @internal */
export function mentionedBranches(root: YamlNode): string[] {
  return ['trigger', 'pr'].flatMap(key => {
    const node = child(root, key);
    const filter = filterOf(
      node?.type === 'map' ? child(node, 'branches') : node,
    );
    return [...filter.include, ...filter.exclude].map(name =>
      name.replace(HEADS, ''),
    );
  });
}

/** Names of the inputs of a definition. @internal */
export function inputNames(root: YamlNode): string[] {
  const node = child(root, 'parameters');
  return node?.type === 'map'
    ? entries(node).map(({ key }) => key)
    : items(node).flatMap(item => text(child(item, 'name')) ?? []);
}
