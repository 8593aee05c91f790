import { LadderIndex } from '../ladder/ladderIndex';
import { Level } from '../ladder/types';
import { counts, Entry, isApplicable, isMet, isUnknown } from './entry';

/** @internal */
export const allLevels: Level[] = [1, 2, 3, 4, 5, 6];

/**
 * The assurance climb layers on whichever delivery model runs, so that this
 * level may stay open below it.
 */
const runtimeLevel = 4;
const assuranceLevel = 5;

/**
 * By level: whether every required capability holds; `undefined` where none
 * is applicable.
 */
function heldByLevel(
  entries: Entry[],
  holds: (entry: Entry) => boolean,
): Array<boolean | undefined> {
  const held = new Array<boolean | undefined>(allLevels.length + 1);
  for (const entry of entries) {
    if (entry.isRequired && isApplicable(entry)) {
      const isHeld = !counts(entry) || holds(entry);
      held[entry.level] = isHeld && held[entry.level] !== false;
    }
  }
  return held;
}

/**
 * Levels that have an applicable required capability; the others are skipped.
 *
 * @internal
 */
export function presentLevels(entries: Entry[]): Level[] {
  const held = heldByLevel(entries, isMet);
  return allLevels.filter(level => held[level] !== undefined);
}

/**
 * The highest level up to which every required capability holds. Levels
 * without one are neither held nor a value.
 *
 * @param forcesRuntime - a requirement forces the runtime level, so that it
 * blocks what is above it
 * @internal
 */
export function levelReached(
  entries: Entry[],
  holds: (entry: Entry) => boolean,
  forcesRuntime: boolean,
): number {
  const held = heldByLevel(entries, holds);
  const isRuntimeOpen = held[runtimeLevel] === false;
  let reached = 0;
  for (const level of allLevels) {
    const isOpen = held[level] === false;
    const mayStayOpen = level === runtimeLevel && !forcesRuntime;
    const standsOnOpen = level > assuranceLevel && isRuntimeOpen;
    if ((isOpen && !mayStayOpen) || standsOnOpen) {
      break;
    }
    if (held[level]) {
      reached = level;
    }
  }
  return reached;
}

/**
 * The required capabilities that count and are not met.
 *
 * @internal
 */
export function openEntries(entries: Entry[]): Entry[] {
  return entries.filter(
    entry => entry.isRequired && counts(entry) && !isMet(entry),
  );
}

/**
 * The required capabilities that keep a level from being reached.
 *
 * @param open - the required capabilities that are not met
 * @internal
 */
export function blockersOf(
  level: number,
  open: Entry[],
  forcesRuntime: boolean,
): Entry[] {
  const mayRuntimeStayOpen = level === assuranceLevel && !forcesRuntime;
  return open.filter(
    entry =>
      entry.level <= level &&
      !(mayRuntimeStayOpen && entry.level === runtimeLevel),
  );
}

/**
 * Ids of the capabilities that would be met if every unknown were, with what
 * they imply.
 *
 * @internal
 */
export function hopefullyMet(
  entries: Entry[],
  index: LadderIndex,
): Set<string> {
  const hopeful = new Set<string>();
  const capped = new Set<string>();
  for (const { id, outcome, result } of entries) {
    if (outcome === 'met' || outcome === 'unknown') {
      hopeful.add(id);
    } else if (outcome === 'not-applicable' || result.traps.length > 0) {
      capped.add(id);
    }
  }
  for (const entry of entries) {
    if (isUnknown(entry)) {
      for (const implied of index.impliesAll.get(entry.id) ?? []) {
        if (!capped.has(implied)) {
          hopeful.add(implied);
        }
      }
    }
  }
  return hopeful;
}

/**
 * The unknown capabilities on which others hang: themselves, or what would
 * imply them.
 *
 * @internal
 */
export function unknownsBehind(
  blockers: Entry[],
  entries: Entry[],
  hopeful: Set<string>,
  index: LadderIndex,
): string[] {
  const open = blockers.filter(({ id }) => hopeful.has(id));
  if (open.length === 0) {
    return [];
  }
  return entries
    .filter(isUnknown)
    .map(({ id }) => id)
    .filter(id => {
      const implied = index.impliesAll.get(id);
      return open.some(entry => entry.id === id || implied?.has(entry.id));
    });
}
