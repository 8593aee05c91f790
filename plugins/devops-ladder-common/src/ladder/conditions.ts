import { FactValue } from '../evidence/types';
import { Situation, SituationFact } from '../situation/types';

/**
 * One condition that a requirement puts on one fact.
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

/** @internal */
export const releaseFrequencies = [
  'none',
  'yearly',
  'monthly',
  'weekly',
  'daily',
  'on-demand',
];

/** @internal */
export const regulatedBy = ['soc2', 'iso27001', 'pci-dss', 'hipaa', 'fedramp'];

const oneStep = () => 1;

/** @internal */
export function isOneOf(fact: string, values: string[]): Condition {
  return {
    fact,
    wanted: values.join(' or '),
    holds: f => typeof f?.value === 'string' && values.includes(f.value),
    distance: oneStep,
    numeric: false,
  };
}

/** @internal */
export function isNoneOf(fact: string, values: string[]): Condition {
  return {
    fact,
    wanted: `anything but ${values.join(' or ')}`,
    holds: f => !(typeof f?.value === 'string' && values.includes(f.value)),
    distance: oneStep,
    numeric: false,
  };
}

/** @internal */
export function isTrue(fact: string): Condition {
  return {
    fact,
    wanted: 'true',
    holds: f => f?.value === true,
    distance: oneStep,
    numeric: false,
  };
}

/** @internal */
export function atLeast(fact: string, threshold: number): Condition {
  return {
    fact,
    wanted: `${threshold} or more`,
    holds: f => typeof f?.value === 'number' && f.value >= threshold,
    distance: value =>
      typeof value === 'number' ? Math.max(0, threshold - value) : threshold,
    numeric: true,
  };
}

/** @internal */
export function releasedAtLeast(frequency: string): Condition {
  const threshold = releaseFrequencies.indexOf(frequency);
  const rank = (value: FactValue | undefined) =>
    typeof value === 'string' ? releaseFrequencies.indexOf(value) : -1;
  const isTop = threshold === releaseFrequencies.length - 1;
  return {
    fact: 'deploy-frequency',
    wanted: isTop ? frequency : `${frequency} or more often`,
    holds: f => rank(f?.value) >= threshold,
    distance: value => Math.max(0, threshold - Math.max(0, rank(value))),
    numeric: false,
  };
}

/** @internal */
export function namesOneOf(fact: string, values: string[]): Condition {
  return {
    fact,
    wanted: `one of ${values.join(', ')}`,
    holds: f =>
      Array.isArray(f?.value) && f.value.some(value => values.includes(value)),
    distance: oneStep,
    numeric: false,
  };
}

/**
 * Nobody stated the fact, so that it follows from others.
 *
 * @internal
 */
export function isAssumed(fact: string): Condition {
  return {
    fact,
    wanted: 'not stated',
    holds: f => f === undefined || f.origin === 'assumed',
    distance: oneStep,
    numeric: false,
  };
}

/** @internal */
export const deployable = isOneOf('delivers', ['service', 'website']);

/** @internal */
export const inProduction = isOneOf('lifecycle', ['production']);

/** @internal */
export const notDeprecated = isNoneOf('lifecycle', ['deprecated']);

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
