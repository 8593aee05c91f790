import { child, entries, text, textMap, texts } from '../../yaml';
import type { YamlNode } from '../../yaml';
import { nodesOf } from './nodes';
import type { Nodes } from './nodes';

/** @internal */
export type IncludeKind =
  | 'local'
  | 'project'
  | 'remote'
  | 'template'
  | 'component'
  | 'artifact'
  | 'unknown';

/**
 * One file that an `include:` names.
 *
 * @internal
 */
export interface Include {
  kind: IncludeKind;
  /** Path, address or coordinates without the version. */
  name: string;
  version?: string;
  inputs: ReadonlyMap<string, YamlNode>;
  rules?: YamlNode;
  node: YamlNode;
}

/** Replaces variables of the definition in the path of an include. */
function expand(path: string, variables: Record<string, string>): string {
  return path.replace(/\$(?:\{(\w+)\}|(\w+))/g, (all, braced, plain) =>
    Object.hasOwn(variables, braced ?? plain)
      ? variables[braced ?? plain]
      : all,
  );
}

function componentOf(reference: string): Pick<Include, 'name' | 'version'> {
  const at = reference.lastIndexOf('@');
  const path = at < 0 ? reference : reference.slice(0, at);
  return {
    // The host is that of GitLab itself, or written out.
    name: path.replace(/^(?:\$\{?\w+\}?|[\w.-]+\.[a-z]+(?::\d+)?)\//i, ''),
    version: at < 0 ? undefined : reference.slice(at + 1),
  };
}

type Reader = (
  value: YamlNode,
  node: YamlNode,
) => Array<Pick<Include, 'name' | 'version'>>;

const byName: Reader = value => texts(value).map(name => ({ name }));

/** How each kind names what it includes. */
const READERS: Array<[IncludeKind, Reader]> = [
  ['local', byName],
  ['remote', byName],
  ['template', byName],
  ['component', value => texts(value).map(componentOf)],
  [
    'project',
    (value, node) => {
      const files = texts(child(node, 'file'));
      const version = text(child(node, 'ref'));
      const project = text(value) ?? '';
      return (files.length > 0 ? files : ['']).map(file => ({
        name: `${project}/${file.replace(/^\/+/, '')}`,
        version,
      }));
    },
  ],
  [
    'artifact',
    (value, node) => [
      { name: `${text(child(node, 'job')) ?? ''}/${text(value) ?? ''}` },
    ],
  ],
];

function ofMap(node: YamlNode): Array<Omit<Include, 'node'>> {
  const inputs = new Map(
    entries(child(node, 'inputs')).map(({ key, value }) => [key, value]),
  );
  const rules = child(node, 'rules');
  const reader = READERS.find(([kind]) => child(node, kind));
  const value = reader && child(node, reader[0]);
  if (!reader || !value) {
    return [{ kind: 'unknown', name: '', inputs, rules }];
  }
  return reader[1](value, node).map(named => ({
    kind: reader[0],
    inputs,
    rules,
    ...named,
  }));
}

function ofText(name: string): Omit<Include, 'node'> {
  const kind = /^https?:\/\//.test(name) ? 'remote' : 'local';
  return { kind, name, inputs: new Map() };
}

/**
 * The files that an `include:` names, in their order.
 *
 * @internal
 */
export function includesOf(
  node: YamlNode | undefined,
  root: YamlNode,
  nodes: Nodes,
): Include[] {
  const variables = textMap(child(root, 'variables'));
  return nodesOf(node).flatMap(item => {
    nodes.spend();
    const name = text(item);
    const found = name === undefined ? ofMap(item) : [ofText(name)];
    return found.map(include => ({
      ...include,
      name: expand(include.name, variables),
      node: item,
    }));
  });
}
