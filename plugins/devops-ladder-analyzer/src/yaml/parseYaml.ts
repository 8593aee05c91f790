import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseAllDocuments,
} from 'yaml';
import type { Document, Node, Scalar, YAMLMap } from 'yaml';
import type { YamlEntry, YamlMap, YamlNode, YamlScalar } from './YamlNode';

/** More nodes than any real pipeline has; an alias bomb has more. */
const MAX_NODES = 50_000;
const MAX_DEPTH = 60;

/** @internal */
export type ParsedYaml =
  | { documents: YamlNode[]; error?: undefined }
  | { documents?: undefined; error: { message: string; line?: number } };

interface Reading {
  document: Document;
  lines: LineCounter;
  left: number;
}

class TooLarge extends Error {}

const lineAt = (reading: Reading, offset: number) =>
  Math.max(1, reading.lines.linePos(offset).line);

function scalarOf(reading: Reading, node: Scalar): YamlScalar {
  const [start, end] = node.range ?? [0, 0];
  const line = lineAt(reading, start);
  const block = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
  const value = node.value as YamlScalar['value'];
  const plain = typeof value === 'string' ? value : node.source ?? '';
  return {
    type: 'scalar',
    line,
    endLine: Math.max(line, lineAt(reading, Math.max(start, end - 1))),
    value: value ?? null,
    text: value === null ? '' : plain,
    contentLine: block ? line + 1 : line,
    literal: node.type === 'BLOCK_LITERAL',
  };
}

function mapOf(reading: Reading, node: YAMLMap, depth: number): YamlMap {
  const result = new Map<string, YamlEntry>();
  const merged: YamlEntry[] = [];
  const [start, end] = node.range ?? [0, 0];
  for (const pair of node.items) {
    if (!isPair(pair) || !isScalar(pair.key)) {
      continue;
    }
    const key = String(pair.key.value);
    const line = lineAt(reading, pair.key.range?.[0] ?? start);
    const value = convert(reading, pair.value as Node | null, depth + 1, line);
    if (key === '<<') {
      const sources = value.type === 'seq' ? value.items : [value];
      for (const source of sources) {
        merged.push(...(source.type === 'map' ? source.entries.values() : []));
      }
    } else {
      result.set(key, { key, line, value });
    }
  }
  for (const entry of merged) {
    if (!result.has(entry.key)) {
      result.set(entry.key, entry);
    }
  }
  const line = lineAt(reading, start);
  return {
    type: 'map',
    line,
    endLine: Math.max(line, lineAt(reading, Math.max(start, end - 1))),
    entries: result,
  };
}

function convert(
  reading: Reading,
  node: Node | null | undefined,
  depth: number,
  line: number,
): YamlNode {
  reading.left -= 1;
  if (reading.left < 0 || depth > MAX_DEPTH) {
    throw new TooLarge();
  }
  if (isAlias(node)) {
    return convert(reading, node.resolve(reading.document), depth + 1, line);
  }
  if (isMap(node)) {
    return mapOf(reading, node, depth);
  }
  if (isSeq(node)) {
    const [start, end] = node.range ?? [0, 0];
    return {
      type: 'seq',
      line: lineAt(reading, start),
      endLine: lineAt(reading, Math.max(start, end - 1)),
      items: node.items.map(item =>
        convert(reading, item as Node, depth + 1, line),
      ),
    };
  }
  if (isScalar(node)) {
    return scalarOf(reading, node);
  }
  return {
    type: 'scalar',
    line,
    endLine: line,
    value: null,
    text: '',
    contentLine: line,
    literal: false,
  };
}

/**
 * Reads all documents of a YAML text. Never throws: what cannot be read comes
 * back as an error with its line.
 *
 * @internal
 */
export function parseYaml(source: string): ParsedYaml {
  try {
    const lines = new LineCounter();
    const parsed = parseAllDocuments(source.replace(/^\uFEFF/, ''), {
      lineCounter: lines,
      logLevel: 'silent',
      // Some systems accept a key twice, such as two merges in one map.
      uniqueKeys: false,
    });
    const documents = Array.isArray(parsed) ? parsed : [];
    const broken = documents.find(document => document.errors.length > 0);
    if (broken) {
      const [error] = broken.errors;
      return {
        error: {
          message: error.message.split('\n')[0].replace(/ at line.*$/, ''),
          line: error.linePos?.[0].line,
        },
      };
    }
    let left = MAX_NODES;
    return {
      documents: documents.map(document => {
        const reading = { document: document as Document, lines, left };
        const node = convert(reading, document.contents as Node, 0, 1);
        left = reading.left;
        return node;
      }),
    };
  } catch (error) {
    const message =
      error instanceof TooLarge
        ? 'the YAML is nested or repeated beyond any sensible size'
        : 'the YAML cannot be read';
    return { error: { message } };
  }
}
