import { Condition } from '../ladder/conditions';
import { ruleOf } from '../ladder/requirementRules';
import { Ladder, Requirement } from '../ladder/types';
import { Situation } from '../situation/types';
import { serviceRequirements } from './needed';
import { AssessInput } from './types';

/**
 * The facts that would have to be otherwise for an alternative to hold;
 * `undefined` where one of them is not a guess.
 */
function guessedFacts(
  conditions: Condition[],
  situation: Situation,
): Set<string> | undefined {
  const guessed = new Set<string>();
  for (const condition of conditions) {
    const fact = situation[condition.fact];
    if (!condition.holds(fact)) {
      if (fact && fact.origin !== 'assumed') {
        return undefined;
      }
      guessed.add(condition.fact);
    }
  }
  return guessed;
}

function isProperSubset(a: Set<string>, b: Set<string>): boolean {
  return a.size < b.size && [...a].every(fact => b.has(fact));
}

/**
 * The guessed facts that, stated otherwise, would make a requirement apply. A
 * fact that only helps where another one suffices by itself is left out.
 *
 * @internal
 */
export function decidingGuesses(
  requirements: Requirement[],
  ladder: Ladder,
  situation: Situation,
): string[] {
  const deciding = new Set<string>();
  for (const requirement of requirements) {
    const ways = ruleOf(ladder, requirement.id)
      .map(conditions => guessedFacts(conditions, situation))
      .filter(way => way !== undefined);
    for (const way of ways) {
      if (!ways.some(other => isProperSubset(other, way))) {
        way.forEach(fact => deciding.add(fact));
      }
    }
  }
  return [...deciding];
}

/**
 * The guessed facts that, stated otherwise, would ask for more than a rung.
 *
 * @internal
 */
export function guessesAbove(
  level: number,
  model: Pick<AssessInput, 'ladder' | 'at'>,
  situation: Situation,
): string[] {
  const higher = serviceRequirements(model).filter(r => r.level > level);
  return decidingGuesses(higher, model.ladder, situation);
}
