import {
  Composer,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  Parser,
} from 'yaml';
import type { Node, Scalar, YAMLMap } from 'yaml';
import type { YamlEntry, YamlMap, YamlNode, YamlScalar } from './YamlNode';

type ErrorSource = number | [number, number] | { offset: number };

/** More nodes than any real pipeline has; an alias bomb has more. */
const MAX_NODES = 50_000;
const MAX_DEPTH = 60;
const MAX_DOCUMENTS = 2000;
/** Words and signs; so many nodes need fewer. */
const MAX_LEXEMES = 400_000;

/** @internal */
export type ParsedYaml =
  | { documents: YamlNode[]; error?: undefined }
  | { documents?: undefined; error: { message: string; line?: number } };

interface Reading {
  lines: LineCounter;
  left: number;
  /** Nodes by their anchor: the last one before an alias is what it means. */
  anchors: Map<string, Node>;
  /** What an alias stands for is being read. */
  expanding: boolean;
}

class TooLarge extends Error {}

const TOO_LARGE = 'the YAML is nested or repeated beyond any sensible size';

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
    if (pair.key.anchor !== undefined && !reading.expanding) {
      reading.anchors.set(pair.key.anchor, pair.key);
    }
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
    const target = reading.anchors.get(node.source);
    const isOutermost = !reading.expanding;
    reading.expanding = true;
    const value = convert(reading, target, depth + 1, line);
    reading.expanding = !isOutermost;
    return value;
  }
  // A node that is read again does not come again.
  if (node?.anchor !== undefined && !reading.expanding) {
    reading.anchors.set(node.anchor, node);
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

/** What is wrong with a text, and where. */
class Wrong extends Error {
  constructor(readonly offset: number, message: string) {
    super(message);
  }
}

/**
 * A composer that stops at the first error: a hostile text has one at every
 * sign.
 */
function composerOf(): Composer {
  let first: Wrong | undefined;
  // Some systems accept a key twice, such as two merges in one map.
  const composer = new Composer({
    logLevel: 'silent',
    prettyErrors: false,
    uniqueKeys: false,
  });
  Reflect.set(
    composer,
    'onError',
    (
      source: ErrorSource,
      _code: string,
      message: string,
      isWarning?: boolean,
    ) => {
      if (!isWarning) {
        first ??= new Wrong(offsetOf(source), messageOf(message));
        throw first;
      }
    },
  );
  return composer;
}

function offsetOf(source: ErrorSource): number {
  if (typeof source === 'number') {
    return source;
  }
  return Array.isArray(source) ? source[0] : source.offset;
}

/** The first words of what the library says; it may quote the file after them. */
function messageOf(message: string): string {
  return /call stack/i.test(message)
    ? TOO_LARGE
    : message
        .split('\n')[0]
        .replace(/ at line.*$/, '')
        .slice(0, 200);
}

/** Not more than so many words, however long the text is. */
function* tokensOf(source: string, lines: LineCounter) {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  let count = 0;
  for (const lexeme of new Lexer().lex(source)) {
    count += 1;
    if (count > MAX_LEXEMES) {
      throw new TooLarge();
    }
    yield* parser.next(lexeme);
  }
  yield* parser.end();
}

function documentsIn(source: string, lines: LineCounter): YamlNode[] {
  const documents: YamlNode[] = [];
  let left = MAX_NODES;
  for (const document of composerOf().compose(tokensOf(source, lines))) {
    const [error] = document.errors;
    if (error) {
      throw new Wrong(error.pos[0], messageOf(error.message));
    }
    if (documents.length === MAX_DOCUMENTS) {
      throw new TooLarge();
    }
    const anchors = new Map<string, Node>();
    const reading = { lines, left, anchors, expanding: false };
    documents.push(convert(reading, document.contents as Node, 0, 1));
    left = reading.left;
  }
  return documents;
}

/**
 * Reads all documents of a YAML text. Never throws: what cannot be read comes
 * back as an error with its line.
 *
 * @internal
 */
export function parseYaml(source: string): ParsedYaml {
  const lines = new LineCounter();
  try {
    return { documents: documentsIn(source.replace(/^\uFEFF/, ''), lines) };
  } catch (error) {
    if (error instanceof Wrong) {
      const { line } = lines.linePos(error.offset);
      return { error: { message: error.message, line: Math.max(1, line) } };
    }
    const isTooLarge = error instanceof TooLarge || error instanceof RangeError;
    return {
      error: { message: isTooLarge ? TOO_LARGE : 'the YAML cannot be read' },
    };
  }
}
