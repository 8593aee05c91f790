import { child, entries, entry, texts } from '../../yaml';
import type { YamlEntry, YamlMap, YamlNode } from '../../yaml';
import type { CiDocument } from './documents';
import type { Nodes } from './nodes';

const MAX_EXTENDS = 11;
const MAX_REFERENCES = 10;

/** Keys at the root that are no jobs. */
const NO_JOBS = new Set([
  ...['default', 'include', 'stages', 'types', 'variables', 'workflow'],
  ...['image', 'services', 'cache', 'before_script', 'after_script', 'spec'],
]);

/**
 * A job with all that it extends and refers to.
 *
 * @internal
 */
export interface ResolvedJob {
  name: string;
  node: YamlMap;
  /** Where its name is written. */
  file: string;
  line: number;
  /** What it extends or refers to and is not in the repository. */
  missing: string[];
  /** Bases that it extends, near and far. */
  bases: string[];
}

interface Partial {
  node: YamlMap;
  missing: string[];
  bases: string[];
}

/**
 * Resolves `extends` and `!reference` in the jobs of a document.
 *
 * @internal
 */
export class JobResolver {
  private readonly known = new Map<string, Partial>();

  constructor(
    private readonly document: CiDocument,
    private readonly nodes: Nodes,
  ) {}

  /** The jobs of the document, hidden ones left out, and how many are too many. */
  jobs(max: number): { jobs: ResolvedJob[]; left: number } {
    const found = entries(this.document.root).filter(
      ({ key, value }) =>
        !key.startsWith('.') && !NO_JOBS.has(key) && value.type === 'map',
    );
    return {
      jobs: found.slice(0, max).map(each => this.job(each)),
      left: Math.max(0, found.length - max),
    };
  }

  /** A part of the document itself, e.g. `default`, references replaced. */
  part(...keys: string[]): YamlNode | undefined {
    const node = child(this.document.root, ...keys);
    return node && this.withReferences(node, [], 0);
  }

  private job({ key, line, value }: YamlEntry): ResolvedJob {
    const { node, missing, bases } = this.extended(key, []);
    const lost = [...missing];
    const resolved = this.withReferences(node, lost, 0);
    return {
      name: key,
      node: resolved.type === 'map' ? resolved : node,
      file: this.nodes.fileOf(value),
      line,
      missing: [...new Set(lost)],
      bases,
    };
  }

  private extended(name: string, trail: readonly string[]): Partial {
    const before = this.known.get(name);
    if (before) {
      return before;
    }
    const own = child(this.document.root, name);
    if (own?.type !== 'map') {
      const { root } = this.document;
      return { node: this.nodes.map([], root), missing: [name], bases: [] };
    }
    const missing: string[] = [];
    const bases: string[] = [];
    let merged: YamlNode | undefined;
    for (const base of texts(child(own, 'extends'))) {
      if (trail.includes(base) || trail.length >= MAX_EXTENDS) {
        missing.push(base);
        continue;
      }
      const part = this.extended(base, [...trail, name]);
      missing.push(...part.missing);
      bases.push(base, ...part.bases);
      merged = merged ? this.nodes.merge(merged, part.node) : part.node;
    }
    const rest = this.nodes.map(
      entries(own).filter(({ key }) => key !== 'extends'),
      own,
    );
    const all = merged ? this.nodes.merge(merged, rest) : rest;
    const node = all.type === 'map' ? all : rest;
    const result = { node, missing, bases };
    this.known.set(name, result);
    return result;
  }

  private withReferences(
    node: YamlNode,
    missing: string[],
    depth: number,
  ): YamlNode {
    this.nodes.spend();
    if (node.type === 'scalar') {
      return node;
    }
    if (this.nodes.isReference(node)) {
      return this.referred(node, missing, depth);
    }
    if (node.type === 'seq') {
      const items = node.items.map(item =>
        this.withReferences(item, missing, depth),
      );
      return items.every((item, index) => item === node.items[index])
        ? node
        : this.nodes.like({ ...node, items }, node);
    }
    let changed = false;
    const list = entries(node).map(each => {
      const value = this.withReferences(each.value, missing, depth);
      changed ||= value !== each.value;
      return { ...each, value };
    });
    return changed ? this.nodes.map(list, node) : node;
  }

  private referred(node: YamlNode, missing: string[], depth: number): YamlNode {
    const [name, ...rest] = texts(node);
    const target =
      child(this.document.root, name, ...rest) ??
      (entry(this.document.root, name)
        ? child(this.extended(name, []).node, ...rest)
        : undefined);
    if (!target || depth >= MAX_REFERENCES) {
      missing.push([name, ...rest].join(' '));
      const { line, endLine } = node;
      return this.nodes.like({ type: 'seq', line, endLine, items: [] }, node);
    }
    return this.withReferences(target, missing, depth + 1);
  }
}
