import { Context } from './context';
import { isMet } from './entry';
import {
  allLevels,
  blockersOf,
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
  const { entries, open, forcesRuntime, hopeful, index, levels } = context;
  const attained = levelReached(entries, isMet, forcesRuntime);
  const possible = levelReached(
    entries,
    ({ id }) => hopeful.has(id),
    forcesRuntime,
  );
  const next = levels.find(level => level > attained);
  const blockers = next ? blockersOf(next, open, forcesRuntime) : [];
  const between =
    possible > attained ? blockersOf(possible, open, forcesRuntime) : [];
  return {
    attained,
    possible,
    skippedLevels: allLevels.filter(level => !levels.includes(level)),
    blockedBy: blockers.map(({ id }) => id),
    settledBy: unknownsBehind(between, entries, hopeful, index),
  };
}
