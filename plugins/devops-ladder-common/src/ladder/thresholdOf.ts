import { Ladder } from './types';

/**
 * The value of a threshold of a ladder. Throws for an id that it does not
 * have: a threshold cannot be switched off.
 *
 * @public
 */
export function thresholdOf(
  ladder: Pick<Ladder, 'thresholds'>,
  id: string,
): number {
  const threshold = ladder.thresholds.find(each => each.id === id);
  if (!threshold) {
    throw new Error(`The ladder has no threshold ${id}`);
  }
  return threshold.value;
}
