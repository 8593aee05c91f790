import type { Tri } from '../../pipeline/types';
import { matchesPattern } from './matchPattern';

/** A value that cannot be known from the files. @internal */
export const UNKNOWN = Symbol('unknown');

/**
 * A value of a configuration while it is compiled: known, one of several, or
 * only the pattern of it is known.
 *
 * @internal
 */
export type Value =
  | string
  | number
  | boolean
  | null
  | typeof UNKNOWN
  | { oneOf: readonly string[] }
  | { like: string };

/** @internal */
export function not(value: Tri): Tri {
  return value === 'unknown' ? value : !value;
}

/** @internal */
export function every(values: readonly Tri[]): Tri {
  if (values.includes(false)) {
    return false;
  }
  return values.includes('unknown') ? 'unknown' : true;
}

/** @internal */
export function some(values: readonly Tri[]): Tri {
  if (values.includes(true)) {
    return true;
  }
  return values.includes('unknown') ? 'unknown' : false;
}

/** Whether a value counts as true: false, null, 0 and '' do not. @internal */
export function isTruthy(value: Value): Tri {
  if (value === UNKNOWN) {
    return 'unknown';
  }
  // An alternative or a pattern is only ever that of a name.
  return typeof value === 'object' ? value !== null : Boolean(value);
}

function isLiteral(value: Value): value is string | number | boolean | null {
  return (
    value === null || ['string', 'number', 'boolean'].includes(typeof value)
  );
}

/** @internal */
export function equals(left: Value, right: Value): Tri {
  if (isLiteral(left) && isLiteral(right)) {
    // An absent branch or tag is written as '' or null.
    return (left ?? '') === (right ?? '');
  }
  const [open, other] = isLiteral(left) ? [right, left] : [left, right];
  if (open === UNKNOWN || typeof open !== 'object' || open === null) {
    return 'unknown';
  }
  if (typeof other === 'symbol' || !isLiteral(other)) {
    return 'unknown';
  }
  const name = String(other ?? '');
  const possible =
    'oneOf' in open
      ? open.oneOf.includes(name)
      : name !== '' && matchesPattern(open.like, name) !== false;
  return possible ? 'unknown' : false;
}

/** Whether all of a value matches a pattern. @internal */
export function matches(value: Value, pattern: string): Tri {
  if (pattern === '.*') {
    return true;
  }
  if (value === null) {
    return matchesPattern(pattern, '');
  }
  if (typeof value === 'object') {
    return 'like' in value && value.like === pattern ? true : 'unknown';
  }
  return value === UNKNOWN ? 'unknown' : matchesPattern(pattern, String(value));
}

/** @internal */
export function startsWith(value: Value, prefix: Value): Tri {
  return typeof value === 'string' && typeof prefix === 'string'
    ? value.startsWith(prefix)
    : 'unknown';
}
