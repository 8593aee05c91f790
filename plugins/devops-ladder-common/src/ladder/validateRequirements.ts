import {
  Bound,
  FactDefinition,
  Ladder,
  Requirement,
  RequirementCondition,
} from './types';

type Tests = keyof Omit<RequirementCondition, 'fact'>;

/** The tests that can be made of each type of fact. */
const testsOf: Record<FactDefinition['type'], Tests[]> = {
  choice: ['oneOf', 'noneOf', 'atLeast', 'known'],
  choices: ['names', 'known'],
  number: ['atLeast', 'moreThan', 'known'],
  fraction: ['atLeast', 'moreThan', 'known'],
  boolean: ['is', 'known'],
};

const allTests: Tests[] = [
  'oneOf',
  'noneOf',
  'names',
  'is',
  'atLeast',
  'moreThan',
  'known',
];

function checkValues(
  values: string[],
  { id, values: accepted = [] }: FactDefinition,
): string[] {
  if (values.length === 0) {
    return [`names no value of ${id}; accepted are ${accepted.join(', ')}`];
  }
  return values
    .filter(value => !accepted.includes(value))
    .map(
      value =>
        `${value} is no value of ${id}; accepted are ${accepted.join(', ')}`,
    );
}

function checkBound(
  bound: Bound,
  fact: FactDefinition,
  ladder: Ladder,
): string[] {
  if (typeof bound === 'object') {
    const known = ladder.thresholds.map(({ id }) => id);
    return known.includes(bound.threshold)
      ? []
      : [
          `there is no threshold ${bound.threshold}; accepted are ${known.join(
            ', ',
          )}`,
        ];
  }
  if (fact.type === 'choice') {
    return fact.orMore
      ? checkValues([String(bound)], fact)
      : [`the values of ${fact.id} have no order; use oneOf or noneOf`];
  }
  return typeof bound === 'number' && Number.isFinite(bound) && bound >= 0
    ? []
    : [`the bound of ${fact.id} must be a number, 0 or more`];
}

function checkCondition(
  condition: RequirementCondition,
  ladder: Ladder,
): string[] {
  const fact = ladder.facts.find(({ id }) => id === condition.fact);
  if (!fact) {
    const known = ladder.facts.map(({ id }) => id).join(', ');
    return [
      `reads fact ${condition.fact}, which is not known; accepted are ${known}`,
    ];
  }
  const used = allTests.filter(test => condition[test] !== undefined);
  const [test] = used;
  const accepted = testsOf[fact.type];
  if (used.length !== 1 || !accepted.includes(test)) {
    return [
      `asks ${used.join(' and ') || 'nothing'} of ${
        fact.id
      }; accepted is one of ${accepted.join(', ')}`,
    ];
  }
  const { oneOf, noneOf, names, atLeast, moreThan } = condition;
  const bound = atLeast ?? moreThan;
  return bound !== undefined
    ? checkBound(bound, fact, ladder)
    : checkValuesOf(oneOf ?? noneOf ?? names, fact);
}

function checkValuesOf(
  values: string[] | undefined,
  fact: FactDefinition,
): string[] {
  return values ? checkValues(values, fact) : [];
}

function checkFacts(
  { facts, anyOf, scope }: Requirement,
  ladder: Ladder,
): string[] {
  const known = new Set(ladder.facts.map(fact => fact.id));
  const ofOrganisation = ladder.facts.filter(f => f.scope === 'organisation');
  const read = new Set(anyOf.flat().map(condition => condition.fact));
  return [
    ...facts
      .filter(id => !known.has(id))
      .map(id => `reads fact ${id}, which is not known`),
    ...ofOrganisation
      .filter(({ id }) => scope === 'service' && read.has(id))
      .map(
        ({ id }) =>
          `${id} is a fact of the organisation, which never raises what one service needs`,
      ),
    ...[...read]
      .filter(id => !facts.includes(id))
      .map(id => `its rule reads fact ${id}, which it does not name`),
  ];
}

/**
 * What is inconsistent in the requirements of a ladder, each naming the entry.
 *
 * @internal
 */
export function checkRequirements(ladder: Ladder): string[] {
  const levels: number[] = ladder.rungs.map(({ level }) => level);
  return ladder.requirements.flatMap(requirement => {
    const problems = [
      ...(levels.includes(requirement.level)
        ? []
        : [`level ${requirement.level} is not a rung`]),
      ...(requirement.anyOf.some(all => all.length > 0) ? [] : ['has no rule']),
      ...checkFacts(requirement, ladder),
      ...requirement.anyOf
        .flat()
        .flatMap(condition => checkCondition(condition, ladder)),
    ];
    return problems.map(what => `requirement ${requirement.id}: ${what}`);
  });
}
