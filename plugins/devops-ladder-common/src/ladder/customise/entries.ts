import { EntryState } from '../types';
import { CustomItem } from './types';

/** @internal */
export function replaced<T extends { id: string }>(
  entries: T[],
  entry: T,
): T[] {
  return entries.map(each => (each.id === entry.id ? entry : each));
}

/** @internal */
export function added<T extends { id: string }>(entries: T[], entry: T): T[] {
  return [...entries, entry];
}

/**
 * What was changed, for people: each part a clause.
 *
 * @internal
 */
export function changeWords(
  { source }: Pick<CustomItem, 'source'>,
  parts: string[],
  reason?: string,
): string {
  const because = reason ? `: ${reason.replace(/\.$/, '')}` : '';
  const [first, ...others] = parts;
  const words = [
    first[0].toLocaleUpperCase('en-US') + first.slice(1),
    ...others,
  ];
  return `${words.join(', ')} by ${source}${because}.`;
}

/**
 * That an id is neither known nor followed by all that a new entry needs.
 *
 * @internal
 */
export function neitherKnownNorWhole(
  noun: string,
  id: string,
  known: Array<{ id: string }>,
  problem: string,
): string {
  const accepted = known.map(entry => entry.id).join(', ');
  return `There is no ${noun} ${id}; there are ${accepted}. To add one: ${problem}`;
}

/** An entry with a date is upcoming until then. @internal */
export function stateFrom(activeFrom: string | undefined) {
  return activeFrom
    ? { state: 'upcoming' as const, activeFrom }
    : { state: 'active' as const };
}

/** The state of an entry that is switched on or off, or left as it is. @internal */
export function stateOf(
  { state }: { state: EntryState },
  enabled: boolean | undefined,
): EntryState {
  if (enabled === false) {
    return 'retired';
  }
  return enabled && state === 'retired' ? 'active' : state;
}
