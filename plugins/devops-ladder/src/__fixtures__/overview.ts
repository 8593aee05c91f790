import {
  Overview,
  OverviewQuery,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { SEEN_AT } from './assessment';
import { noOrganisation, organisation } from './organisation';

export const overview: Overview = {
  asOf: SEEN_AT,
  modelVersion: '1.0.0',
  services: 24,
  assessed: 22,
  stale: 1,
  rungs: [
    { level: 0, services: 4, range: 3 },
    { level: 1, services: 7, range: 0 },
    { level: 2, services: 5, range: 0 },
    { level: 3, services: 3, range: 0 },
    { level: 4, services: 2, range: 0 },
    { level: 5, services: 1, range: 0 },
    { level: 6, services: 0, range: 0 },
  ],
  matrix: [
    { attained: 0, needed: 2, services: 4, uncertain: 4 },
    { attained: 1, needed: 1, services: 3, uncertain: 0 },
    { attained: 1, needed: 3, services: 4, uncertain: 0 },
    { attained: 2, needed: 2, services: 5, uncertain: 0 },
    { attained: 3, needed: 3, services: 3, uncertain: 0 },
    { attained: 4, needed: 2, services: 2, uncertain: 0 },
    { attained: 5, needed: 5, services: 1, uncertain: 0 },
  ],
  fit: [
    { verdict: 'under-built', services: 5 },
    { verdict: 'right-sized', services: 12 },
    { verdict: 'over-built', services: 2 },
    { verdict: 'unknown', services: 3 },
  ],
  coverage: { known: 260, applicable: 312 },
  weakestLinks: [
    { capability: 'required-checks', services: 6 },
    { capability: 'dependency-scan', services: 4 },
  ],
  axes: [
    { axis: 'automation', levels: [2, 8, 5, 3, 2, 1, 1] },
    { axis: 'path', levels: [4, 7, 5, 3, 2, 1, 0] },
    { axis: 'safety', levels: [9, 6, 4, 2, 1, 0, 0] },
    { axis: 'feedback', levels: [12, 4, 3, 2, 1, 0, 0] },
    { axis: 'self-service', levels: [15, 4, 2, 1, 0, 0, 0] },
  ],
  climbs: [
    { climb: 'rigour', applicable: 22, notBegun: 2, begun: 17, complete: 3 },
    { climb: 'runtime', applicable: 9, notBegun: 5, begun: 2, complete: 2 },
    { climb: 'assurance', applicable: 22, notBegun: 16, begun: 5, complete: 1 },
    { climb: 'platform', applicable: 22, notBegun: 20, begun: 2, complete: 0 },
  ],
  unknowns: [
    { reason: 'no-collector', services: 20, capabilities: 45 },
    { reason: 'unreadable', services: 1, capabilities: 7 },
  ],
  traps: [{ trap: 'advisory-only-gate', severity: 'high', services: 4 }],
  problems: [{ reason: 'unreadable', services: 1 }],
  organisation,
};

export const emptyOverview: Overview = {
  asOf: SEEN_AT,
  modelVersion: '1.0.0',
  services: 0,
  assessed: 0,
  stale: 0,
  rungs: [],
  matrix: [],
  fit: [],
  coverage: { known: 0, applicable: 0 },
  axes: [],
  climbs: [],
  unknowns: [],
  weakestLinks: [],
  traps: [],
  problems: [],
  organisation: noOrganisation,
};

type Group = NonNullable<Overview['groups']>['items'][number];

function group(
  name: string | undefined,
  overrides: Partial<Group> = {},
): Group {
  return {
    ...(name && { name }),
    services: 8,
    assessed: 8,
    stale: 0,
    rungs: [1, 3, 2, 1, 1, 0, 0],
    fit: { 'under-built': 2, 'right-sized': 4, 'over-built': 1, unknown: 1 },
    axes: {
      automation: [0, 3, 3, 1, 1, 0, 0],
      path: [1, 3, 2, 1, 1, 0, 0],
      safety: [3, 2, 2, 1, 0, 0, 0],
      feedback: [8, 0, 0, 0, 0, 0, 0],
      'self-service': [6, 1, 1, 0, 0, 0, 0],
    },
    ...overrides,
  };
}

const none = [0, 0, 0, 0, 0, 0, 0];

const notAssessedGroup: Partial<Group> = {
  services: 2,
  assessed: 0,
  rungs: none,
  fit: { 'under-built': 0, 'right-sized': 0, 'over-built': 0, unknown: 0 },
  axes: {
    automation: none,
    path: none,
    safety: none,
    feedback: none,
    'self-service': none,
  },
};

/** Groups by what they are asked for, as the backend gives them. */
export const overviewGroups: Record<string, Group[]> = {
  owner: [
    group('group:default/team-ledger', { services: 14, assessed: 14 }),
    group('group:default/team-payments'),
    group(undefined, notAssessedGroup),
  ],
  system: [group('system:default/shop'), group(undefined)],
  domain: [group('domain:default/commerce'), group(undefined)],
  type: [group('library'), group('service')],
  lifecycle: [group('experimental'), group('production')],
};

/** Answers with groups where they are asked for. */
export async function answerOverview(
  query: OverviewQuery = {},
): Promise<Overview> {
  const { groupBy } = query;
  return groupBy
    ? {
        ...overview,
        groups: { by: groupBy, items: overviewGroups[groupBy], leftOut: 0 },
      }
    : overview;
}
