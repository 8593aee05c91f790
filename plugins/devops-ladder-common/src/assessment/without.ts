import { mergeEvidence } from '../evidence/mergeEvidence';
import { stateAt } from '../ladder/entryState';
import { indexOf, LadderIndex } from '../ladder/ladderIndex';
import { Context } from './context';
import { Entry, hopefullyMet, isMet, levelReached } from './standing';
import { AssessInput, CapabilityResult, RungRange } from './types';

/**
 * The results that count: those of active capabilities.
 *
 * @internal
 */
export function countedEntries(
  input: AssessInput,
  results: CapabilityResult[],
): Entry[] {
  const { capabilities } = indexOf(input.ladder);
  const entries: Entry[] = [];
  for (const result of results) {
    const capability = capabilities.get(result.capability)!;
    if (stateAt(capability, input.at) === 'active') {
      entries.push({ capability, result });
    }
  }
  return entries;
}

/**
 * The rung of a set of results, with every unknown counted as met for what is
 * possible.
 *
 * @internal
 */
export function rangeOf(
  entries: Entry[],
  index: LadderIndex,
  forcesRuntime: boolean,
): RungRange {
  const hopeful = hopefullyMet(entries, index);
  return {
    attained: levelReached(entries, isMet, forcesRuntime),
    possible: levelReached(
      entries,
      ({ capability }) => hopeful.has(capability.id),
      forcesRuntime,
    ),
  };
}

/**
 * The rung without what the owner declares of capabilities.
 *
 * @internal
 */
export function withoutDeclarations(
  { input, situation, index, forcesRuntime }: Context,
  range: RungRange,
): RungRange {
  const evidence = input.evidence.filter(e => e.strength !== 'declared');
  if (evidence.length === input.evidence.length) {
    return range;
  }
  const merged = mergeEvidence({ ...input, situation, evidence });
  const entries = countedEntries(input, merged.capabilities);
  return rangeOf(entries, index, forcesRuntime);
}

/**
 * The rung without approved exceptions.
 *
 * @internal
 */
export function withoutWaivers(
  { entries, index, forcesRuntime }: Context,
  range: RungRange,
): RungRange {
  if (entries.every(({ result }) => result.outcome !== 'waived')) {
    return range;
  }
  const unwaived = entries.map(({ capability, result }) => ({
    capability,
    result: { ...result, outcome: result.waivedFrom ?? result.outcome },
  }));
  return rangeOf(unwaived, index, forcesRuntime);
}
