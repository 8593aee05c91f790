import { Climb } from '../ladder/types';
import { Context } from './context';
import { metFraction } from './progress';
import { Entry, isApplicable } from './entry';
import { ClimbResult } from './types';

/**
 * The capabilities on the rungs of each climb.
 *
 * @internal
 */
export function entriesByClimb(
  climbs: Climb[],
  entries: Entry[],
): Map<Climb, Entry[]> {
  return new Map(
    climbs.map(climb => [
      climb,
      entries.filter(({ level }) => climb.rungs.includes(level)),
    ]),
  );
}

/**
 * How far the service is on each climb. One of which nothing applies is not
 * applicable, not at zero.
 *
 * @internal
 */
export function climbResults({ ofClimbs }: Context): ClimbResult[] {
  return [...ofClimbs].map(([climb, ofClimb]) => {
    const progress = metFraction(ofClimb);
    return {
      climb: climb.id,
      applicable: ofClimb.some(isApplicable),
      ...(progress === undefined ? {} : { progress }),
    };
  });
}
