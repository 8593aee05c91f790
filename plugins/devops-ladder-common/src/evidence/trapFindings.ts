import { AssessInput } from '../assessment/types';
import { stateAt } from '../ladder/entryState';
import { LadderIndex } from '../ladder/ladderIndex';
import { compareText } from './compareEvidence';
import { TrapFinding } from './types';

function compareFindings(
  a: TrapFinding,
  b: TrapFinding,
  index: LadderIndex,
): number {
  return (
    (index.trapPosition.get(a.trap) ?? 0) -
      (index.trapPosition.get(b.trap) ?? 0) ||
    compareText(JSON.stringify(a), JSON.stringify(b))
  );
}

/**
 * Findings of traps that the ladder knows, about capabilities they touch.
 *
 * @internal
 */
export function knownFindings(
  input: Pick<AssessInput, 'traps' | 'at'>,
  index: LadderIndex,
): TrapFinding[] {
  const known: TrapFinding[] = [];
  for (const finding of input.traps) {
    const trap = index.traps.get(finding.trap);
    if (trap && stateAt(trap, input.at) !== 'retired') {
      const capabilities = trap.touches.filter(
        id =>
          finding.capabilities.includes(id) &&
          index.capabilities.get(id)?.state !== 'retired',
      );
      // A trap on nothing but what is switched off is none.
      if (capabilities.length > 0 || finding.capabilities.length === 0) {
        known.push({ ...finding, capabilities });
      }
    }
  }
  return known.length > 1
    ? known.sort((a, b) => compareFindings(a, b, index))
    : known;
}

/**
 * Findings by the capabilities that they are about.
 *
 * @internal
 */
export function findingsByCapability(
  findings: TrapFinding[],
): Map<string, TrapFinding[]> {
  const groups = new Map<string, TrapFinding[]>();
  for (const finding of findings) {
    for (const id of finding.capabilities) {
      groups.set(id, [...(groups.get(id) ?? []), finding]);
    }
  }
  return groups;
}

/**
 * A finding that was refuted for all it was about is none.
 *
 * @param refuted - the capabilities for which a finding was refuted
 * @internal
 */
export function standingFindings(
  findings: TrapFinding[],
  refuted: Map<TrapFinding, Set<string>>,
): TrapFinding[] {
  return findings.flatMap(finding => {
    const gone = refuted.get(finding);
    if (!gone) {
      return [finding];
    }
    const capabilities = finding.capabilities.filter(id => !gone.has(id));
    return capabilities.length > 0 ? [{ ...finding, capabilities }] : [];
  });
}
