import type { Bound } from './scope';

/** What is not known before the pipeline runs. @internal */
export const UNKNOWN = Symbol('unknown');

/**
 * A value of an expression: known, known by its beginning only, a part of a
 * definition, or unknown.
 *
 * @internal
 */
export type Value =
  | string
  | number
  | boolean
  | null
  | { prefix: string; not?: readonly string[] }
  | { list: readonly Value[] }
  | { key: string; value: Value }
  | Bound
  | typeof UNKNOWN;

const isPlain = (value: Value): value is string | number | boolean | null =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

/** Whether only the beginning of a value is known. @internal */
export const isPrefix = (
  value: Value,
): value is { prefix: string; not?: readonly string[] } =>
  typeof value === 'object' && value !== null && 'prefix' in value;

/** How a value is written in a text. @internal */
export function textOfValue(value: Value): string | undefined {
  if (!isPlain(value)) {
    return undefined;
  }
  if (typeof value === 'boolean') {
    return value ? 'True' : 'False';
  }
  return value === null ? '' : String(value);
}

/** Whether a value counts as true; `undefined` where that is unknown. @internal */
export function truth(value: Value): boolean | undefined {
  if (value === UNKNOWN) {
    return undefined;
  }
  if (isPrefix(value)) {
    return value.prefix === '' ? undefined : true;
  }
  return isPlain(value) ? Boolean(value) : true;
}

/** Whether two values are equal, without regard to case. @internal */
export function equal(a: Value, b: Value): boolean | undefined {
  if (isPrefix(b) && !isPrefix(a)) {
    return equal(b, a);
  }
  const right = textOfValue(b)?.toLowerCase();
  if (isPrefix(a)) {
    const excluded =
      right !== undefined &&
      (!right.startsWith(a.prefix.toLowerCase()) ||
        a.not?.some(name => name.toLowerCase() === right) === true);
    return excluded ? false : undefined;
  }
  const left = textOfValue(a)?.toLowerCase();
  return left === undefined || right === undefined ? undefined : left === right;
}
