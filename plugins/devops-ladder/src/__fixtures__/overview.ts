import { Overview } from '@devops-ladder/backstage-plugin-devops-ladder-common';
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
