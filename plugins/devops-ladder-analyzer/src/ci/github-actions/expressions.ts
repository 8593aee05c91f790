/**
 * A value of an expression: known, known by its beginning only, or unknown.
 *
 * @internal
 */
export type Value =
  | string
  | number
  | boolean
  | null
  | { prefix: string }
  | typeof UNKNOWN;

/** @internal */
export const UNKNOWN = Symbol('unknown');

/** @internal */
export type Lookup = (path: string) => Value;

type Token =
  | { kind: 'value'; value: Value }
  | { kind: 'name'; name: string }
  | { kind: 'op'; op: string };

const TOKEN =
  /\s*(?:('(?:[^']|'')*')|(-?\d+(?:\.\d+)?)|([A-Za-z_][\w-]*(?:\.(?:[\w-]+|\*)|\['[^']*'\])*)|(&&|\|\||==|!=|<=|>=|[!<>(),[\]]))/y;

function tokenize(source: string): Token[] | undefined {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.trimEnd().length) {
    const match = TOKEN.exec(source);
    if (!match) {
      return undefined;
    }
    const [, quoted, digits, name, op] = match;
    if (quoted !== undefined) {
      tokens.push({
        kind: 'value',
        value: quoted.slice(1, -1).replace(/''/g, "'"),
      });
    } else if (digits !== undefined) {
      tokens.push({ kind: 'value', value: Number(digits) });
    } else if (name !== undefined) {
      tokens.push({
        kind: 'name',
        name: name.replace(/\['([^']*)'\]/g, '.$1'),
      });
    } else {
      tokens.push({ kind: 'op', op });
    }
  }
  return tokens;
}

/** Whether a value counts as true; `undefined` where that is unknown. */
function truth(value: Value): boolean | undefined {
  if (value === UNKNOWN) {
    return undefined;
  }
  if (value !== null && typeof value === 'object') {
    return value.prefix === '' ? undefined : true;
  }
  return Boolean(value);
}

const loose = (value: string | number | boolean | null): string | number =>
  typeof value === 'string' ? value.toLowerCase() : Number(value ?? 0);

function equal(a: Value, b: Value): boolean | undefined {
  if (a === UNKNOWN || b === UNKNOWN) {
    return undefined;
  }
  if (a !== null && typeof a === 'object') {
    return typeof b === 'string' && !b.startsWith(a.prefix) ? false : undefined;
  }
  if (b !== null && typeof b === 'object') {
    return equal(b, a);
  }
  if (typeof a === typeof b) {
    return loose(a) === loose(b);
  }
  const number = (v: typeof a) =>
    typeof v === 'string' && v.trim() !== '' ? Number(v) : Number(v ?? 0);
  return number(a) === number(b);
}

const known = (value: boolean | undefined): Value =>
  value === undefined ? UNKNOWN : value;

function startsWith(a: Value, b: Value): Value {
  if (typeof b !== 'string' || a === UNKNOWN) {
    return UNKNOWN;
  }
  if (a !== null && typeof a === 'object') {
    if (a.prefix.startsWith(b)) {
      return true;
    }
    return b.startsWith(a.prefix) ? UNKNOWN : false;
  }
  return String(a ?? '')
    .toLowerCase()
    .startsWith(b.toLowerCase());
}

function call(name: string, args: Value[], lookup: Lookup): Value {
  const [a, b] = args;
  switch (name.toLowerCase()) {
    case 'startswith':
      return startsWith(a, b);
    case 'endswith':
    case 'contains':
      if (typeof a === 'string' && typeof b === 'string') {
        const [left, right] = [a.toLowerCase(), b.toLowerCase()];
        return name.toLowerCase() === 'contains'
          ? left.includes(right)
          : left.endsWith(right);
      }
      return UNKNOWN;
    case 'format':
      return args.every(arg => typeof arg === 'string')
        ? String(a).replace(/\{(\d)\}/g, (_all, i) =>
            String(args[Number(i) + 1] ?? ''),
          )
        : UNKNOWN;
    case 'fromjson':
      return a === 'true' || a === 'false' ? a === 'true' : UNKNOWN;
    default:
      return lookup(`${name.toLowerCase()}()`);
  }
}

