import { ObservedFact } from '../evidence/types';
import { strengthRank } from '../ladder/strength';

function compare(a: ObservedFact, b: ObservedFact): number {
  const byStrength = strengthRank(b.strength) - strengthRank(a.strength);
  if (byStrength !== 0) {
    return byStrength;
  }
  const byTime = Date.parse(b.seenAt) - Date.parse(a.seenAt);
  if (byTime) {
    return byTime;
  }
  // Nothing speaks for either: any order will do that is always the same.
  const [left, right] = [JSON.stringify(a), JSON.stringify(b)];
  if (left === right) {
    return 0;
  }
  return left < right ? -1 : 1;
}

/**
 * Observations by fact, the one to believe first: the strongest source, then
 * the latest sight.
 *
 * @internal
 */
export function observationsByFact(
  observed: ObservedFact[],
): Map<string, ObservedFact[]> {
  const byFact = new Map<string, ObservedFact[]>();
  for (const observation of observed) {
    const list = byFact.get(observation.fact);
    if (list) {
      list.push(observation);
    } else {
      byFact.set(observation.fact, [observation]);
    }
  }
  for (const list of byFact.values()) {
    list.sort(compare);
  }
  return byFact;
}

/**
 * Where an observation comes from, in words.
 *
 * @internal
 */
export function sourceOf(observation: ObservedFact): string {
  const place = observation.places[0];
  const where = place?.file ?? place?.url;
  return where ? `${observation.statement} (${where})` : observation.statement;
}
