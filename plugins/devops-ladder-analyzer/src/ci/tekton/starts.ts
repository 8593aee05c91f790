import { pathFilter } from '../../pipeline/pathFilter';
import type { EventKind, Events, Tri, Trigger } from '../../pipeline/types';
import type { Repository } from '../../repository';
import { matchesName } from '../branch-names';
import { holds, UNKNOWN } from '../boolean-expressions';
import type { Value } from '../boolean-expressions';
import { concernsService, selectEvents } from '../parts';
import { child, entry, text } from '../../yaml';
import type { YamlEntry, YamlNode } from '../../yaml';

const PREFIX = 'pipelinesascode.tekton.dev/';
const CHANGES = ['feature/some-change', 'some-change'];
const TAGS = ['v1.2.3', '1.2.3'];

/** What Pipelines as Code can start a run for. */
const ALL: Events = new Map(
  (
    ['pull-request', 'push-mainline', 'push-branch', 'tag', 'other'] as const
  ).map(kind => [kind, kind === 'other' ? 'conditional' : 'certain'] as const),
);

/** An annotation of a run. @internal */
export function annotation(run: YamlNode, name: string): YamlEntry | undefined {
  return entry(child(run, 'metadata', 'annotations'), `${PREFIX}${name}`);
}

/** `[a, b]` in an annotation, which is a text. */
function listed(run: YamlNode, name: string): string[] | undefined {
  const written = text(annotation(run, name)?.value);
  return written
    ?.replace(/^\s*\[|\]\s*$/g, '')
    .split(',')
    .map(each => each.trim().replace(/^["']|["']$/g, ''))
    .filter(Boolean);
}

function eventNamed(event: EventKind): string {
  return event === 'pull-request' ? 'pull_request' : 'push';
}

/** The references that a push or the target of a pull request may have. */
function refsOn(event: EventKind, mainlines: readonly string[]): string[] {
  switch (event) {
    case 'tag':
      return TAGS.map(name => `refs/tags/${name}`);
    case 'push-branch':
      return CHANGES;
    default:
      return [...mainlines];
  }
}

function matchesTarget(pattern: string, ref: string): boolean {
  const plain = pattern.replace(/^refs\/heads\//, '');
  return matchesName(plain, ref) || plain === ref;
}

function targetHolds(
  targets: readonly string[],
  event: EventKind,
  mainlines: readonly string[],
): Tri {
  if (event === 'other') {
    const others = targets.filter(
      target =>
        !target.startsWith('refs/tags/') &&
        !mainlines.some(name => matchesTarget(target, name)),
    );
    return others.length > 0 ? 'unknown' : false;
  }
  const refs = refsOn(event, mainlines);
  const passed = refs.filter(ref =>
    targets.some(target => matchesTarget(target, ref)),
  ).length;
  if (event === 'push-mainline' || event === 'pull-request') {
    return passed > 0;
  }
  if (passed === refs.length) {
    return true;
  }
  return passed > 0 ? 'unknown' : false;
}

/** Files changed, as CEL asks for them. */
function pathsIn(expression: string): string[] {
  return [...expression.matchAll(/["']([^"']+)["']\s*\.pathChanged\(\)/g)].map(
    ([, pattern]) => pattern.replace(/\*{3}/g, '**'),
  );
}

function nameOn(
  name: string,
  event: EventKind,
  mainlines: readonly string[],
): Value {
  switch (name) {
    case 'event':
      return event === 'other' ? UNKNOWN : eventNamed(event);
    case 'target_branch':
      return event === 'other'
        ? UNKNOWN
        : {
            samples: refsOn(event, mainlines).flatMap(ref =>
              ref.startsWith('refs/') ? [ref] : [ref, `refs/heads/${ref}`],
            ),
            by: event === 'push-branch' || event === 'tag' ? 'all' : 'any',
          };
    case 'source_branch':
      return event === 'pull-request' || event === 'push-branch'
        ? { samples: CHANGES, by: 'all' }
        : nameOn('target_branch', event, mainlines);
    default:
      return UNKNOWN;
  }
}

function expressionHolds(
  expression: string,
  event: EventKind,
  mainlines: readonly string[],
  repository: Repository,
): Tri {
  return holds(expression, {
    name: name => nameOn(name, event, mainlines),
    call: (name, _args, on) => {
      if (name !== 'pathChanged' || typeof on !== 'string') {
        return UNKNOWN;
      }
      const covers = pathFilter([on.replace(/\*{3}/g, '**')], []);
      const concerns = concernsService(repository, covers);
      return concerns === 'unknown' ? UNKNOWN : concerns;
    },
  });
}

/**
 * What starts a run, by its annotations; nothing but a person or another
 * program where it has none.
 *
 * @internal
 */
export function startsOf(
  run: YamlNode,
  mainlines: readonly string[],
  repository: Repository,
): Events {
  const expression = text(annotation(run, 'on-cel-expression')?.value);
  if (expression !== undefined) {
    return selectEvents(ALL, event =>
      expressionHolds(expression, event, mainlines, repository),
    );
  }
  const names = listed(run, 'on-event');
  if (!names) {
    return new Map([
      ['manual', 'conditional'],
      ['other', 'conditional'],
    ]);
  }
  const targets = listed(run, 'on-target-branch') ?? [];
  const covers = pathsOf(run);
  const concerns = covers ? concernsService(repository, covers) : true;
  const selected = selectEvents(ALL, event => {
    const holding =
      names.includes(eventNamed(event)) &&
      targetHolds(targets, event, mainlines);
    return holding === true && event !== 'tag' ? concerns : holding;
  });
  return names.includes('incoming')
    ? new Map([...selected, ['manual', 'certain']])
    : selected;
}

/** The filter of files changed under which a run starts. */
function pathsOf(run: YamlNode): ((path: string) => boolean) | undefined {
  const wanted = listed(run, 'on-path-change') ?? [];
  const ignored = listed(run, 'on-path-change-ignore') ?? [];
  const expression = text(annotation(run, 'on-cel-expression')?.value) ?? '';
  const asked = [...wanted, ...pathsIn(expression)];
  return asked.length + ignored.length > 0
    ? pathFilter(asked, ignored)
    : undefined;
}

/**
 * The triggers of a run.
 *
 * @internal
 */
export function triggersOf(
  run: YamlNode,
  events: Events,
  file: string,
): Trigger[] {
  const written =
    annotation(run, 'on-cel-expression') ?? annotation(run, 'on-event');
  const covers = pathsOf(run);
  const line = written?.line ?? run.line;
  return [...events.keys()].map(event => ({
    event,
    covers: covers ?? (() => true),
    filtered: covers !== undefined && event !== 'tag',
    inputs: [],
    location: {
      file,
      line,
      endLine: Math.max(line, written?.value.endLine ?? line),
    },
  }));
}

/**
 * What a run says about branches.
 *
 * @internal
 */
export function mentionedBranches(run: YamlNode): string[] {
  return ['on-cel-expression', 'on-target-branch'].flatMap(
    name => text(annotation(run, name)?.value) ?? [],
  );
}
