import { counts, Entry, isMet } from './entry';

/** Being in the catalog is no upkeep of the service's own. */
const noUpkeep = 'catalogued';

/**
 * At least half of the required capabilities are met by what the service
 * keeps up itself and does not inherit.
 *
 * @internal
 */
export function isOwnUpkeep(entries: Entry[]): boolean {
  let own = 0;
  let total = 0;
  for (const entry of entries) {
    if (entry.isRequired && counts(entry) && entry.id !== noUpkeep) {
      total += 1;
      own += isMet(entry) && !entry.result.inherited ? 1 : 0;
    }
  }
  return total > 0 && own * 2 >= total;
}
