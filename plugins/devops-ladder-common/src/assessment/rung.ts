import { Context } from './context';
import {
  allLevels,
  blockersOf,
  isMet,
  levelReached,
  unknownsBehind,
} from './standing';
import { RungResult } from './types';

/**
 * The rung that the service has, as a range where unknowns matter.
 *
 * @internal
 */
export function rungResult(context: Context): RungResult {
  const { entries, forcesRuntime, hopeful, index, levels } = context;
  const attained = levelReached(entries, isMet, forcesRuntime);
  const possible = levelReached(
    entries,
    ({ capability }) => hopeful.has(capability.id),
    forcesRuntime,
  );
  const next = levels.find(level => level > attained);
  const blockers = next ? blockersOf(next, entries, forcesRuntime) : [];
  const between =
    possible > attained ? blockersOf(possible, entries, forcesRuntime) : [];
  return {
    attained,
    possible,
    skippedLevels: allLevels.filter(level => !levels.includes(level)),
    blockedBy: blockers.map(({ capability }) => capability.id),
    settledBy: unknownsBehind(between, entries, hopeful, index),
  };
}
