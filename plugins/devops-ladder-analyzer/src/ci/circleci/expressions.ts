import type { Tri } from '../../pipeline/types';
import { equals, isTruthy, matches, not, startsWith, UNKNOWN } from './values';
import type { Value } from './values';

/** What a name like `pipeline.git.branch` stands for. @internal */
export type Lookup = (name: string) => Value;

const MAX_LENGTH = 4000;
const MAX_DEPTH = 40;
const TOKEN =
  /\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|\/((?:[^/\\\n]|\\.)+)\/|(==|!=|>=|<=|[<>()])|(-?\d+(?:\.\d+)?)(?![\w.])|([A-Za-z][\w.-]*))/y;

type Token =
  | { type: 'string' | 'pattern' | 'operator' | 'word'; text: string }
  | { type: 'number'; text: string };

class Unreadable extends Error {}

function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (source.slice(at).trim() !== '') {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(source);
    if (!match) {
      throw new Unreadable();
    }
    const [, double, single, pattern, operator, number, word] = match;
    const unescaped = (text: string) => text.replace(/\\(.)/g, '$1');
    if (double !== undefined || single !== undefined) {
      tokens.push({ type: 'string', text: unescaped(double ?? single) });
    } else if (pattern !== undefined) {
      tokens.push({ type: 'pattern', text: pattern });
    } else if (operator !== undefined) {
      tokens.push({ type: 'operator', text: operator });
    } else if (number !== undefined) {
      tokens.push({ type: 'number', text: number });
    } else {
      tokens.push({ type: 'word', text: word });
    }
    at = TOKEN.lastIndex;
  }
  return tokens;
}

const triValue = (value: Tri): Value => (value === 'unknown' ? UNKNOWN : value);

const WORDS: Record<string, Value> = { true: true, false: false, null: null };

/** `matches` of a part only may or may not count. */
function matchesValue(left: Value, pattern: string): Tri {
  const whole = matches(left, pattern);
  return whole === false && matches(left, `.*(?:${pattern}).*`) !== false
    ? 'unknown'
    : whole;
}

function compare(left: Value, operator: string, right: Value): Tri {
  if (operator === '==' || operator === '!=') {
    const same = equals(left, right);
    return operator === '==' ? same : not(same);
  }
  if (typeof left !== 'number' || typeof right !== 'number') {
    return 'unknown';
  }
  const order: Record<string, boolean> = {
    '>': left > right,
    '>=': left >= right,
    '<': left < right,
    '<=': left <= right,
  };
  return order[operator] ?? 'unknown';
}

class Parser {
  private at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly lookup: Lookup,
  ) {}

  whole(): Value {
    const value = this.or(0);
    if (this.at < this.tokens.length) {
      throw new Unreadable();
    }
    return value;
  }

  private takes(text: string): boolean {
    const token = this.tokens[this.at];
    const found =
      token !== undefined && token.type !== 'string' && token.text === text;
    this.at += found ? 1 : 0;
    return found;
  }

  private or(depth: number): Value {
    let left = this.and(depth);
    while (this.takes('or')) {
      const right = this.and(depth);
      const first = isTruthy(left);
      if (first === 'unknown') {
        left = isTruthy(right) === true ? true : UNKNOWN;
      } else {
        left = first ? left : right;
      }
    }
    return left;
  }

  private and(depth: number): Value {
    let left = this.comparison(depth);
    while (this.takes('and')) {
      const right = this.comparison(depth);
      const first = isTruthy(left);
      if (first === 'unknown') {
        left = isTruthy(right) === false ? false : UNKNOWN;
      } else {
        left = first ? right : left;
      }
    }
    return left;
  }

  private comparison(depth: number): Value {
    const left = this.unary(depth);
    for (const operator of ['==', '!=', '>=', '<=', '>', '<']) {
      if (this.takes(operator)) {
        return triValue(compare(left, operator, this.unary(depth)));
      }
    }
    if (this.takes('starts-with')) {
      return triValue(startsWith(left, this.unary(depth)));
    }
    if (this.takes('matches')) {
      const pattern = this.tokens[this.at];
      if (pattern?.type !== 'pattern' && pattern?.type !== 'string') {
        throw new Unreadable();
      }
      this.at += 1;
      return triValue(matchesValue(left, pattern.text));
    }
    return left;
  }

  private unary(depth: number): Value {
    if (depth > MAX_DEPTH) {
      throw new Unreadable();
    }
    if (this.takes('not')) {
      return triValue(not(isTruthy(this.unary(depth + 1))));
    }
    if (this.takes('(')) {
      const value = this.or(depth + 1);
      if (!this.takes(')')) {
        throw new Unreadable();
      }
      return value;
    }
    const token = this.tokens[this.at];
    this.at += 1;
    switch (token?.type) {
      case 'string':
        return token.text;
      case 'number':
        return Number(token.text);
      case 'word':
        return Object.hasOwn(WORDS, token.text)
          ? WORDS[token.text]
          : this.lookup(token.text);
      default:
        throw new Unreadable();
    }
  }
}

/**
 * The value of an expression such as `pipeline.git.branch == "main"`; what
 * cannot be understood is unknown.
 *
 * @internal
 */
export function evaluate(expression: string, lookup: Lookup): Value {
  if (expression.length > MAX_LENGTH) {
    return UNKNOWN;
  }
  try {
    return new Parser(tokensOf(expression), lookup).whole();
  } catch (error) {
    return UNKNOWN;
  }
}
