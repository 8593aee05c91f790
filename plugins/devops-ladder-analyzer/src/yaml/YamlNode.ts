/** @internal */
export interface YamlScalar {
  type: 'scalar';
  line: number;
  endLine: number;
  value: string | number | boolean | null;
  /** As it was written, without quotes; `''` for null. */
  text: string;
  /** The line on which the text of a block scalar begins. */
  contentLine: number;
  /** Lines of the text are lines of the file. */
  literal: boolean;
}

/** @internal */
export interface YamlSeq {
  type: 'seq';
  line: number;
  endLine: number;
  items: YamlNode[];
}

/** @internal */
export interface YamlMap {
  type: 'map';
  line: number;
  endLine: number;
  entries: Map<string, YamlEntry>;
}

/** @internal */
export interface YamlEntry {
  key: string;
  line: number;
  value: YamlNode;
}

/**
 * A YAML value that knows where it stands; lines count from 1.
 *
 * @internal
 */
export type YamlNode = YamlScalar | YamlSeq | YamlMap;

/** @internal */
export function entries(node: YamlNode | undefined): YamlEntry[] {
  return node?.type === 'map' ? [...node.entries.values()] : [];
}

/** @internal */
export function items(node: YamlNode | undefined): YamlNode[] {
  return node?.type === 'seq' ? node.items : [];
}

/** @internal */
export function entry(
  node: YamlNode | undefined,
  key: string,
): YamlEntry | undefined {
  return node?.type === 'map' ? node.entries.get(key) : undefined;
}

/**
 * The value at the end of a path of keys.
 *
 * @internal
 */
export function child(
  node: YamlNode | undefined,
  ...keys: string[]
): YamlNode | undefined {
  let current = node;
  for (const key of keys) {
    current = entry(current, key)?.value;
  }
  return current;
}

/** @internal */
export function text(node: YamlNode | undefined): string | undefined {
  return node?.type === 'scalar' && node.value !== null ? node.text : undefined;
}

/**
 * A string, or the strings of a list.
 *
 * @internal
 */
export function texts(node: YamlNode | undefined): string[] {
  const nodes = node?.type === 'seq' ? node.items : [node];
  return nodes
    .map(text)
    .filter((value): value is string => value !== undefined);
}

/** @internal */
export function textMap(node: YamlNode | undefined): Record<string, string> {
  const result: Record<string, string> = {};
  for (const { key, value } of entries(node)) {
    if (value.type === 'scalar') {
      result[key] = value.text;
    }
  }
  return result;
}
