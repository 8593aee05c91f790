import { counts, Entry, isMet, weightOf } from './entry';

/**
 * The met fraction of what counts, required capabilities weighing double;
 * `undefined` where nothing counts.
 *
 * @internal
 */
export function metFraction(entries: Entry[]): number | undefined {
  let met = 0;
  let total = 0;
  for (const entry of entries) {
    if (counts(entry)) {
      total += weightOf(entry);
      met += isMet(entry) ? weightOf(entry) : 0;
    }
  }
  return total > 0 ? met / total : undefined;
}
