import { Context } from './context';
import { decidingGuesses } from './guesses';
import { serviceRequirements } from './needed';
import { allLevels, blockersOf, unknownsBehind } from './standing';
import { surplusClimbs } from './surplusClimbs';
import { FitResult, RungRange } from './types';
import { isOwnUpkeep } from './upkeep';

type Verdict = Omit<FitResult, 'surplusClimbs'>;

const plural = (count: number) => (count === 1 ? 'rung' : 'rungs');

function underBuilt(
  { target, needed }: Context,
  { possible }: RungRange,
): Verdict {
  const by = target - possible;
  return {
    verdict: 'under-built',
    by,
    reason: `Rung ${
      needed.level
    } is needed, and at most ${possible} is held: at least ${by} ${plural(
      by,
    )} short.`,
    settledBy: [],
  };
}

function unsettled(context: Context): Verdict {
  const { target, entries, open, forcesRuntime, hopeful, index } = context;
  const blockers = blockersOf(target, open, forcesRuntime);
  const settledBy = unknownsBehind(blockers, entries, hopeful, index);
  return {
    verdict: 'unknown',
    reason: `Whether rung ${
      context.needed.level
    } is held hangs on what is not known: ${settledBy.join(', ')}.`,
    settledBy,
  };
}

/**
 * The facts to state before a surplus may be claimed: those that could raise
 * the need to the rung held, nearest first.
 */
function openGuesses(context: Context, attained: number): string[][] {
  const requirements = serviceRequirements(context.input);
  return allLevels
    .filter(level => level >= attained)
    .map(level =>
      decidingGuesses(
        requirements.filter(r => r.level === level),
        context.input.ladder,
        context.situation,
      ),
    )
    .filter(guesses => guesses.length > 0);
}

function above(context: Context, attained: number): Verdict {
  const { needed, entries } = context;
  const by = attained - needed.level;
  const blocked = new Set(
    blockersOf(attained + 1, context.open, true).map(({ level }) => level),
  );
  const extra = entries.filter(
    ({ level }) =>
      level > needed.level && level <= attained && !blocked.has(level),
  );
  if (!isOwnUpkeep(extra)) {
    return {
      verdict: 'right-sized',
      reason: `Rung ${attained} is held where ${needed.level} is needed, and the extra height is inherited, not kept up by the service.`,
      settledBy: [],
    };
  }
  const [guesses, ...further] = openGuesses(context, attained);
  if (guesses) {
    const also = further.flat().filter(fact => !guesses.includes(fact));
    const then = also.length > 0 ? ` After that: ${also.join(', ')}.` : '';
    return {
      verdict: 'unknown',
      reason: `Rung ${attained} is held where ${
        needed.level
      } seems to be needed, but that rests on guesses. State ${guesses.join(
        ', ',
      )}.${then}`,
      settledBy: guesses,
    };
  }
  return {
    verdict: 'over-built',
    by,
    reason: `Rung ${attained} is held and kept up where ${
      needed.level
    } is needed: ${by} ${plural(by)} more.`,
    settledBy: [],
  };
}

function verdictOf(context: Context, range: RungRange): Verdict {
  const { target, needed } = context;
  if (range.possible < target) {
    return underBuilt(context, range);
  }
  if (range.attained < target) {
    return unsettled(context);
  }
  if (needed.level === 0) {
    return {
      verdict: 'right-sized',
      reason: 'No requirement applies, so that nothing is needed.',
      settledBy: [],
    };
  }
  if (range.attained > needed.level) {
    return above(context, range.attained);
  }
  return {
    verdict: 'right-sized',
    reason: heldWords(context, range),
    settledBy: [],
  };
}

/** A rung of which nothing applies to the service cannot be held. */
function heldWords({ target, needed }: Context, { attained }: RungRange) {
  return target === needed.level
    ? `Rung ${needed.level} is needed and held.`
    : `Rung ${needed.level} is asked for, and nothing that it requires applies to this service: rung ${attained} is all there is to hold.`;
}

/**
 * The verdict between the rung that the service has and the one it needs.
 *
 * @internal
 */
export function fitResult(context: Context, range: RungRange): FitResult {
  return {
    ...verdictOf(context, range),
    surplusClimbs: surplusClimbs(context),
  };
}
