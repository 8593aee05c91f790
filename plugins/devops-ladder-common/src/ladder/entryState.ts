import { EntryState } from './types';

/**
 * The state of an entry at a point in time: an upcoming one counts from its
 * date on.
 *
 * @public
 */
export function stateAt(
  entry: { state: EntryState; activeFrom?: string },
  at: string,
): EntryState {
  if (entry.state !== 'upcoming' || !entry.activeFrom) {
    return entry.state;
  }
  return Date.parse(entry.activeFrom) <= Date.parse(at) ? 'active' : 'upcoming';
}
