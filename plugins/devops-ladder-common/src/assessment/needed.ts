import { Condition, conditionsHold } from '../ladder/conditions';
import { stateAt } from '../ladder/entryState';
import { ruleOf } from '../ladder/requirementRules';
import { Ladder, Requirement } from '../ladder/types';
import { Situation, SituationFact } from '../situation/types';
import { AssessInput, ForcingRequirement, NeededResult } from './types';

const runtimeLevel = 4;

/**
 * The facts behind a requirement; guesses only where nothing firm suffices.
 *
 * @internal
 */
export function factsBehind(
  requirement: Requirement,
  ladder: Ladder,
  situation: Situation,
): SituationFact[] {
  const isFirm = (condition: Condition) =>
    situation[condition.fact]?.origin !== 'assumed';
  const ways = ruleOf(ladder, requirement.id).filter(conditions =>
    conditionsHold(conditions, situation),
  );
  const firm = ways.filter(conditions => conditions.every(isFirm));
  const read = new Set(
    (firm.length > 0 ? firm : ways).flat().map(condition => condition.fact),
  );
  return requirement.facts
    .filter(fact => read.has(fact) && situation[fact])
    .map(fact => situation[fact]);
}

/**
 * The requirements on a service that count at a point in time.
 *
 * @internal
 */
export function serviceRequirements({
  ladder,
  at,
}: Pick<AssessInput, 'ladder' | 'at'>): Requirement[] {
  return ladder.requirements.filter(
    r => r.scope === 'service' && stateAt(r, at) === 'active',
  );
}

/** @internal */
export function isFiring(
  requirement: Requirement,
  ladder: Ladder,
  situation: Situation,
): boolean {
  // A deprecated service needs nothing: no requirement applies to it.
  if (
    requirement.scope === 'service' &&
    situation.lifecycle?.value === 'deprecated'
  ) {
    return false;
  }
  for (const conditions of ruleOf(ladder, requirement.id)) {
    if (conditionsHold(conditions, situation)) {
      return true;
    }
  }
  return false;
}

/**
 * The rung that the service needs: the highest that any single requirement
 * forces, and no higher.
 *
 * @internal
 */
export function neededResult(
  input: AssessInput,
  situation: Situation,
): {
  needed: NeededResult;
  forcesRuntime: boolean;
  firing: ReadonlySet<Requirement>;
} {
  const firing = serviceRequirements(input).filter(requirement =>
    isFiring(requirement, input.ladder, situation),
  );
  const computed = Math.max(0, ...firing.map(r => r.level));
  const forcedBy: ForcingRequirement[] = firing
    .filter(r => r.level === computed)
    .map(r => ({
      requirement: r.id,
      level: r.level,
      facts: factsBehind(r, input.ladder, situation),
    }));
  const byOwner = input.neededByOwner;
  const level = Math.max(computed, byOwner?.level ?? 0);
  return {
    needed: { level, computed, forcedBy, ...(byOwner ? { byOwner } : {}) },
    firing: new Set(firing),
    // An owner who asks for exactly this rung asks for what is on it.
    forcesRuntime:
      firing.some(r => r.level === runtimeLevel) || level === runtimeLevel,
  };
}
