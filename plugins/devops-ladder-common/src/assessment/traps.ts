import { TrapFinding } from '../evidence/types';
import { stateAt } from '../ladder/entryState';
import { LadderIndex } from '../ladder/ladderIndex';
import { thresholdOf } from '../ladder/thresholdOf';
import { counts, Entry, isMet } from './entry';
import { severityOrder } from './steps';
import { AssessInput, TrapResult } from './types';

const stampede = 'altitude-stampede';
const highLevels = [4, 5, 6];
const lowestHighLevel = 4;

/** The share of the required capabilities of a level that is met. */
function metShare(level: number, required: Entry[]): number {
  const ofLevel = required.filter(e => e.level === level);
  return ofLevel.length > 0 ? ofLevel.filter(isMet).length / ofLevel.length : 0;
}

/**
 * The trap that shows only in the results: much of a high level is built
 * above something that is known to be missing on a low one.
 *
 * @internal
 */
export function altitudeStampede(
  input: AssessInput,
  index: LadderIndex,
  entries: Entry[],
): TrapFinding[] {
  const trap = index.traps.get(stampede);
  if (!trap || stateAt(trap, input.at) === 'retired') {
    return [];
  }
  const required = entries.filter(e => e.isRequired && counts(e));
  const missing = required.find(
    ({ level, outcome }) => level < lowestHighLevel && outcome === 'not-met',
  );
  const share = thresholdOf(input.ladder, stampede);
  const high = missing
    ? highLevels.filter(level => metShare(level, required) >= share)
    : [];
  if (!missing || high.length === 0) {
    return [];
  }
  return [
    {
      trap: stampede,
      capabilities: [],
      statement: `At least ${Math.round(share * 100)} % of rung ${high.join(
        ' and ',
      )} is built above ${missing.capability.name}, which is missing on rung ${
        missing.capability.level
      }.`,
      places: missing.result.evidence[0]?.places ?? [],
      strength: missing.result.strength ?? 'file',
      collector: 'assessment',
      seenAt: input.at,
    },
  ];
}

/**
 * The traps by severity, worst first.
 *
 * @internal
 */
export function trapResults(
  findings: TrapFinding[],
  index: LadderIndex,
): TrapResult[] {
  const results = new Map<string, TrapResult>();
  for (const finding of findings) {
    const result = results.get(finding.trap);
    const severity =
      finding.severity ?? index.traps.get(finding.trap)!.severity;
    if (result) {
      result.findings.push(finding);
      // The worst finding says how much the trap weighs.
      if (severityOrder[severity] < severityOrder[result.severity]) {
        result.severity = severity;
      }
    } else {
      results.set(finding.trap, {
        trap: finding.trap,
        severity,
        findings: [finding],
      });
    }
  }
  return [...results.values()].sort(
    (a, b) =>
      severityOrder[a.severity] - severityOrder[b.severity] ||
      index.trapPosition.get(a.trap)! - index.trapPosition.get(b.trap)!,
  );
}
