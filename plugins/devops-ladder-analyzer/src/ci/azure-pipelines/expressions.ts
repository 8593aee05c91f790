import { FUNCTIONS } from './functions';
import { tokenize } from './tokens';
import type { Token } from './tokens';
import { textOfValue, UNKNOWN } from './value';
import type { Value } from './value';

/**
 * Where the names and functions of an expression get their values.
 *
 * @internal
 */
export interface Meaning {
  name(name: string): Value;
  member(value: Value, key: string): Value;
  /** `undefined` where the function is none of the running system. */
  call(name: string, args: readonly Value[]): Value | undefined;
}

const LITERALS = new Map<string, Value>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

class Evaluation {
  private at = 0;
  private depth = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly meaning: Meaning,
  ) {}

  run(): Value {
    const value = this.value();
    return this.at === this.tokens.length ? value : UNKNOWN;
  }

  private take(sign: string): boolean {
    const token = this.tokens[this.at];
    const taken = token?.kind === 'sign' && token.text === sign;
    this.at += taken ? 1 : 0;
    return taken;
  }

  private value(): Value {
    const token = this.tokens[this.at];
    this.at += 1;
    this.depth += 1;
    if (!token || token.kind === 'sign' || this.depth > 60) {
      return UNKNOWN;
    }
    const isOpen = /\$\(|\$\{\{/.test(token.text);
    const literal = isOpen ? UNKNOWN : token.text;
    const value = token.kind === 'value' ? literal : this.named(token.text);
    this.depth -= 1;
    return this.members(value);
  }

  private named(name: string): Value {
    const plain = name.toLowerCase();
    if (this.take('(')) {
      const args: Value[] = [];
      while (this.at < this.tokens.length && !this.take(')')) {
        args.push(this.value());
        this.take(',');
      }
      return (
        this.meaning.call(plain, args) ??
        FUNCTIONS.get(plain)?.(args) ??
        UNKNOWN
      );
    }
    const literal = LITERALS.get(plain);
    return literal === undefined ? this.meaning.name(name) : literal;
  }

  private members(start: Value): Value {
    let value = start;
    for (;;) {
      if (this.take('.')) {
        const token = this.tokens[this.at];
        this.at += 1;
        value =
          token?.kind === 'name'
            ? this.meaning.member(value, token.text)
            : UNKNOWN;
      } else if (this.take('[')) {
        const key = textOfValue(this.value());
        this.take(']');
        value = key === undefined ? UNKNOWN : this.meaning.member(value, key);
      } else {
        return value;
      }
    }
  }
}

/**
 * Evaluates an expression without its braces. What cannot be decided is
 * unknown.
 *
 * @internal
 */
export function evaluate(source: string, meaning: Meaning): Value {
  const tokens = source.length > 5000 ? undefined : tokenize(source);
  return tokens?.length ? new Evaluation(tokens, meaning).run() : UNKNOWN;
}
