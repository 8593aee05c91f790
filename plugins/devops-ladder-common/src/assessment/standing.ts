import { LadderIndex } from '../ladder/ladderIndex';
import { Capability, Level } from '../ladder/types';
import { CapabilityResult } from './types';

/**
 * A capability that counts, with what became of it.
 *
 * @internal
 */
export interface Entry {
  capability: Capability;
  result: CapabilityResult;
}

/** @internal */
export const allLevels: Level[] = [1, 2, 3, 4, 5, 6];

/**
 * The assurance climb layers on whichever delivery model runs, so that this
 * level may stay open below it.
 */
const runtimeLevel = 4;
const assuranceLevel = 5;

/** @internal */
export function isApplicable({ result }: Entry): boolean {
  return result.outcome !== 'not-applicable';
}

/** Neither waived nor not applicable. @internal */
export function counts({ result }: Entry): boolean {
  return result.outcome !== 'not-applicable' && result.outcome !== 'waived';
}

/** @internal */
export function isMet({ result }: Entry): boolean {
  return result.outcome === 'met';
}

/** @internal */
export function isRequired({ capability }: Entry): boolean {
  return capability.need === 'required';
}

/** @internal */
export function weightOf({ capability }: Entry): number {
  return capability.need === 'required' ? 2 : 1;
}

/**
 * Levels that have an applicable required capability; the others are skipped.
 *
 * @internal
 */
export function presentLevels(entries: Entry[]): Level[] {
  const present = new Set<Level>();
  for (const entry of entries) {
    if (isRequired(entry) && isApplicable(entry)) {
      present.add(entry.capability.level);
    }
  }
  return allLevels.filter(level => present.has(level));
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
  const missing = new Set<Level>();
  for (const entry of entries) {
    if (isRequired(entry) && counts(entry) && !holds(entry)) {
      missing.add(entry.capability.level);
    }
  }
  let reached = 0;
  for (const level of presentLevels(entries)) {
    const isOpen = missing.has(level);
    const mayStayOpen = level === runtimeLevel && !forcesRuntime;
    const standsOnOpen = level > assuranceLevel && missing.has(runtimeLevel);
    if ((isOpen && !mayStayOpen) || standsOnOpen) {
      break;
    }
    if (!isOpen) {
      reached = level;
    }
  }
  return reached;
}

/**
 * The required capabilities that keep a level from being reached.
 *
 * @internal
 */
export function blockersOf(
  level: number,
  entries: Entry[],
  forcesRuntime: boolean,
): Entry[] {
  return entries.filter(
    entry =>
      isRequired(entry) &&
      counts(entry) &&
      !isMet(entry) &&
      entry.capability.level <= level &&
      (entry.capability.level !== runtimeLevel ||
        level !== assuranceLevel ||
        forcesRuntime),
  );
}

/** A waiver excuses from knowing; what is unknown may still be there. */
function isUnknown({ result }: Entry): boolean {
  return (result.waivedFrom ?? result.outcome) === 'unknown';
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
  for (const { capability, result } of entries) {
    if (result.outcome === 'met' || result.outcome === 'unknown') {
      hopeful.add(capability.id);
    } else if (result.traps.length > 0 || result.outcome === 'not-applicable') {
      capped.add(capability.id);
    }
  }
  for (const entry of entries) {
    const { capability } = entry;
    if (isUnknown(entry)) {
      for (const implied of index.impliesAll.get(capability.id) ?? []) {
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
  const open = blockers.filter(({ capability }) => hopeful.has(capability.id));
  return entries
    .filter(isUnknown)
    .map(({ capability }) => capability.id)
    .filter(id =>
      open.some(
        ({ capability }) =>
          capability.id === id ||
          index.impliesAll.get(id)?.has(capability.id) === true,
      ),
    );
}
