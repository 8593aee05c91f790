import { FactValue } from '../evidence/types';
import { Situation, SituationFact } from '../situation/types';
import { Bound, Ladder, RequirementCondition } from './types';

/**
 * A condition of a requirement, made ready to be asked.
 *
 * @internal
 */
export interface Condition {
  fact: string;
  /** What would satisfy it, in words, e.g. `3 or more`. */
  wanted: string;
  holds(fact: SituationFact | undefined): boolean;
  /** How many steps the value is from satisfying it. */
  distance(value: FactValue | undefined): number;
  /** The distance is a number that a person can read. */
  numeric: boolean;
}

type Model = Pick<Ladder, 'facts' | 'thresholds'>;
type Test = Omit<Condition, 'fact'>;

const oneStep = () => 1;

function isOneOf(values: string[]): Test {
  return {
    wanted: values.join(' or '),
    holds: f => typeof f?.value === 'string' && values.includes(f.value),
    distance: oneStep,
    numeric: false,
  };
}

function isNoneOf(values: string[]): Test {
  return {
    wanted: `anything but ${values.join(' or ')}`,
    holds: f => !(typeof f?.value === 'string' && values.includes(f.value)),
    distance: oneStep,
    numeric: false,
  };
}

function namesOneOf(values: string[]): Test {
  return {
    wanted: `one of ${values.join(', ')}`,
    holds: f =>
      Array.isArray(f?.value) && f.value.some(value => values.includes(value)),
    distance: oneStep,
    numeric: false,
  };
}

function isBoolean(wanted: boolean): Test {
  return {
    wanted: String(wanted),
    holds: f => f?.value === wanted,
    distance: oneStep,
    numeric: false,
  };
}

/** Nobody stated the fact where it is not known, so that it follows from others. */
function isKnown(wanted: boolean): Test {
  return {
    wanted: wanted ? 'stated' : 'not stated',
    holds: f => (f !== undefined && f.origin !== 'assumed') === wanted,
    distance: oneStep,
    numeric: false,
  };
}

function isNumber(bound: number, strictly: boolean): Test {
  const reaches = (value: number) =>
    strictly ? value > bound : value >= bound;
  // Counts are whole: to be more than six is to be seven.
  const goal = strictly && Number.isInteger(bound) ? bound + 1 : bound;
  return {
    wanted:
      strictly && goal === bound ? `more than ${bound}` : `${goal} or more`,
    holds: f => typeof f?.value === 'number' && reaches(f.value),
    distance: value =>
      typeof value === 'number' ? Math.max(0, goal - value) : goal,
    numeric: true,
  };
}

function isRanked(bound: string, values: string[], orMore: string): Test {
  const threshold = values.indexOf(bound);
  const rank = (value: FactValue | undefined) =>
    typeof value === 'string' ? values.indexOf(value) : -1;
  const isTop = threshold === values.length - 1;
  return {
    wanted: isTop ? bound : `${bound} ${orMore}`,
    holds: f => rank(f?.value) >= threshold,
    distance: value => Math.max(0, threshold - Math.max(0, rank(value))),
    numeric: false,
  };
}

/** The number that a bound stands for; `undefined` for a word. */
function numberOf(bound: Bound, { thresholds }: Model): number | undefined {
  if (typeof bound === 'object') {
    return (
      thresholds.find(({ id }) => id === bound.threshold)?.value ?? Infinity
    );
  }
  return typeof bound === 'number' ? bound : undefined;
}

function testOf(condition: RequirementCondition, model: Model): Test {
  const { oneOf, noneOf, names, is, atLeast, moreThan, known } = condition;
  if (oneOf) {
    return isOneOf(oneOf);
  }
  if (noneOf) {
    return isNoneOf(noneOf);
  }
  if (names) {
    return namesOneOf(names);
  }
  if (is !== undefined) {
    return isBoolean(is);
  }
  if (known !== undefined) {
    return isKnown(known);
  }
  const bound = atLeast ?? moreThan ?? Infinity;
  const number = numberOf(bound, model);
  if (number !== undefined) {
    return isNumber(number, moreThan !== undefined);
  }
  const fact = model.facts.find(({ id }) => id === condition.fact);
  return isRanked(String(bound), fact?.values ?? [], fact?.orMore ?? 'or more');
}

/**
 * Makes a condition ready to be asked.
 *
 * @internal
 */
export function toCondition(
  condition: RequirementCondition,
  model: Model,
): Condition {
  return { fact: condition.fact, ...testOf(condition, model) };
}

/** @internal */
export function conditionsHold(
  conditions: Condition[],
  situation: Situation,
): boolean {
  for (const condition of conditions) {
    if (!condition.holds(situation[condition.fact])) {
      return false;
    }
  }
  return true;
}
