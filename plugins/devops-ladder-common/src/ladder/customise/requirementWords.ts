import { toCondition } from '../conditions';
import { Ladder, RequirementCondition } from '../types';

/**
 * A rule in words, for one that nobody described.
 *
 * @internal
 */
export function requirementWords(
  anyOf: RequirementCondition[][],
  ladder: Ladder,
): string {
  const words = (condition: RequirementCondition) => {
    const { fact, wanted } = toCondition(condition, ladder);
    return `${fact} ${condition.names ? 'names' : 'is'} ${wanted}`;
  };
  return anyOf.map(all => all.map(words).join(' and ')).join('; or ');
}
