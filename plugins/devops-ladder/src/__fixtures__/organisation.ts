import {
  defaultLadder,
  OrganisationCounts,
  organisationResult,
  OrganisationResult,
  SituationFact,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { SEEN_AT } from './assessment';

const manyTeams: OrganisationCounts = {
  services: 24,
  teams: 9,
  pipelines: { shared: 6, 'hand-built': 12, none: 2, unknown: 4 },
  machinery: { 'in-use': 5, 'not-in-use': 15, unknown: 4 },
};

/** What the services show of the organisation, with what its people state. */
export function organisationOf(
  counts: Partial<OrganisationCounts> = {},
  declared: Record<string, SituationFact['value']> = {},
): OrganisationResult {
  const facts = Object.fromEntries(
    Object.entries(declared).flatMap(([fact, value]) =>
      value === undefined ? [] : [[fact, value]],
    ),
  );
  return organisationResult({
    ladder: defaultLadder,
    counts: { ...manyTeams, ...counts },
    declared: [{ source: 'config devopsLadder.organisation.facts', facts }],
    at: SEEN_AT,
  });
}

/** Nine teams that build most of what is known by hand. */
export const organisation: OrganisationResult = organisationOf();

/** Nothing is in the catalog yet. */
export const noOrganisation: OrganisationResult = organisationOf({
  services: 0,
  teams: 0,
  pipelines: { shared: 0, 'hand-built': 0, none: 0, unknown: 0 },
  machinery: { 'in-use': 0, 'not-in-use': 0, unknown: 0 },
});
