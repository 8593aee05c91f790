import {
  FactValue,
  SituationFact,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { LadderNames } from '../../hooks';

function asText(value: FactValue): string {
  return Array.isArray(value) ? value.join(',') || 'none' : String(value);
}

/**
 * What is declared or observed of a service, as text; a guess is no statement.
 *
 * @internal
 */
export function statedFacts(
  situation: SituationFact[],
  names: LadderNames,
): Record<string, string> {
  return Object.fromEntries(
    situation.flatMap(({ fact, value, origin }) =>
      value !== undefined &&
      origin !== 'assumed' &&
      names.fact(fact)?.scope === 'service'
        ? [[fact, asText(value)]]
        : [],
    ),
  );
}
