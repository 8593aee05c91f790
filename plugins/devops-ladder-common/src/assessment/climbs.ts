import { Climb } from '../ladder/types';
import { Context } from './context';
import { metFraction } from './progress';
import { Entry, isApplicable } from './standing';
import { ClimbResult } from './types';

/** @internal */
export function entriesOf(climb: Climb, entries: Entry[]): Entry[] {
  return entries.filter(({ capability }) =>
    climb.rungs.includes(capability.level),
  );
}

/**
 * How far the service is on each climb. One of which nothing applies is not
 * applicable, not at zero.
 *
 * @internal
 */
export function climbResults({ input, entries }: Context): ClimbResult[] {
  return input.ladder.climbs.map(climb => {
    const ofClimb = entriesOf(climb, entries);
    const progress = metFraction(ofClimb);
    return {
      climb: climb.id,
      applicable: ofClimb.some(isApplicable),
      ...(progress === undefined ? {} : { progress }),
    };
  });
}
