import { equal, isPrefix, textOfValue, truth, UNKNOWN } from './value';
import type { Value } from './value';

type Tri = boolean | undefined;

const known = (value: Tri): Value => value ?? UNKNOWN;
const negate = (value: Tri): Tri => (value === undefined ? undefined : !value);

function all(values: readonly Tri[]): Tri {
  if (values.includes(false)) {
    return false;
  }
  return values.includes(undefined) ? undefined : true;
}

const any = (values: readonly Tri[]): Tri => negate(all(values.map(negate)));

function beginsWith(a: Value, b: Value): Tri {
  const wanted = textOfValue(b)?.toLowerCase();
  if (wanted === undefined) {
    return undefined;
  }
  if (isPrefix(a)) {
    const prefix = a.prefix.toLowerCase();
    if (prefix.startsWith(wanted)) {
      return true;
    }
    return wanted.startsWith(prefix) ? undefined : false;
  }
  return textOfValue(a)?.toLowerCase().startsWith(wanted);
}

const texts = (
  values: readonly Value[],
  use: (...given: string[]) => Value,
): Value => {
  const given = values.map(textOfValue);
  return given.every((text): text is string => text !== undefined)
    ? use(...given)
    : UNKNOWN;
};

function contains(a: Value, b: Value): Value {
  if (isPrefix(a) && beginsWith(a, b) === true) {
    return true;
  }
  return texts([a, b], (whole, part) =>
    whole.toLowerCase().includes(part.toLowerCase()),
  );
}

function coalesce(args: readonly Value[]): Value {
  for (const value of args) {
    if (value !== null && value !== '') {
      return value;
    }
  }
  return args[args.length - 1] ?? null;
}

function choose([condition, yes, no]: readonly Value[]): Value {
  const decided = truth(condition);
  if (decided === undefined) {
    return equal(yes, no) === true ? yes : UNKNOWN;
  }
  return (decided ? yes : no) ?? null;
}

function ordered(
  a: Value,
  b: Value,
  holds: (difference: number) => boolean,
): Value {
  const [left, right] = ([a, b] as Value[]).map((value: Value) =>
    Number(textOfValue(value) || NaN),
  );
  return Number.isNaN(left) || Number.isNaN(right)
    ? UNKNOWN
    : holds(left - right);
}

const equalToAny = ([first, ...rest]: readonly Value[]): Tri =>
  any(rest.map(value => equal(first, value)));

const KNOWN_FUNCTIONS: Record<string, (args: readonly Value[]) => Value> = {
  and: args => known(all(args.map(truth))),
  or: args => known(any(args.map(truth))),
  not: ([a]) => known(negate(truth(a))),
  xor: args => {
    const [left, right] = args.map(truth);
    return left === undefined || right === undefined ? UNKNOWN : left !== right;
  },
  eq: ([a, b]) => known(equal(a, b)),
  ne: ([a, b]) => known(negate(equal(a, b))),
  in: args => known(equalToAny(args)),
  notin: args => known(negate(equalToAny(args))),
  gt: ([a, b]) => ordered(a, b, difference => difference > 0),
  ge: ([a, b]) => ordered(a, b, difference => difference >= 0),
  lt: ([a, b]) => ordered(a, b, difference => difference < 0),
  le: ([a, b]) => ordered(a, b, difference => difference <= 0),
  startswith: ([a, b]) => known(beginsWith(a, b)),
  endswith: args =>
    texts(args, (whole, end) =>
      whole.toLowerCase().endsWith(end.toLowerCase()),
    ),
  contains: ([a, b]) => contains(a, b),
  coalesce,
  iif: choose,
  lower: args => texts(args, whole => whole.toLowerCase()),
  upper: args => texts(args, whole => whole.toUpperCase()),
  trim: args => texts(args, whole => whole.trim()),
  replace: args =>
    texts(args, (whole, from = '', to = '') =>
      from === '' ? whole : whole.split(from).join(to).slice(0, 4000),
    ),
  format: args =>
    texts(args, (pattern, ...rest) =>
      pattern
        .replace(/\{(\d)\}/g, (_, i) => rest[Number(i)] ?? '')
        .slice(0, 4000),
    ),
  split: args =>
    texts(args, (whole, by = ',') => ({
      list: whole.split(by === '' ? ',' : by).slice(0, 50),
    })) as Value,
};

/** The functions of the expression language, by their names in small letters. @internal */
export const FUNCTIONS = new Map(Object.entries(KNOWN_FUNCTIONS));
