import {
  defaultLadder,
  Evidence,
  mergeEvidence,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { helmRelease, kustomization, source } from './__testUtils__/objects';
import { findingsOf } from './findings/findingsOf';
import { Unseen } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { ClusterState, readState } from './objects/ClusterState';
import { Json } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { Placement } from './objects/Placement';

const AT = '2026-03-01T12:00:00Z';

function stateOf(
  kustomizations: Json[],
  helmReleases: Json[] = [],
): ClusterState {
  return readState(
    {
      name: 'main',
      url: 'https://api.example',
      token: { text: '' },
      skipTlsVerify: false,
    },
    {
      kustomizations: { items: kustomizations },
      helmReleases: { items: helmReleases },
      gitRepositories: { items: [source('gitops')] },
    },
  );
}

const shop = (spec: Json = {}) => stateOf([kustomization('shop', { spec })]);
const release = stateOf(
  [],
  [helmRelease('shop', { spec: { driftDetection: undefined } })],
);
const nothing = stateOf([]);
const HIDDEN: Unseen = {
  problem: { reason: 'no-permission', message: 'Hidden.' },
};

function merged(
  { deployers }: ClusterState,
  file: Pick<Evidence, 'capability' | 'outcome' | 'mechanism'>,
  unseen: Unseen[] = [],
) {
  const said = findingsOf(new Placement(deployers), unseen, {
    strength: 'api',
    collector: 'flux',
    seenAt: AT,
  });
  return mergeEvidence({
    ladder: defaultLadder,
    evidence: [
      ...said.evidence,
      {
        ...file,
        strength: 'file',
        statement: 'A file says so.',
        places: [],
        collector: 'repository',
        seenAt: AT,
      },
    ],
    traps: [],
    situation: {
      delivers: { value: 'service', origin: 'declared' },
      runtime: { value: 'kubernetes', origin: 'observed' },
    } as never,
    at: AT,
  }).capabilities.find(each => each.capability === file.capability)?.outcome;
}

describe('beside what the files say', () => {
  it.each<[string, string | undefined, string]>([
    [
      'a file that has Flux reconcile does not count while it is suspended',
      merged(shop({ suspend: true }), {
        capability: 'gitops-controller',
        outcome: 'met',
        mechanism: 'flux',
      }),
      'partial',
    ],
    [
      'drift that is not looked for is none that is shown',
      merged(release, {
        capability: 'drift-correction',
        outcome: 'partial',
        mechanism: 'flux',
      }),
      'not-met',
    ],
    [
      'a pipeline that deploys leaves the controller standing',
      merged(shop(), {
        capability: 'gitops-controller',
        outcome: 'not-met',
        mechanism: 'pipeline-definition',
      }),
      'met',
    ],
    [
      'a version in Git that Flux does not show stands',
      merged(shop(), {
        capability: 'declarative-rollback',
        outcome: 'met',
        mechanism: 'git-revert',
      }),
      'met',
    ],
    [
      'what Flux hides may hold what no file does',
      merged(
        nothing,
        {
          capability: 'gitops-controller',
          outcome: 'not-met',
          mechanism: 'pipeline-definition',
        },
        [HIDDEN],
      ),
      'unknown',
    ],
    [
      'a cluster without Flux leaves it to the files',
      merged(nothing, {
        capability: 'gitops-controller',
        outcome: 'not-met',
        mechanism: 'pipeline-definition',
      }),
      'not-met',
    ],
    [
      'another way back than that of Flux stands',
      merged(release, {
        capability: 'rollback',
        outcome: 'met',
        mechanism: 'helm',
      }),
      'met',
    ],
  ])('%s', (_, outcome, expected) => {
    expect(outcome).toBe(expected);
  });
});
