import {
  Ladder,
  OrganisationCounts,
  thresholdOf,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';

/**
 * Whether the organisation has too few teams for a platform. Where no group is
 * a team it keeps them in another way, and nothing is known.
 */
export function hasFewTeams(
  { teams }: OrganisationCounts,
  ladder: Ladder,
): boolean {
  return teams > 0 && teams <= thresholdOf(ladder, 'many-teams');
}
