import { child, entries, items, text, texts } from '../../yaml';
import type { YamlEntry, YamlNode } from '../../yaml';
import { substitute } from './parameters';
import type { Substitution } from './parameters';

/** A job that another one requires, and with which results. @internal */
export interface Requirement {
  name: string;
  statuses: string[];
}

/** One run of a job in a workflow. @internal */
export interface Invocation {
  id: string;
  /** Names by which others may require it. */
  names: string[];
  /** What is run: a job, a job of an orb, or an approval by this name. */
  key: string;
  entry: YamlEntry;
  /** What it is called with. */
  given: ReadonlyMap<string, YamlNode>;
  matrix: Record<string, string[]>;
  requires: Requirement[];
}

const MAX_LEGS = 16;
const MAX_GROUP_DEPTH = 3;
const RESERVED = new Set([
  'requires',
  'filters',
  'context',
  'type',
  'matrix',
  'name',
  'pre-steps',
  'post-steps',
  'serial-group',
  'override-with',
]);

type Leg = ReadonlyMap<string, YamlNode>;

function isExcluded(leg: Leg, excluded: readonly YamlNode[]): boolean {
  return excluded.some(
    exclusion =>
      entries(exclusion).length > 0 &&
      entries(exclusion).every(
        ({ key, value }) => text(leg.get(key)) === text(value),
      ),
  );
}

/** The combinations of a matrix; one leg without values where there are too many. */
function legsOf(matrix: YamlNode | undefined): Leg[] {
  let legs: Leg[] = [new Map()];
  for (const { key, value } of entries(child(matrix, 'parameters'))) {
    const values = value.type === 'seq' ? items(value) : [value];
    if (legs.length * values.length > MAX_LEGS) {
      return [new Map()];
    }
    legs = legs.flatMap(leg =>
      values.map(each => new Map([...leg, [key, each] as const])),
    );
  }
  const excluded = items(child(matrix, 'exclude'));
  return legs.filter(leg => !isExcluded(leg, excluded));
}

function readRequires(
  node: YamlNode | undefined,
  by: Substitution,
): Requirement[] {
  const nodes = node?.type === 'seq' ? items(node) : [node];
  return nodes.flatMap(item => {
    const name = text(item);
    return name === undefined
      ? entries(item).map(({ key, value }) => ({
          name: substitute(key, by),
          statuses: texts(value),
        }))
      : [{ name: substitute(name, by), statuses: [] }];
  });
}

/** The name and the map of an item of `jobs`. */
function entryOf(item: YamlNode): YamlEntry | undefined {
  const key = text(item);
  return key === undefined
    ? entries(item)[0]
    : { key, line: item.line, value: item };
}

function readInvocation(entry: YamlEntry, by: Substitution): Invocation[] {
  const node = entry.value;
  const matrix = child(node, 'matrix');
  const legs = legsOf(matrix);
  const own = entries(node).filter(({ key }) => !RESERVED.has(key));
  const alias = text(child(matrix, 'alias')) ?? entry.key;
  return legs.map(leg => {
    const inLeg: Substitution = { ...by, given: leg };
    const values = [...leg.values()].map(value => text(value) ?? '');
    const name = text(child(node, 'name'));
    const id =
      name === undefined
        ? [entry.key, ...values].join('-')
        : substitute(name, inLeg);
    return {
      id,
      names: [...new Set([id, alias, ...(name === undefined ? [] : [name])])],
      key: entry.key,
      entry,
      given: new Map([
        ...leg,
        ...own.map(({ key, value }) => [key, value] as const),
      ]),
      matrix: Object.fromEntries(
        entries(child(matrix, 'parameters')).map(({ key, value }) => [
          key,
          texts(value),
        ]),
      ),
      requires: readRequires(child(node, 'requires'), inLeg),
    };
  });
}

/** A group of jobs that is run like one. */
function readGroup(
  entry: YamlEntry,
  group: YamlNode,
  config: YamlNode,
  by: Substitution,
  depth: number,
): Invocation[] {
  const inner = readList(child(group, 'jobs'), config, by, depth + 1);
  const outer = readRequires(child(entry.value, 'requires'), by);
  return inner.map(each => ({
    ...each,
    id: `${entry.key}/${each.id}`,
    names: [entry.key, ...each.names.map(name => `${entry.key}/${name}`)],
    requires:
      each.requires.length > 0
        ? each.requires.map(required => ({
            ...required,
            name: `${entry.key}/${required.name}`,
          }))
        : outer,
  }));
}

function readList(
  node: YamlNode | undefined,
  config: YamlNode,
  by: Substitution,
  depth: number,
): Invocation[] {
  return items(node).flatMap(item => {
    const entry = entryOf(item);
    if (!entry) {
      return [];
    }
    const group = child(config, 'job-groups', entry.key);
    return group && depth < MAX_GROUP_DEPTH
      ? readGroup(entry, group, config, by, depth)
      : readInvocation(entry, by);
  });
}

/**
 * The jobs of a workflow with the values of their matrices; each has a name of
 * its own.
 *
 * @internal
 */
export function readInvocations(
  node: YamlNode | undefined,
  config: YamlNode,
  by: Omit<Substitution, 'given'>,
  most: number,
): Invocation[] {
  const all = readList(node, config, { ...by, given: new Map() }, 0);
  const seen = new Map<string, number>();
  return all.slice(0, Math.max(0, most)).map(each => {
    const count = (seen.get(each.id) ?? 0) + 1;
    seen.set(each.id, count);
    return count === 1 ? each : { ...each, id: `${each.id}-${count}` };
  });
}
