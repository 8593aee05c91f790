import { Outcome } from '../evidence/types';
import { AxisId, Capability, Level } from '../ladder/types';
import { CapabilityResult } from './types';

/**
 * A capability that counts, with what became of it. What is read again and
 * again stands here as well: objects of one shape are read many times faster
 * than those with optional fields.
 *
 * @internal
 */
export interface Entry {
  capability: Capability;
  result: CapabilityResult;
  id: string;
  level: Level;
  axis: AxisId;
  isRequired: boolean;
  outcome: Outcome;
}

/** @internal */
export function toEntry(
  capability: Capability,
  result: CapabilityResult,
): Entry {
  return {
    capability,
    result,
    id: capability.id,
    level: capability.level,
    axis: capability.axis,
    isRequired: capability.need === 'required',
    outcome: result.outcome,
  };
}

/** @internal */
export function isApplicable({ outcome }: Entry): boolean {
  return outcome !== 'not-applicable';
}

/** Neither waived nor not applicable. @internal */
export function counts({ outcome }: Entry): boolean {
  return outcome !== 'not-applicable' && outcome !== 'waived';
}

/** @internal */
export function isMet({ outcome }: Entry): boolean {
  return outcome === 'met';
}

/** A waiver excuses from knowing; what is unknown may still be there. @internal */
export function isUnknown({ outcome, result }: Entry): boolean {
  return (
    outcome === 'unknown' ||
    (outcome === 'waived' && result.waivedFrom === 'unknown')
  );
}

/** @internal */
export function isTrapped({ result }: Entry): boolean {
  return result.traps.length > 0;
}

/** @internal */
export function weightOf({ isRequired }: Entry): number {
  return isRequired ? 2 : 1;
}
