import { Situation } from '../situation/types';
import { Condition, conditionsHold, toCondition } from './conditions';
import { Ladder } from './types';

/**
 * The rule of a requirement: it applies when all conditions of any one
 * alternative hold.
 *
 * @internal
 */
export type RequirementRule = Condition[][];

const rules = new WeakMap<Ladder, Map<string, RequirementRule>>();

function rulesOf(ladder: Ladder): Map<string, RequirementRule> {
  let known = rules.get(ladder);
  if (!known) {
    known = new Map(
      ladder.requirements.map(({ id, anyOf }) => [
        id,
        anyOf.map(all => all.map(each => toCondition(each, ladder))),
      ]),
    );
    rules.set(ladder, known);
  }
  return known;
}

/**
 * The rule of a requirement; empty, so never fulfilled, for an id that the
 * ladder does not have.
 *
 * @internal
 */
export function ruleOf(ladder: Ladder, requirement: string): RequirementRule {
  return rulesOf(ladder).get(requirement) ?? [];
}

/**
 * Whether a requirement of a ladder applies in a situation.
 *
 * @public
 */
export function requirementApplies(
  ladder: Ladder,
  requirement: string,
  situation: Situation,
): boolean {
  return ruleOf(ladder, requirement).some(conditions =>
    conditionsHold(conditions, situation),
  );
}
