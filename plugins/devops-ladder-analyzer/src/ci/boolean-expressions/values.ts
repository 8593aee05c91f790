import type { Tri } from '../../pipeline/types';

/** @internal */
export const UNKNOWN = Symbol('unknown');

/**
 * A text that is not known but by examples: what is true of `any` or of `all`
 * of them is true of it.
 *
 * @internal
 */
export interface Sampled {
  samples: readonly string[];
  by: 'any' | 'all';
}

/** @internal */
export type Value =
  | string
  | number
  | boolean
  | null
  | Sampled
  | RegExp
  | Value[]
  | typeof UNKNOWN;

/** @internal */
export const isSampled = (value: Value): value is Sampled =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  'samples' in value;

/** @internal */
export function truthOf(value: Value): Tri {
  if (value === UNKNOWN) {
    return 'unknown';
  }
  return typeof value === 'object' ? value !== null : Boolean(value);
}

/** @internal */
export const valueOf = (tri: Tri): Value => (tri === 'unknown' ? UNKNOWN : tri);

/**
 * Whether a text passes a test.
 *
 * @internal
 */
export function textPasses(value: Value, test: (text: string) => boolean): Tri {
  if (isSampled(value)) {
    const passed = value.samples.filter(test).length;
    if (value.by === 'any') {
      return passed > 0;
    }
    if (passed === value.samples.length) {
      return true;
    }
    return passed > 0 ? 'unknown' : false;
  }
  if (value === null) {
    return false;
  }
  return typeof value === 'string' ? test(value) : 'unknown';
}

/** @internal */
export function equal(a: Value, b: Value): Tri {
  if (a === UNKNOWN || b === UNKNOWN) {
    return 'unknown';
  }
  if (isSampled(a) && isSampled(b)) {
    return sharesSamples(a, b);
  }
  if (isSampled(a)) {
    return typeof b === 'string' && textPasses(a, text => text === b);
  }
  if (isSampled(b)) {
    return equal(b, a);
  }
  if (typeof a === 'object' && typeof b === 'object' && (a || b)) {
    return a === null || b === null ? false : 'unknown';
  }
  return a === b || (a !== null && b !== null && String(a) === String(b));
}

function sharesSamples(a: Sampled, b: Sampled): Tri {
  return a.samples.some(text => b.samples.includes(text)) ? true : 'unknown';
}
