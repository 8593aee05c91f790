import { FactValue } from '../evidence/types';
import {
  deployable,
  holdsIn,
  inProduction,
  regulatedBy,
} from '../ladder/commonConditions';
import { FactDefinition } from '../ladder/types';
import { Situation } from './types';

interface Assumption {
  value?: FactValue;
  because: string;
}

type Assume = (situation: Situation) => Assumption;

const inWords = (value: FactValue) =>
  Array.isArray(value) ? value.join(', ') || 'none' : String(value);

const assume = (value: FactValue): Assume => {
  const because = `nobody stated it, assumed ${inWords(value)}`;
  return () => ({ value, because });
};

const isRegulated = holdsIn({ fact: 'compliance', names: regulatedBy });
const isDeployable = holdsIn(deployable);
const isInProduction = holdsIn(inProduction);

const assumptions: Record<string, Assume> = {
  lifecycle: assume('production'),
  delivers: assume('other'),
  'deploy-frequency': assume('none'),
  environments: situation =>
    isInProduction(situation) && isDeployable(situation)
      ? { value: 1, because: 'a production service has at least one' }
      : { value: 0, because: 'not a production service' },
  'bad-release-impact': assume('tolerable'),
  'audit-required': situation =>
    isRegulated(situation)
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
export function assumedFact(
  { id, defaultValue }: FactDefinition,
  situation: Situation,
): Assumption {
  if (defaultValue !== undefined) {
    return {
      value: defaultValue,
      because: `nobody stated it, the organisation assumes ${inWords(
        defaultValue,
      )}`,
    };
  }
  return Object.hasOwn(assumptions, id) ? assumptions[id](situation) : unknown;
}
