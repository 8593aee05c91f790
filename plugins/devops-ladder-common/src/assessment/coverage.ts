import { Context } from './context';
import { counts } from './entry';
import { Assessment } from './types';

/**
 * How much is known of what matters: capabilities up to the rung needed or
 * attained, whichever is higher.
 *
 * @internal
 */
export function coverageResult(
  { entries, needed }: Context,
  attained: number,
): Assessment['coverage'] {
  const level = Math.max(needed.level, attained);
  const relevant = entries.filter(
    entry => entry.level <= level && counts(entry),
  );
  return {
    known: relevant.filter(({ outcome }) => outcome !== 'unknown').length,
    applicable: relevant.length,
  };
}
