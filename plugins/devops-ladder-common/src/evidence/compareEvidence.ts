import { strengthRank } from '../ladder/strength';
import { Evidence, Outcome } from './types';

const outcomeOrder: Record<Outcome, number> = {
  met: 0,
  partial: 1,
  'not-met': 2,
  'not-applicable': 3,
  unknown: 4,
  waived: 5,
};

/** @internal */
export function rankOf(evidence: Evidence): number {
  return strengthRank(evidence.strength, evidence.inferred);
}

/** @internal */
export function compareText(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

/**
 * Strongest first, and always in the same order whatever order the evidence
 * came in.
 *
 * @internal
 */
export function compareEvidence(a: Evidence, b: Evidence): number {
  return (
    rankOf(b) - rankOf(a) ||
    outcomeOrder[a.outcome] - outcomeOrder[b.outcome] ||
    compareText(a.mechanism, b.mechanism) ||
    compareText(a.statement, b.statement) ||
    compareText(b.seenAt, a.seenAt) ||
    compareText(a.collector, b.collector) ||
    compareText(JSON.stringify(a), JSON.stringify(b))
  );
}
