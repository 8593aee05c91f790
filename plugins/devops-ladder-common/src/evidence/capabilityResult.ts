import { strengthOfRank } from '../ladder/strength';
import { Capability, Strength } from '../ladder/types';
import { CapabilityResult } from '../assessment/types';
import { rankOf } from './compareEvidence';
import { EvidenceVerdict } from './mergeCapability';
import { Evidence } from './types';

const words = {
  deployable: 'a deployable service or website',
  kubernetes: 'run on Kubernetes',
  'container-image': 'built as a container image',
  'infrastructure-as-code': 'kept with infrastructure as code',
} as const;

function strongest(deciding: Evidence[]): Strength {
  let rank = 0;
  for (const piece of deciding) {
    rank = Math.max(rank, rankOf(piece));
  }
  return strengthOfRank(rank);
}

function isDeclared(piece: Evidence): boolean {
  return piece.strength === 'declared';
}

function isInherited(piece: Evidence): boolean {
  return piece.inherited === true;
}

/** @internal */
export function toResult(
  capability: Capability,
  verdict: EvidenceVerdict,
  evidence: Evidence[],
): CapabilityResult {
  const { deciding, outcome, reason, contradictions } = verdict;
  const isKnown = outcome !== 'unknown' && deciding.length > 0;
  const result: CapabilityResult = {
    capability: capability.id,
    outcome,
    declaredOnly: isKnown && deciding.every(isDeclared),
    inherited: isKnown && deciding.every(isInherited),
    reason,
    traps: [],
    evidence,
    contradictions,
  };
  if (isKnown) {
    result.strength = strongest(deciding);
  }
  if (outcome === 'unknown') {
    result.unknown = verdict.unknown;
  }
  return result;
}

/**
 * The capability makes no sense for this service, whatever was found.
 *
 * @internal
 */
export function notApplicableResult(
  capability: Capability,
  evidence: Evidence[],
): CapabilityResult {
  return {
    capability: capability.id,
    outcome: 'not-applicable',
    declaredOnly: false,
    inherited: false,
    reason: `Applies only where the service is ${
      words[capability.appliesWhen!]
    }.`,
    traps: [],
    evidence,
    contradictions: evidence
      .filter(e => e.outcome === 'met')
      .map(e => `${e.statement} The situation says that it does not apply.`),
  };
}

const howToDecide = {
  deployable: 'State devops-ladder.io/delivers.',
  kubernetes: 'State devops-ladder.io/runtime.',
  'container-image': undefined,
  'infrastructure-as-code': undefined,
} as const;

/**
 * Whether the capability applies is not known, so that its absence is not
 * either.
 *
 * @internal
 */
export function undecidedResult(
  capability: Capability,
  result: CapabilityResult,
): CapabilityResult {
  if (result.outcome !== 'not-met') {
    return result;
  }
  const { strength: _, ...rest } = result;
  const when = capability.appliesWhen!;
  return {
    ...rest,
    outcome: 'unknown',
    declaredOnly: false,
    inherited: false,
    reason: `It is not known whether the service is ${words[when]}. ${result.reason}`,
    unknown: {
      reason: 'no-collector',
      ...(howToDecide[when] ? { howToResolve: howToDecide[when] } : {}),
    },
  };
}
