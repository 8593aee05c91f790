import { UNKNOWN } from './values';
import type { Value } from './values';

/** @internal */
export type Token =
  | { kind: 'value'; value: Value }
  | { kind: 'name'; name: string }
  | { kind: 'op'; op: string };

const WORD_OPERATORS = new Set([
  ...['or', 'and', 'not', 'in', 'includes'],
  ...['startsWith', 'endsWith', 'contains', 'matches'],
]);
const CONSTANTS: Record<string, Value> = {
  true: true,
  false: false,
  null: null,
  nil: null,
};

const TOKEN =
  /\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|\/((?:[^/\\\n]|\\.)+)\/([a-z]*)|(-?\d+(?:\.\d+)?)|([A-Za-z_$][\w$]*(?:\.[A-Za-z_][\w-]*)*)|(&&|\|\||==|!=|=~|!~|<=|>=|[!<>(),[\].]))/y;

/** Patterns that can take for ever are not tried. */
const MAY_EXPLODE = /[+*}]\)[+*{]|\([^)]*\|[^)]*\)[+*{]/;

/**
 * A regular expression; unknown where it is broken or may run for ever.
 *
 * @internal
 */
export function patternOf(source: string, flags = ''): RegExp | typeof UNKNOWN {
  if (source.length > 200 || MAY_EXPLODE.test(source)) {
    return UNKNOWN;
  }
  try {
    return new RegExp(source, flags.includes('i') ? 'i' : '');
  } catch {
    return UNKNOWN;
  }
}

function named(name: string, isMember: boolean): Token {
  if (!isMember && Object.hasOwn(CONSTANTS, name)) {
    return { kind: 'value', value: CONSTANTS[name] };
  }
  return !isMember && WORD_OPERATORS.has(name)
    ? { kind: 'op', op: name }
    : { kind: 'name', name };
}

/**
 * Splits a condition into its parts; `undefined` where it is written in
 * another notation.
 *
 * @internal
 */
export function tokenize(source: string): Token[] | undefined {
  const tokens: Token[] = [];
  const end = source.trimEnd().length;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < end) {
    const match = TOKEN.exec(source);
    if (!match) {
      return undefined;
    }
    const [, double, single, pattern, flags, digits, name, op] = match;
    const quoted = double ?? single;
    const last = tokens[tokens.length - 1];
    if (quoted !== undefined) {
      tokens.push({ kind: 'value', value: quoted.replace(/\\(.)/g, '$1') });
    } else if (pattern !== undefined) {
      tokens.push({ kind: 'value', value: patternOf(pattern, flags) });
    } else if (digits !== undefined) {
      tokens.push({ kind: 'value', value: Number(digits) });
    } else if (name !== undefined) {
      tokens.push(named(name, last?.kind === 'op' && last.op === '.'));
    } else {
      tokens.push({ kind: 'op', op });
    }
  }
  return tokens;
}
