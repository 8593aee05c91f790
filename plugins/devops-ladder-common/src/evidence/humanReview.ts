import { CapabilityResult } from '../assessment/types';
import { Situation } from '../situation/types';
import { EvidenceVerdict } from './mergeCapability';

/**
 * The mechanism of production approval by automated gates (continuous
 * deployment) instead of a reviewer. Where an audit is required it counts as
 * partial: only a recorded human review will do.
 *
 * @public
 */
export const automatedGatesMechanism = 'automated-gates';

const approval = 'production-approval';

/** @internal */
export function demandHumanReview(
  result: CapabilityResult,
  verdict: EvidenceVerdict,
  situation: Situation,
): CapabilityResult {
  if (
    result.capability !== approval ||
    result.outcome !== 'met' ||
    situation['audit-required']?.value !== true ||
    verdict.deciding.some(e => e.mechanism !== automatedGatesMechanism)
  ) {
    return result;
  }
  return {
    ...result,
    outcome: 'partial',
    reason: `An audit is required, and only a recorded human review will do. ${result.reason}`,
  };
}
