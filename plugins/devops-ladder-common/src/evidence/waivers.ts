import { CapabilityResult, Waiver } from '../assessment/types';
import { compareText } from './compareEvidence';

/**
 * The waiver in force for each capability; of several the one that lasts
 * longest.
 *
 * @internal
 */
export function waiversInForce(
  waivers: Waiver[],
  at: string,
): Map<string, Waiver> {
  const now = Date.parse(at);
  const inForce = new Map<string, Waiver>();
  const sorted = [...waivers].sort(
    (a, b) =>
      Date.parse(b.expiresAt) - Date.parse(a.expiresAt) ||
      compareText(a.reason, b.reason),
  );
  for (const waiver of sorted) {
    if (Date.parse(waiver.expiresAt) > now && !inForce.has(waiver.capability)) {
      inForce.set(waiver.capability, waiver);
    }
  }
  return inForce;
}

/**
 * A waiver excuses what is not met; it takes nothing from what is.
 *
 * @internal
 */
export function waive(
  result: CapabilityResult,
  waiver: Waiver,
): CapabilityResult {
  if (result.outcome === 'met' || result.outcome === 'not-applicable') {
    return result;
  }
  const { unknown: _, ...rest } = result;
  return {
    ...rest,
    outcome: 'waived',
    waivedFrom: result.outcome,
    reason: `Waived until ${waiver.expiresAt}: ${waiver.reason}`,
  };
}
