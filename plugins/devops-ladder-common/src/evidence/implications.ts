import { strengthRank } from '../ladder/strength';
import { Capability } from '../ladder/types';
import { CapabilityResult } from '../assessment/types';
import { compareEvidence } from './compareEvidence';

function stronger(
  a: CapabilityResult['strength'],
  b: CapabilityResult['strength'],
): CapabilityResult['strength'] {
  if (!a || !b) {
    return a ?? b;
  }
  return strengthRank(a) >= strengthRank(b) ? a : b;
}

/** The implication adds nothing to what is known already. */
function isNoBetter(result: CapabilityResult, by: CapabilityResult): boolean {
  return (
    stronger(result.strength, by.strength) === result.strength &&
    (!result.declaredOnly || by.declaredOnly) &&
    (!result.inherited || by.inherited)
  );
}

/**
 * A capability that another one implies is met where that one is, at the same
 * strength.
 *
 * @internal
 */
export function imply(
  result: CapabilityResult,
  by: CapabilityResult,
  byCapability: Capability,
): CapabilityResult {
  const wasMet = result.outcome === 'met';
  if (wasMet && isNoBetter(result, by)) {
    return result;
  }
  const { unknown: _, ...rest } = result;
  const proof = by.evidence.filter(e => e.outcome === 'met');
  return {
    ...rest,
    outcome: 'met',
    strength: wasMet ? stronger(result.strength, by.strength) : by.strength,
    declaredOnly: by.declaredOnly && (!wasMet || result.declaredOnly),
    inherited: by.inherited && (!wasMet || result.inherited),
    reason: wasMet
      ? result.reason
      : `Follows from ${byCapability.name}: ${by.reason}`,
    evidence: [...result.evidence, ...proof].sort(compareEvidence),
  };
}
