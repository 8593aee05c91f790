import {
  Assessment,
  CapabilityResult,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { LadderNames } from '../../hooks';

/**
 * The capabilities that count for a climb.
 *
 * @internal
 */
export function resultsOfClimb(
  climb: string,
  { capabilities }: Pick<Assessment, 'capabilities'>,
  names: LadderNames,
): CapabilityResult[] {
  const rungs = names.climb(climb)?.rungs ?? [];
  return capabilities.filter(({ capability, upcoming }) => {
    const level = names.capability(capability)?.level;
    return level !== undefined && rungs.includes(level) && !upcoming;
  });
}
