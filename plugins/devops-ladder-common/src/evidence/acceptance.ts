import { Capability } from '../ladder/types';
import { Evidence } from './types';
import { says } from './words';

/**
 * Why a piece of evidence does not count, in words.
 *
 * @internal
 */
export function refusal(capability: Capability, evidence: Evidence): string {
  return evidence.outcome === 'not-applicable'
    ? `${says(evidence)}, but ${
        capability.name
      } may not be declared not applicable: it takes a waiver.`
    : `${says(evidence)}, which is no accepted source for ${capability.name}.`;
}

/**
 * Whether the model takes evidence of this kind for the capability.
 *
 * @internal
 */
export function isAccepted(
  capability: Capability,
  evidence: Evidence,
): boolean {
  switch (evidence.outcome) {
    case 'unknown':
      return true;
    case 'not-applicable':
      return (
        evidence.strength !== 'declared' ||
        capability.mayBeDeclaredNotApplicable === true
      );
    default:
      return capability.from.includes(evidence.strength);
  }
}
