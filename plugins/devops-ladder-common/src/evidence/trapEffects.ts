import { rankOf } from './compareEvidence';
import { strengthRank } from '../ladder/strength';
import { Trap } from '../ladder/types';
import { CapabilityResult } from '../assessment/types';
import { Evidence, TrapFinding } from './types';

function isBlackBox(evidence: Evidence): boolean {
  return (
    evidence.outcome === 'unknown' &&
    evidence.unknown?.reason !== 'no-collector'
  );
}

/**
 * `refuted`: a stronger source says that something else does the work.
 * `open`: something that could not be read may do it.
 *
 * @internal
 */
export type TrapStanding = 'stands' | 'refuted' | 'open';

/**
 * How a finding stands against the evidence. Only a trap that presumes that
 * nothing else does the work gives way.
 *
 * @internal
 */
export function standingOf(
  trap: Trap,
  finding: TrapFinding,
  result: CapabilityResult,
): TrapStanding {
  if (!trap.presumesNothingElse) {
    return 'stands';
  }
  const rank = strengthRank(finding.strength);
  if (result.outcome === 'met') {
    return result.strength && strengthRank(result.strength) > rank
      ? 'refuted'
      : 'stands';
  }
  const isOpen =
    result.outcome === 'unknown' &&
    result.evidence.some(e => isBlackBox(e) && rankOf(e) >= rank);
  return isOpen ? 'open' : 'stands';
}

function worsened(
  outcome: CapabilityResult['outcome'],
  effect: Trap['effect'],
): CapabilityResult['outcome'] {
  return effect === 'not-met' || outcome === 'not-met' ? 'not-met' : 'partial';
}

/**
 * Holds a capability down to what the trap makes of it.
 *
 * @internal
 */
export function applyTrap(
  result: CapabilityResult,
  trap: Trap,
  finding: TrapFinding,
): CapabilityResult {
  if (trap.effect === 'none' || result.outcome === 'not-applicable') {
    return result;
  }
  const outcome = worsened(result.outcome, trap.effect);
  const traps = result.traps.includes(trap.id)
    ? result.traps
    : [...result.traps, trap.id];
  if (outcome === result.outcome) {
    return { ...result, traps };
  }
  const { unknown: _, ...rest } = result;
  return {
    ...rest,
    outcome,
    strength: finding.strength,
    declaredOnly: false,
    inherited: false,
    reason: finding.statement,
    traps,
  };
}
