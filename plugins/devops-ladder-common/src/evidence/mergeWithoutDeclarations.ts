import { CapabilityResult } from '../assessment/types';
import { indexOf, LadderIndex } from '../ladder/ladderIndex';
import { Merge, MergeInput } from './mergeEvidence';
import { Evidence } from './types';

/** The capabilities on which declarations bear, directly or by implication. */
function affectedBy(declared: Evidence[], index: LadderIndex): Set<string> {
  const ids = new Set<string>();
  for (const { capability } of declared) {
    ids.add(capability);
    index.impliesAll.get(capability)?.forEach(implied => ids.add(implied));
  }
  return ids;
}

/**
 * The results without what is declared. Only those on which a declaration
 * bears are computed anew.
 *
 * @param results - those of the same input with the declarations
 * @internal
 */
export function mergeWithoutDeclarations(
  input: MergeInput,
  results: CapabilityResult[],
): CapabilityResult[] {
  const declared = input.evidence.filter(e => e.strength === 'declared');
  if (declared.length === 0) {
    return results;
  }
  const affected = affectedBy(declared, indexOf(input.ladder));
  const settled = new Map<string, CapabilityResult>();
  for (const result of results) {
    if (!affected.has(result.capability)) {
      settled.set(result.capability, result);
    }
  }
  const evidence = input.evidence.filter(
    e => e.strength !== 'declared' && affected.has(e.capability),
  );
  return new Merge({ ...input, evidence }, settled).run().capabilities;
}
