import {
  defaultLadder,
  OrganisationCounts,
  organisationResult,
  OrganisationResult,
  SituationFact,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { SEEN_AT } from './assessment';
import { recorded } from './recorded';

const { services, teams, pipelines, machinery } =
  recorded.overview.organisation;

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
    counts: { services, teams, pipelines, machinery, ...counts },
    declared: [{ source: 'config devopsLadder.organisation.facts', facts }],
    at: SEEN_AT,
  });
}

/** Eight teams that build most of what is known by hand. */
export const { organisation } = recorded.overview;

/** Nothing is in the catalog yet. */
export const noOrganisation: OrganisationResult =
  recorded.overviewNone.organisation;
