import { Climb, ClimbId } from '../ladder/types';
import { Context } from './context';
import { decidingGuesses } from './guesses';
import { serviceRequirements } from './needed';
import { thresholdOf } from '../ladder/thresholdOf';
import { isOwnUpkeep } from './upkeep';

/** The rung needed stands on everything below it, but for the runtime. */
function isUnderNeededRung(climb: Climb, { needed, levels }: Context): boolean {
  const top = Math.max(...levels);
  if (climb.appliesWhen === 'kubernetes' && needed.level < top) {
    return climb.rungs.some(level => level === needed.level);
  }
  return climb.rungs.some(level => level <= needed.level);
}

/** Only a number of teams that is known and small settles it. */
function mayOrganisationAsk(climb: Climb, context: Context): boolean {
  const { ladder, fewTeams } = context.input;
  const asks = ladder.requirements.some(
    r => r.scope === 'organisation' && climb.rungs.includes(r.level),
  );
  const teams = context.situation['team-count']?.value;
  const areFew =
    typeof teams === 'number'
      ? teams <= thresholdOf(ladder, 'many-teams')
      : fewTeams;
  return asks && !areFew;
}

function isAskedFor(climb: Climb, context: Context): boolean {
  const requirements = serviceRequirements(context.input).filter(r =>
    climb.rungs.includes(r.level),
  );
  return (
    isUnderNeededRung(climb, context) ||
    requirements.some(r => context.firing.has(r)) ||
    decidingGuesses(requirements, context.input.ladder, context.situation)
      .length > 0 ||
    mayOrganisationAsk(climb, context)
  );
}

/**
 * Climbs that no requirement asks for, nor could ask for if a guess were
 * wrong, and that own upkeep built at least by half.
 *
 * @internal
 */
export function surplusClimbs(context: Context): ClimbId[] {
  if (context.needed.level === 0) {
    return [];
  }
  return [...context.ofClimbs]
    .filter(
      ([climb, entries]) => isOwnUpkeep(entries) && !isAskedFor(climb, context),
    )
    .map(([climb]) => climb.id);
}
