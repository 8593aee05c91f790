import type { Tri } from '../../pipeline/types';

/**
 * What is known of a variable: its text, that it is not set, or some texts
 * that it may have. `open`: it may have others as well.
 *
 * @internal
 */
export type Value =
  | { kind: 'unset' }
  | { kind: 'unknown' }
  | { kind: 'texts'; texts: readonly string[]; open: boolean };

/** @internal */
export type Lookup = (variable: string) => Value;

/** @internal */
export const UNKNOWN: Value = { kind: 'unknown' };

/** @internal */
export const UNSET: Value = { kind: 'unset' };

/** Set to something. @internal */
export const SOMETHING: Value = { kind: 'texts', texts: [], open: true };

/** @internal */
export const textValue = (text: string): Value => ({
  kind: 'texts',
  texts: [text],
  open: false,
});

/** @internal */
export const not = (value: Tri): Tri => (value === 'unknown' ? value : !value);

/** @internal */
export function and(values: readonly Tri[]): Tri {
  if (values.includes(false)) {
    return false;
  }
  return values.includes('unknown') ? 'unknown' : true;
}

/** @internal */
export function or(values: readonly Tri[]): Tri {
  if (values.includes(true)) {
    return true;
  }
  return values.includes('unknown') ? 'unknown' : false;
}

interface Token {
  kind: 'operator' | 'variable' | 'text' | 'pattern' | 'null';
  text: string;
  flags?: string;
}

const TOKEN =
  /\s*(?:(&&|\|\||==|!=|=~|!~|\(|\))|\$\{?(\w+)\}?|"([^"]*)"|'([^']*)'|\/((?:[^\\/]|\\.)*)\/([a-z]*)|(null)\b)/y;
const MAX_LENGTH = 4000;

function tokenize(source: string): Token[] | undefined {
  const tokens: Token[] = [];
  const text = source.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (!match) {
      return undefined;
    }
    const [, operator, variable, double, single, pattern, flags] = match;
    if (operator) {
      tokens.push({ kind: 'operator', text: operator });
    } else if (variable) {
      tokens.push({ kind: 'variable', text: variable });
    } else if (pattern !== undefined) {
      tokens.push({ kind: 'pattern', text: pattern, flags });
    } else {
      const quoted = double ?? single;
      tokens.push(
        quoted === undefined
          ? { kind: 'null', text: '' }
          : { kind: 'text', text: quoted },
      );
    }
  }
  return tokens;
}

const MAX_PATTERN = 200;
const MAX_SUBJECT = 80;
const NESTED = /[+*}]\??\)+\??[+*{]|\\[1-9]|\(\?[=!<]/;

/**
 * A pattern of a pipeline as a regular expression; `undefined` where it is
 * none, or could take long.
 *
 * @internal
 */
export function safePattern(
  source: string,
  flags: string = '',
): RegExp | undefined {
  const repeats = source.match(/[+*]|\{\d+,\d*\}/g) ?? [];
  const grouped = /\([^()]*[+*}][^()]*\)[+*{]/.test(source);
  if (
    source.length > MAX_PATTERN ||
    repeats.length > 5 ||
    grouped ||
    NESTED.test(source)
  ) {
    return undefined;
  }
  try {
    return new RegExp(
      source.replace(/\\A/g, '^').replace(/\\[zZ]/g, '$'),
      flags.includes('i') ? 'i' : '',
    );
  } catch {
    return undefined;
  }
}

/** Whether a value matches a pattern. @internal */
export function matches(value: Value, pattern: RegExp | undefined): Tri {
  if (value.kind === 'unset') {
    return false;
  }
  if (value.kind === 'unknown' || !pattern || value.texts.length === 0) {
    return 'unknown';
  }
  if (value.texts.some(text => text.length > MAX_SUBJECT)) {
    return 'unknown';
  }
  const found = value.texts.map(text => pattern.test(text));
  if (found.every(Boolean)) {
    return true;
  }
  return found.some(Boolean) || value.open ? 'unknown' : false;
}

/** Whether two values are the same. @internal */
export function equal(a: Value, b: Value): Tri {
  if (a === b && a.kind !== 'unknown') {
    return true;
  }
  if (a.kind === 'unknown' || b.kind === 'unknown') {
    return 'unknown';
  }
  if (a.kind === 'unset' || b.kind === 'unset') {
    return a.kind === b.kind;
  }
  const shared = a.texts.some(text => b.texts.includes(text));
  if (!shared) {
    return a.open || b.open ? 'unknown' : false;
  }
  const single = a.texts.length === 1 && b.texts.length === 1;
  return single && !a.open && !b.open ? true : 'unknown';
}

function isTrue(value: Value): Tri {
  if (value.kind === 'unknown') {
    return 'unknown';
  }
  return value.kind === 'texts' && !(value.texts[0] === '' && !value.open);
}

class Parser {
  private index = 0;
  private depth = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly lookup: Lookup,
  ) {}

  whole(): Tri {
    const value = this.either();
    return this.index === this.tokens.length ? value : 'unknown';
  }

  private takes(operator: string): boolean {
    const token = this.tokens[this.index];
    const found = token?.kind === 'operator' && token.text === operator;
    this.index += found ? 1 : 0;
    return found;
  }

  private either(): Tri {
    const values = [this.both()];
    while (this.takes('||')) {
      values.push(this.both());
    }
    return or(values);
  }

  private both(): Tri {
    const values = [this.comparison()];
    while (this.takes('&&')) {
      values.push(this.comparison());
    }
    return and(values);
  }

  private comparison(): Tri {
    if (this.takes('(')) {
      this.depth += 1;
      const value = this.depth > 50 ? 'unknown' : this.either();
      this.depth -= 1;
      return this.takes(')') ? value : 'unknown';
    }
    const left = this.operand();
    if (this.takes('==')) {
      return equal(left, this.operand());
    }
    if (this.takes('!=')) {
      return not(equal(left, this.operand()));
    }
    if (this.takes('=~')) {
      return matches(left, this.pattern());
    }
    return this.takes('!~') ? not(matches(left, this.pattern())) : isTrue(left);
  }

  private operand(): Value {
    const token = this.tokens[this.index];
    if (!token || token.kind === 'operator' || token.kind === 'pattern') {
      return UNKNOWN;
    }
    this.index += 1;
    if (token.kind === 'variable') {
      return this.lookup(token.text);
    }
    return token.kind === 'null' ? UNSET : textValue(token.text);
  }

  private pattern(): RegExp | undefined {
    const token = this.tokens[this.index];
    if (token?.kind === 'pattern') {
      this.index += 1;
      return safePattern(token.text, token.flags);
    }
    const value = this.operand();
    const text = value.kind === 'texts' && !value.open ? value.texts : [];
    const written = /^\/(.*)\/([a-z]*)$/.exec(text[0] ?? '');
    return written && text.length === 1
      ? safePattern(written[1], written[2])
      : undefined;
  }
}

/**
 * Evaluates the expression of an `if:` in `rules`; what cannot be decided, or
 * is no expression, is unknown.
 *
 * @internal
 */
export function evaluate(source: string, lookup: Lookup): Tri {
  const tokens = source.length > MAX_LENGTH ? undefined : tokenize(source);
  return tokens && tokens.length > 0
    ? new Parser(tokens, lookup).whole()
    : 'unknown';
}
