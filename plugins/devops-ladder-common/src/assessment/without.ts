import { mergeWithoutDeclarations } from '../evidence/mergeWithoutDeclarations';
import { stateAt } from '../ladder/entryState';
import { indexOf, LadderIndex } from '../ladder/ladderIndex';
import { Context } from './context';
import { Entry, isMet, toEntry } from './entry';
import { hopefullyMet, levelReached } from './standing';
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
      entries.push(toEntry(capability, result));
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
    possible: levelReached(entries, ({ id }) => hopeful.has(id), forcesRuntime),
  };
}

/**
 * The rung without what the owner declares of capabilities.
 *
 * @param results - with what the owner declares
 * @internal
 */
export function withoutDeclarations(
  { input, situation, index, forcesRuntime }: Context,
  results: CapabilityResult[],
  range: RungRange,
): RungRange {
  const undeclared = mergeWithoutDeclarations({ ...input, situation }, results);
  return undeclared === results
    ? range
    : rangeOf(countedEntries(input, undeclared), index, forcesRuntime);
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
  if (entries.every(({ outcome }) => outcome !== 'waived')) {
    return range;
  }
  const unwaived = entries.map(entry => ({
    ...entry,
    outcome: entry.result.waivedFrom ?? entry.outcome,
  }));
  return rangeOf(unwaived, index, forcesRuntime);
}
