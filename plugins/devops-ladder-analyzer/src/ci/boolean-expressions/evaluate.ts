import type { Tri } from '../../pipeline/types';
import { callOn } from './callOn';
import { tokenize } from './tokenize';
import type { Token } from './tokenize';
import { equal, textPasses, truthOf, UNKNOWN, valueOf } from './values';
import type { Value } from './values';

const MAX_LENGTH = 5000;
const MAX_TOKENS = 600;

/**
 * What names and calls stand for.
 *
 * @internal
 */
export interface Names {
  /** The value of `build.branch`. */
  name: (name: string) => Value;
  /** The value of `"src/**".pathChanged()` or `glob(a, b)`. */
  call?: (name: string, args: readonly Value[], on?: Value) => Value;
}

const not = (tri: Tri): Tri => (tri === 'unknown' ? tri : !tri);

function matches(value: Value, pattern: Value): Tri {
  if (pattern instanceof RegExp) {
    return value === UNKNOWN
      ? 'unknown'
      : textPasses(value, text => pattern.test(text));
  }
  return 'unknown';
}

function contains(list: Value, value: Value): Tri {
  if (!Array.isArray(list)) {
    return 'unknown';
  }
  const results = list.map(item => equal(value, item));
  if (results.includes(true)) {
    return true;
  }
  return results.includes('unknown') ? 'unknown' : false;
}

const INFIX: Record<string, (a: Value, b: Value) => Tri> = {
  '==': equal,
  '!=': (a, b) => not(equal(a, b)),
  '=~': matches,
  '!~': (a, b) => not(matches(a, b)),
  in: (a, b) => contains(b, a),
  includes: (a, b) => contains(a, b),
  '<': () => 'unknown',
  '>': () => 'unknown',
  '<=': () => 'unknown',
  '>=': () => 'unknown',
};
/** Operators that are methods in other languages. */
const INFIX_CALLS = ['startsWith', 'endsWith', 'contains', 'matches'];

class Evaluation {
  private at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly names: Names,
  ) {}

  run(): Value {
    const value = this.or();
    return this.at === this.tokens.length ? value : UNKNOWN;
  }

  private take(...ops: string[]): string | undefined {
    const token = this.tokens[this.at];
    if (token?.kind === 'op' && ops.includes(token.op)) {
      this.at += 1;
      return token.op;
    }
    return undefined;
  }

  private or(): Value {
    let left = this.and();
    while (this.take('||', 'or')) {
      const [a, b] = [truthOf(left), truthOf(this.and())];
      const either = a === true || b === true;
      left = valueOf(
        either || (a === false && b === false ? false : 'unknown'),
      );
    }
    return left;
  }

  private and(): Value {
    let left = this.comparison();
    while (this.take('&&', 'and')) {
      const [a, b] = [truthOf(left), truthOf(this.comparison())];
      const neither = a === false || b === false;
      left = neither
        ? false
        : valueOf(a === true && b === true ? true : 'unknown');
    }
    return left;
  }

  private comparison(): Value {
    const left = this.unary();
    const op = this.take(...Object.keys(INFIX));
    if (op) {
      return valueOf(INFIX[op](left, this.unary()));
    }
    const call = this.take(...INFIX_CALLS);
    return call ? callOn(left, call, [this.unary()]) : left;
  }

  private unary(): Value {
    if (this.take('!', 'not')) {
      return valueOf(not(truthOf(this.unary())));
    }
    return this.methods(this.primary());
  }

  private methods(receiver: Value): Value {
    let value = receiver;
    while (this.take('.')) {
      const token = this.tokens[this.at];
      this.at += 1;
      const name = token?.kind === 'name' ? token.name : '';
      if (this.take('(')) {
        const args = this.list(')');
        const known = this.names.call?.(name, args, value) ?? UNKNOWN;
        value = known === UNKNOWN ? callOn(value, name, args) : known;
      } else {
        value = UNKNOWN;
      }
    }
    return value;
  }

  private list(end: string): Value[] {
    const found: Value[] = [];
    while (this.at < this.tokens.length && !this.take(end)) {
      const before = this.at;
      found.push(this.or());
      this.take(',');
      if (this.at === before) {
        this.at += 1;
      }
    }
    return found;
  }

  private primary(): Value {
    if (this.take('(')) {
      const value = this.or();
      this.take(')');
      return value;
    }
    if (this.take('[')) {
      return this.list(']');
    }
    const token = this.tokens[this.at];
    this.at += 1;
    if (token?.kind === 'value') {
      return token.value;
    }
    return token?.kind === 'name' ? this.named(token.name) : UNKNOWN;
  }

  private named(name: string): Value {
    if (this.take('(')) {
      const args = this.list(')');
      const dot = name.lastIndexOf('.');
      const on = dot < 0 ? undefined : this.names.name(name.slice(0, dot));
      const method = name.slice(dot + 1);
      const known = this.names.call?.(method, args, on) ?? UNKNOWN;
      return known === UNKNOWN && on !== undefined
        ? callOn(on, method, args)
        : known;
    }
    if (this.take('[')) {
      this.list(']');
      return UNKNOWN;
    }
    return this.names.name(name);
  }
}

/**
 * Whether a condition holds, in the common notation of Buildkite, CEL and
 * others (`a == "b" && c =~ /d/`). What cannot be decided is unknown.
 *
 * @internal
 */
export function holds(source: string, names: Names): Tri {
  const tokens = source.length > MAX_LENGTH ? undefined : tokenize(source);
  if (!tokens || tokens.length === 0 || tokens.length > MAX_TOKENS) {
    return 'unknown';
  }
  return truthOf(new Evaluation(tokens, names).run());
}
