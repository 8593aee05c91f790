import { Level } from '../ladder/types';
import { Context } from './context';
import { StopResult } from './types';

/** @internal */
export function nextRung(
  context: Context,
  attained: number,
): Level | undefined {
  const height = Math.max(attained, context.needed.level);
  return context.levels.find(level => level > height);
}

/**
 * Why the climb ends where it does: what is forgone, and that no requirement
 * asks for it. What is not known is not forgone.
 *
 * @internal
 */
export function stopResult(
  { input, entries }: Context,
  nextLevel: Level | undefined,
): StopResult {
  if (nextLevel === undefined) {
    return { forgone: [], reason: 'There is no further rung.' };
  }
  const forgone = entries
    .filter(
      ({ level, outcome }) =>
        level === nextLevel && (outcome === 'not-met' || outcome === 'partial'),
    )
    .map(({ id }) => id);
  const rung = input.ladder.rungs.find(({ level }) => level === nextLevel);
  const rules = input.ladder.requirements
    .filter(r => r.level === nextLevel && r.state !== 'retired')
    .map(r => r.when);
  return {
    nextLevel,
    forgone,
    reason: `No requirement of this service asks for rung ${nextLevel} (${
      rung?.name
    }). ${
      rules.length > 0
        ? `It would take: ${rules.join('; or ')}.`
        : 'No requirement is left that could.'
    }`,
  };
}
