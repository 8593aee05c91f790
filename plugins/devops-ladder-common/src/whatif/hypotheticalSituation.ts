import { FactValue } from '../evidence/types';
import { FactDefinition } from '../ladder/types';
import {
  acceptedValues,
  isFactValue,
  parseFactValue,
} from '../situation/factValue';
import { completeSituation } from '../situation/resolveSituation';
import { Situation } from '../situation/types';
import {
  FactProblem,
  HypotheticalSituation,
  HypotheticalSituationInput,
} from './types';

const source = 'what if';

function valueOf(
  definition: FactDefinition,
  supposed: unknown,
): FactValue | undefined {
  if (typeof supposed === 'string') {
    return parseFactValue(definition, supposed);
  }
  return isFactValue(definition, supposed) ? supposed : undefined;
}

function unknownFact(field: string, facts: FactDefinition[]): FactProblem {
  const accepted = facts.map(({ id }) => id);
  return {
    field,
    problem: 'unknown-fact',
    accepted,
    message: `There is no such fact. Accepted are: ${accepted.join(', ')}.`,
  };
}

function invalidValue(definition: FactDefinition): FactProblem {
  const booleans = definition.type === 'boolean' ? ['true', 'false'] : [];
  return {
    field: definition.id,
    problem: 'invalid-value',
    accepted: definition.values ?? booleans,
    message: `Accepted is ${acceptedValues(definition)}.`,
  };
}

/** Guesses are made anew, since some follow from what is supposed. */
function withoutGuesses(situation: Situation): Situation {
  return Object.fromEntries(
    Object.entries(situation).filter(([, { origin }]) => origin !== 'assumed'),
  );
}

/**
 * A situation with some facts supposed to be otherwise. A fact whose value is
 * `undefined` is left as it is.
 *
 * @public
 */
export function hypotheticalSituation(
  input: HypotheticalSituationInput,
): HypotheticalSituation {
  const { ladder, facts, situation = {} } = input;
  const problems: FactProblem[] = [];
  const supposed: Situation = {};
  for (const [field, wanted] of Object.entries(facts)) {
    const definition = ladder.facts.find(({ id }) => id === field);
    const value = definition && valueOf(definition, wanted);
    if (!definition) {
      problems.push(unknownFact(field, ladder.facts));
    } else if (value !== undefined) {
      supposed[field] = { fact: field, value, origin: 'declared', source };
    } else if (wanted !== undefined) {
      problems.push(invalidValue(definition));
    }
  }
  return problems.length > 0
    ? { status: 'invalid', problems }
    : {
        status: 'valid',
        situation: completeSituation(ladder, {
          ...withoutGuesses(situation),
          ...supposed,
        }),
      };
}
