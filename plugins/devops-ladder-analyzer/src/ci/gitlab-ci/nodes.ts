import { entries, items, text } from '../../yaml';
import type { YamlEntry, YamlMap, YamlNode } from '../../yaml';

/** Thrown where merging grows beyond any sensible size. @internal */
export class TooMuch extends Error {}

/**
 * Remembers in which file each node is written, and which lists stand for
 * another part (`!reference`). Counts the work of merging.
 *
 * @internal
 */
export class Nodes {
  private readonly files = new WeakMap<YamlNode, string>();
  private readonly references = new WeakSet<YamlNode>();
  private left = 1_500_000;

  spend(amount: number = 1): void {
    this.left -= amount;
    if (this.left < 0) {
      throw new TooMuch();
    }
  }

  fileOf(node: YamlNode): string {
    return this.files.get(node) ?? '';
  }

  isReference(node: YamlNode): boolean {
    return this.references.has(node);
  }

  /** Takes down the file of all nodes of a document. */
  add(node: YamlNode, file: string, lines: readonly string[]): void {
    this.spend();
    this.files.set(node, file);
    if (node.type === 'map') {
      entries(node).forEach(({ value }) => this.add(value, file, lines));
    } else if (node.type === 'seq') {
      const at = [lines[node.line - 1], lines[node.line - 2]];
      const flat = node.items.every(item => item.type === 'scalar');
      if (
        flat &&
        node.items.length > 0 &&
        (/!reference\b/.test(at[0] ?? '') || /!reference\s*$/.test(at[1] ?? ''))
      ) {
        this.references.add(node);
      }
      node.items.forEach(item => this.add(item, file, lines));
    }
  }

  /** A node that takes the place of another one. */
  like<T extends YamlNode>(node: T, original: YamlNode): T {
    this.files.set(node, this.fileOf(original));
    if (this.references.has(original)) {
      this.references.add(node);
    }
    return node;
  }

  map(list: readonly YamlEntry[], original: YamlNode): YamlMap {
    this.spend(list.length + 1);
    const { line, endLine } = original;
    return this.like(
      {
        type: 'map',
        line,
        endLine,
        entries: new Map(list.map(each => [each.key, each])),
      },
      original,
    );
  }

  /** Maps are merged key by key; anything else is replaced. */
  merge(base: YamlNode | undefined, over: YamlNode): YamlNode {
    if (base?.type !== 'map' || over.type !== 'map') {
      return over;
    }
    const merged = new Map(base.entries);
    for (const each of over.entries.values()) {
      const before = merged.get(each.key)?.value;
      const value = this.merge(before, each.value);
      merged.set(each.key, value === each.value ? each : { ...each, value });
    }
    return this.map([...merged.values()], over);
  }

  /** A copy in which every scalar is replaced, and every key renamed. */
  replace(
    node: YamlNode,
    scalar: (node: YamlNode & { type: 'scalar' }) => YamlNode,
    name: (key: string) => string,
  ): YamlNode {
    this.spend();
    if (node.type === 'scalar') {
      return scalar(node);
    }
    if (node.type === 'seq') {
      const list = node.items.map(item => this.replace(item, scalar, name));
      return this.like({ ...node, items: list }, node);
    }
    const list = entries(node).map(({ key, line, value }) => ({
      key: name(key),
      line,
      value: this.replace(value, scalar, name),
    }));
    return this.map(list, node);
  }
}

/** The items of nested lists, in order. @internal */
export function flatItems(
  node: YamlNode | undefined,
  depth: number = 0,
): YamlNode[] {
  if (node?.type !== 'seq' || depth > 12) {
    return [];
  }
  return node.items.flatMap(item =>
    item.type === 'seq' ? flatItems(item, depth + 1) : [item],
  );
}

/** Each item, whether there is one or a list. @internal */
export function nodesOf(node: YamlNode | undefined): YamlNode[] {
  if (node?.type === 'seq') {
    return items(node);
  }
  return node && (node.type === 'map' || text(node) !== undefined)
    ? [node]
    : [];
}
