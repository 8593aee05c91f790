import { Strength } from '../ladder/types';
import { Evidence, Outcome } from './types';

const sources: Record<Strength, string> = {
  api: "the provider's answer",
  run: 'recorded runs',
  file: 'the repository',
  catalog: 'the catalog',
  declared: 'the declaration',
};

const outcomes: Record<Outcome, string> = {
  met: 'met',
  partial: 'partly met',
  'not-met': 'not met',
  'not-applicable': 'not applicable',
  unknown: 'unknown',
  waived: 'waived',
};

/** @internal */
export function says(evidence: Evidence): string {
  return `${sources[evidence.strength]} says ${outcomes[evidence.outcome]} (${
    evidence.statement
  })`;
}

/** @internal */
export function disagreement(a: Evidence, b: Evidence): string {
  return `${a.mechanism}: ${says(a)}, ${says(b)}.`;
}
