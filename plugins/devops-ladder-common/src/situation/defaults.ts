import { FactValue } from '../evidence/types';
import {
  conditionsHold,
  deployable,
  inProduction,
  namesOneOf,
  regulatedBy,
} from '../ladder/conditions';
import { Situation } from './types';

interface Assumption {
  value?: FactValue;
  because: string;
}

type Assume = (situation: Situation) => Assumption;

const assume = (value: FactValue): Assume => {
  const because = `nobody stated it, assumed ${
    Array.isArray(value) ? 'none' : value
  }`;
  return () => ({ value, because });
};

const regulated = [namesOneOf('compliance', regulatedBy)];
const liveService = [inProduction, deployable];

const assumptions: Record<string, Assume> = {
  lifecycle: assume('production'),
  delivers: assume('other'),
  'deploy-frequency': assume('none'),
  environments: situation =>
    conditionsHold(liveService, situation)
      ? { value: 1, because: 'a production service has at least one' }
      : { value: 0, because: 'not a production service' },
  'bad-release-impact': assume('tolerable'),
  'audit-required': situation =>
    conditionsHold(regulated, situation)
      ? { value: true, because: 'compliance asks for it' }
      : { value: false, because: 'no compliance asks for it' },
  compliance: assume([]),
  clusters: assume(1),
  'drift-pain': assume(false),
  'measure-delivery': assume(false),
};

const unknown: Assumption = { because: 'nobody stated it' };

/** These follow from others, so they are assumed last. */
const derived = new Set(['environments', 'audit-required']);

/**
 * Fact ids in an order in which each default can be derived.
 *
 * @internal
 */
export function inDerivationOrder<T extends { id: string }>(facts: T[]): T[] {
  return [
    ...facts.filter(fact => !derived.has(fact.id)),
    ...facts.filter(fact => derived.has(fact.id)),
  ];
}

/**
 * What is assumed of a fact that nobody stated and nothing shows.
 *
 * @internal
 */
export function assumedFact(fact: string, situation: Situation): Assumption {
  return Object.hasOwn(assumptions, fact)
    ? assumptions[fact](situation)
    : unknown;
}
