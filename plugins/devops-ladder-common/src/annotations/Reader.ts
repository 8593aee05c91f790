import { ParsedAnnotations } from './types';

/**
 * Reads one annotation into the result; returns what is wrong with it, in
 * words, and then changes nothing.
 *
 * @internal
 */
export type Reader = (
  value: string,
  result: ParsedAnnotations,
) => string | undefined;
