import type { EventKind, Trigger } from '../../pipeline/types';
import { branchPasses, matchesName } from '../branch-names';
import { child, entries, items, text, texts } from '../../yaml';
import type { YamlEntry, YamlNode } from '../../yaml';
import { eventsWhere } from './conditions';

type Starts = Map<EventKind, 'certain' | 'conditional'>;

/**
 * One pipeline of the file and what starts it.
 *
 * @internal
 */
export interface StartedPipeline {
  /** E.g. `branches/main`. */
  name: string;
  line: number;
  node: YamlNode;
  starts: Starts;
  inputs: string[];
}

/** Patterns of branches that have a pipeline of their own. */
function ownBranches(root: YamlNode): string[] {
  return entries(child(root, 'pipelines', 'branches')).map(({ key }) => key);
}

/** Braces hold alternatives, and no blanks. */
const matches = (pattern: string, branch: string) =>
  matchesName(pattern.replace(/\s+/g, ''), branch);

function defaultStarts(root: YamlNode, mainlines: readonly string[]): Starts {
  const own = ownBranches(root);
  const isLeft = (branch: string) =>
    !own.some(pattern => matches(pattern, branch));
  const starts: Starts = new Map();
  // The default branch has one name: one that is taken is taken.
  if (mainlines.every(isLeft)) {
    starts.set('push-mainline', 'certain');
  }
  const branches = branchPasses('push-branch', mainlines, isLeft);
  if (branches !== false) {
    starts.set('push-branch', branches === true ? 'certain' : 'conditional');
  }
  return starts;
}

function branchStarts(pattern: string, mainlines: readonly string[]): Starts {
  const test = (branch: string) => matches(pattern, branch);
  const starts: Starts = new Map();
  if (branchPasses('push-mainline', mainlines, test) === true) {
    starts.set('push-mainline', 'certain');
  }
  if (branchPasses('push-branch', mainlines, test) === true) {
    starts.set('push-branch', 'certain');
  }
  return starts.size > 0 ? starts : new Map([['other', 'certain']]);
}

function pullRequestStarts(
  pattern: string,
  mainlines: readonly string[],
): Starts {
  const passes = branchPasses('pull-request', mainlines, branch =>
    matches(pattern, branch),
  );
  return new Map([
    ['pull-request', passes === true ? 'certain' : 'conditional'],
  ]);
}

const TRIGGER_EVENTS: Array<[RegExp, EventKind[]]> = [
  [/^repository-push$/, ['push-mainline', 'push-branch']],
  [/^pullrequest-(?:created|updated|push)$/, ['pull-request']],
];

/** What the top-level `triggers` start, by the name of the custom pipeline. */
function triggeredStarts(
  root: YamlNode,
  name: string,
  mainlines: readonly string[],
): Starts {
  const starts: Starts = new Map();
  for (const { key, value } of entries(child(root, 'triggers'))) {
    const kinds = TRIGGER_EVENTS.find(([event]) => event.test(key))?.[1];
    for (const rule of items(value)) {
      if (!texts(child(rule, 'pipelines')).includes(name)) {
        continue;
      }
      const events = eventsWhere(
        new Map((kinds ?? ['other' as const]).map(kind => [kind, 'certain'])),
        text(child(rule, 'condition')),
        mainlines,
      );
      events.forEach((certainty, kind) => {
        if (starts.get(kind) !== 'certain') {
          starts.set(kind, certainty);
        }
      });
    }
  }
  return starts;
}

const SECTIONS: Record<
  string,
  (pattern: string, mainlines: readonly string[], root: YamlNode) => Starts
> = {
  branches: branchStarts,
  'pull-requests': pullRequestStarts,
  tags: () => new Map([['tag', 'certain']]),
  bookmarks: () => new Map([['other', 'certain']]),
  custom: (name, mainlines, root) =>
    new Map([['manual', 'certain'], ...triggeredStarts(root, name, mainlines)]),
};

/** Names of the variables that a person may set when starting by hand. */
function inputsOf(node: YamlNode): string[] {
  return items(node).flatMap(item =>
    items(child(item, 'variables')).flatMap(
      variable => text(child(variable, 'name')) ?? [],
    ),
  );
}

function started(
  name: string,
  entry: YamlEntry,
  starts: Starts,
): StartedPipeline {
  const { line, value } = entry;
  return { name, line, node: value, starts, inputs: inputsOf(value) };
}

/**
 * All pipelines of a file, each with what starts it.
 *
 * @internal
 */
export function startedPipelines(
  root: YamlNode,
  mainlines: readonly string[],
): StartedPipeline[] {
  return entries(child(root, 'pipelines')).flatMap(section => {
    if (section.key === 'default') {
      return [started('default', section, defaultStarts(root, mainlines))];
    }
    const startsOf = Object.hasOwn(SECTIONS, section.key)
      ? SECTIONS[section.key]
      : undefined;
    return startsOf
      ? entries(section.value).map(entry =>
          started(
            `${section.key}/${entry.key}`,
            entry,
            startsOf(entry.key, mainlines, root),
          ),
        )
      : [];
  });
}

/**
 * Patterns of branches that a file mentions.
 *
 * @internal
 */
export function mentionedBranches(root: YamlNode): string[] {
  const conditions = entries(child(root, 'triggers')).flatMap(({ value }) =>
    items(value).flatMap(rule => text(child(rule, 'condition')) ?? []),
  );
  return [
    ...ownBranches(root).flatMap(pattern => pattern.split(/[{},\s]+/)),
    ...conditions,
  ];
}

/**
 * The triggers of a pipeline.
 *
 * @internal
 */
export function triggersOf(pipeline: StartedPipeline, file: string): Trigger[] {
  const { line, node } = pipeline;
  return [...pipeline.starts.keys()].map(event => ({
    event,
    covers: () => true,
    filtered: false,
    inputs: event === 'manual' ? pipeline.inputs : [],
    location: { file, line, endLine: Math.max(line, node.endLine) },
  }));
}