class Evaluation {
  private at = 0;

  constructor(
    private readonly tokens: Token[],
    private readonly lookup: Lookup,
  ) {}

  run(): Value {
    const value = this.or();
    return this.at === this.tokens.length ? value : UNKNOWN;
  }

  private take(op: string): boolean {
    const token = this.tokens[this.at];
    if (token?.kind === 'op' && token.op === op) {
      this.at += 1;
      return true;
    }
    return false;
  }

  private or(): Value {
    let left = this.and();
    while (this.take('||')) {
      const right = this.and();
      const isTrue = truth(left);
      if (isTrue === false) {
        left = right;
      } else if (isTrue === undefined) {
        left = truth(right) === true ? true : UNKNOWN;
      }
    }
    return left;
  }

  private and(): Value {
    let left = this.comparison();
    while (this.take('&&')) {
      const right = this.comparison();
      const isTrue = truth(left);
      if (isTrue === true) {
        left = right;
      } else if (isTrue === undefined) {
        left = truth(right) === false ? false : UNKNOWN;
      }
    }
    return left;
  }

  private comparison(): Value {
    const left = this.unary();
    if (this.take('==')) {
      return known(equal(left, this.unary()));
    }
    if (this.take('!=')) {
      const same = equal(left, this.unary());
      return same === undefined ? UNKNOWN : !same;
    }
    for (const op of ['<=', '>=', '<', '>']) {
      if (this.take(op)) {
        this.unary();
        return UNKNOWN;
      }
    }
    return left;
  }

  private unary(): Value {
    if (this.take('!')) {
      const isTrue = truth(this.unary());
      return isTrue === undefined ? UNKNOWN : !isTrue;
    }
    return this.primary();
  }

  private primary(): Value {
    if (this.take('(')) {
      const value = this.or();
      this.take(')');
      return this.index(value);
    }
    const token = this.tokens[this.at];
    this.at += 1;
    if (token?.kind === 'value') {
      return token.value;
    }
    if (token?.kind === 'name') {
      return this.index(this.name(token.name));
    }
    return UNKNOWN;
  }

  private index(value: Value): Value {
    if (!this.take('[')) {
      return value;
    }
    this.or();
    this.take(']');
    return UNKNOWN;
  }

  private name(name: string): Value {
    if (this.take('(')) {
      const args: Value[] = [];
      while (this.at < this.tokens.length && !this.take(')')) {
        args.push(this.or());
        this.take(',');
      }
      return call(name, args, this.lookup);
    }
    switch (name.toLowerCase()) {
      case 'true':
        return true;
      case 'false':
        return false;
      case 'null':
        return null;
      default:
        return this.lookup(name);
    }
  }
}

/**
 * Evaluates an expression without its `${{ }}`. What cannot be decided is
 * unknown.
 *
 * @internal
 */
export function evaluate(source: string, lookup: Lookup): Value {
  const tokens = source.length > 5000 ? undefined : tokenize(source);
  if (!tokens || tokens.length === 0 || tokens.length > 500) {
    return UNKNOWN;
  }
  return new Evaluation(tokens, lookup).run();
}

/**
 * Whether a condition holds; `undefined` where that is unknown. A text with
 * anything beside one single `${{ }}` is a non-empty string and so always true.
 *
 * @internal
 */
export function holds(condition: string, lookup: Lookup): boolean | undefined {
  const wrapped = /^\$\{\{([\s\S]*)\}\}$/.exec(condition);
  if (wrapped && !wrapped[1].includes('${{')) {
    return truth(evaluate(wrapped[1], lookup));
  }
  if (condition.includes('${{')) {
    return true;
  }
  return truth(evaluate(condition, lookup));
}
