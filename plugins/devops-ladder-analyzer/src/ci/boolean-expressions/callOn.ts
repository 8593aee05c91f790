import { patternOf } from './tokenize';
import { textPasses, UNKNOWN, valueOf } from './values';
import type { Value } from './values';

const TESTS: Record<string, (text: string, argument: string) => boolean> = {
  startsWith: (text, argument) => text.startsWith(argument),
  endsWith: (text, argument) => text.endsWith(argument),
  contains: (text, argument) => text.includes(argument),
};

/**
 * The value of `text.startsWith("x")` and the like.
 *
 * @internal
 */
export function callOn(
  on: Value,
  method: string,
  [argument]: readonly Value[],
): Value {
  if (typeof argument !== 'string' || on === UNKNOWN) {
    return UNKNOWN;
  }
  if (method === 'matches') {
    const pattern = patternOf(argument);
    return pattern === UNKNOWN
      ? UNKNOWN
      : valueOf(textPasses(on, text => pattern.test(text)));
  }
  const test = Object.hasOwn(TESTS, method) ? TESTS[method] : undefined;
  return test ? valueOf(textPasses(on, text => test(text, argument))) : UNKNOWN;
}
