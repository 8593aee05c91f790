import {
  automation,
  failedWith,
  helmRelease,
  kustomization,
  source,
} from '../__testUtils__/objects';
import { Lists, readState } from '../objects/ClusterState';
import { Deployer } from '../objects/Deployer';
import { Json } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { Placement } from '../objects/Placement';
import { ResourceName } from '../objects/resources';
import { findingsOf } from './findingsOf';

const AT = '2026-03-01T12:00:00Z';
const SUSPENDED = { spec: { suspend: true } };
const NEVER = {
  status: { ...failedWith('BuildFailed'), lastAppliedRevision: undefined },
};
const failed = (reason: string) => ({ status: failedWith(reason) });
const chart = (spec: Json) => ({
  spec: {
    chart: {
      spec: {
        chart: 'shop',
        version: '1.2.3',
        sourceRef: {
          kind: 'HelmRepository',
          name: 'charts',
          namespace: 'flux-system',
        },
        ...spec,
      },
    },
  },
});
const FROM_GIT = chart({
  chart: './charts/shop',
  sourceRef: {
    kind: 'GitRepository',
    name: 'gitops',
    namespace: 'flux-system',
  },
});
const upgrade = (settings: Json) => ({ spec: { upgrade: settings } });
const ROLLS_BACK = upgrade({ remediation: { retries: 3 } });

/** Clusters as they would be read, by what they list. */
function stateOf(
  lists: Partial<Record<ResourceName, Json[]>>,
  cluster = 'main',
  problems: Lists = {},
): Deployer[] {
  const all: Lists = {
    gitRepositories: { items: [source('gitops')] },
    helmRepositories: { items: [source('charts', { ref: undefined })] },
    ...Object.fromEntries(
      Object.entries(lists).map(([name, items]) => [name, { items }]),
    ),
    ...problems,
  };
  return readState(
    {
      name: cluster,
      url: 'https://api.example',
      token: { text: '' },
      skipTlsVerify: false,
    },
    all,
  ).deployers;
}

const one = (
  options: Parameters<typeof kustomization>[1] = {},
  more: Partial<Record<ResourceName, Json[]>> = {},
) => stateOf({ kustomizations: [kustomization('shop', options)], ...more });

/** A HelmRelease; `held` by a Kustomization from Git. */
function release(
  options: Parameters<typeof helmRelease>[1] = {},
  more: Partial<Record<ResourceName, Json[]>> = {},
  holder: Parameters<typeof kustomization>[1] = {},
) {
  return stateOf({
    helmReleases: [
      helmRelease('shop', { owner: 'flux-system/apps', ...options }),
    ],
    kustomizations: [
      kustomization('apps', {
        holds: ['shop_shop_helm.toolkit.fluxcd.io_HelmRelease'],
        ...holder,
      }),
    ],
    ...more,
  }).filter(({ kind }) => kind === 'HelmRelease');
}

const bare = (options: Parameters<typeof helmRelease>[1] = {}) =>
  stateOf({ helmReleases: [helmRelease('shop', options)] });

function find(deployers: Deployer[], production: string[] = []) {
  return findingsOf(new Placement(deployers, production), [], {
    strength: 'api',
    collector: 'flux',
    seenAt: AT,
  });
}

const said = (deployers: Deployer[], capability: string) =>
  find(deployers).evidence.find(each => each.capability === capability);

describe('findingsOf', () => {
  it.each<[string, string, () => Deployer[], string | undefined]>([
    ['gitops-controller', 'a Kustomization', () => one(), 'met'],
    ['gitops-controller', 'suspended', () => one(SUSPENDED), 'partial'],
    [
      'gitops-controller',
      'failing now',
      () => one(failed('BuildFailed')),
      'met',
    ],
    ['gitops-controller', 'never applied', () => one(NEVER), 'unknown'],
    [
      'gitops-controller',
      'a suspended source',
      () => one({}, { gitRepositories: [source('gitops', { suspend: true })] }),
      'partial',
    ],
    [
      'gitops-controller',
      'an artifact of a registry',
      () => one({ spec: { sourceRef: { kind: 'OCIRepository', name: 'x' } } }),
      'unknown',
    ],
    [
      'gitops-controller',
      'a bucket',
      () => one({ spec: { sourceRef: { kind: 'Bucket', name: 'x' } } }),
      'unknown',
    ],
    ['gitops-controller', 'a release kept in Git', () => release(), 'met'],
    ['gitops-controller', 'a release of nobody', () => bare(), 'unknown'],
    ['gitops-controller', 'a chart in Git', () => bare(FROM_GIT), 'met'],
    [
      'gitops-controller',
      'a release in Git that is not taken from there any more',
      () => release({}, {}, SUSPENDED),
      'partial',
    ],
    [
      'gitops-controller',
      'labels of a Kustomization that does not hold it',
      () => release({}, {}, { holds: ['shop_web_apps_Deployment'] }),
      'unknown',
    ],

    [
      'gitops-controller',
      'labels of a Kustomization of another cluster',
      () =>
        release(
          {},
          {},
          { spec: { kubeConfig: { configMapRef: { name: 'edge' } } } },
        ),
      'unknown',
    ],

    ['declared-state', 'a Kustomization', () => one(), 'met'],
    ['declared-state', 'suspended', () => one(SUSPENDED), 'met'],
    ['declared-state', 'never applied', () => one(NEVER), 'unknown'],
    ['declared-state', 'a release of nobody', () => bare(), 'unknown'],
    ['declared-state', 'a release kept in Git', () => release(), 'met'],

    ['drift-correction', 'a Kustomization', () => one(), 'met'],
    ['drift-correction', 'suspended', () => one(SUSPENDED), 'not-met'],
    ['drift-correction', 'never applied', () => one(NEVER), 'unknown'],
    [
      'drift-correction',
      'unhealthy, but applied',
      () => one(failed('HealthCheckFailed')),
      'met',
    ],
    [
      'drift-correction',
      'waiting for a dependency',
      () => one(failed('DependencyNotReady')),
      'partial',
    ],
    [
      'drift-correction',
      'given up',
      () =>
        one({
          status: {
            conditions: [
              { type: 'Ready', status: 'False', reason: 'HealthCheckFailed' },
              { type: 'Stalled', status: 'True', reason: 'RetriesExceeded' },
            ],
          },
        }),
      'partial',
    ],
    [
      'drift-correction',
      'a registry as source',
      () => one({ spec: { sourceRef: { kind: 'OCIRepository', name: 'x' } } }),
      'met',
    ],
    ['drift-correction', 'a release that heals', () => release(), 'met'],
    [
      'drift-correction',
      'a release that warns',
      () => release({ spec: { driftDetection: { mode: 'warn' } } }),
      'partial',
    ],
    [
      'drift-correction',
      'a release that does not look',
      () => release({ spec: { driftDetection: { mode: 'disabled' } } }),
      'not-met',
    ],
    [
      'drift-correction',
      'a release that says nothing of it',
      () => release({ spec: { driftDetection: undefined } }),
      'not-met',
    ],

    ['declarative-rollback', 'a Kustomization', () => one(), 'unknown'],
    ['declarative-rollback', 'suspended', () => one(SUSPENDED), 'partial'],
    ['declarative-rollback', 'a pinned release in Git', () => release(), 'met'],
    ['declarative-rollback', 'a release of nobody', () => bare(), 'unknown'],
    [
      'declarative-rollback',
      'a range of charts',
      () => release(chart({ version: '1.x' })),
      'partial',
    ],
    [
      'declarative-rollback',
      'any chart',
      () => release(chart({ version: undefined })),
      'partial',
    ],
    [
      'declarative-rollback',
      'a moving tag',
      () => release({ spec: { values: { web: { image: 'shop:latest' } } } }),
      'partial',
    ],
    [
      'declarative-rollback',
      'no tag at all',
      () => release({ spec: { values: { replicas: 2 } } }),
      'unknown',
    ],
    [
      'declarative-rollback',
      'values from elsewhere',
      () => release({ spec: { valuesFrom: [{ kind: 'Secret', name: 'x' }] } }),
      'unknown',
    ],
    [
      'declarative-rollback',
      'an image automation',
      () => release({}, { imageAutomations: [automation()] }),
      'unknown',
    ],
    [
      'declarative-rollback',
      'an image automation that is suspended',
      () => release({}, { imageAutomations: [automation({ suspend: true })] }),
      'met',
    ],
    [
      'declarative-rollback',
      'an image automation that proposes on another branch',
      () =>
        release(
          {},
          {
            imageAutomations: [
              automation({ git: { push: { branch: 'updates' } } }),
            ],
          },
        ),
      'met',
    ],
    [
      'declarative-rollback',
      'a source that follows tags',
      () =>
        release(
          {},
          { gitRepositories: [source('gitops', { ref: { semver: '>=1' } })] },
        ),
      'unknown',
    ],

    ['reconciliation-status', 'ready', () => one(), 'met'],
    ['reconciliation-status', 'failing', () => one(failed('X')), 'met'],
    ['reconciliation-status', 'suspended', () => one(SUSPENDED), 'partial'],
    [
      'reconciliation-status',
      'without conditions',
      () => one({ status: { conditions: undefined } }),
      'unknown',
    ],

    ['automated-deploy', 'a Kustomization', () => one(), 'met'],
    ['automated-deploy', 'a release of nobody', () => bare(), 'met'],
    ['automated-deploy', 'suspended', () => one(SUSPENDED), 'unknown'],
    ['automated-deploy', 'never applied', () => one(NEVER), 'partial'],
    [
      'automated-deploy',
      'a suspended source',
      () => one({}, { gitRepositories: [source('gitops', { suspend: true })] }),
      'partial',
    ],

    ['deploy-audit-trail', 'a Kustomization', () => one(), 'met'],
    ['deploy-audit-trail', 'suspended', () => one(SUSPENDED), 'unknown'],
    ['deploy-audit-trail', 'a release of nobody', () => bare(), 'partial'],
    ['deploy-audit-trail', 'a release kept in Git', () => release(), 'met'],

    ['rollback', 'a Kustomization', () => one(), undefined],
    ['rollback', 'a release without remediation', () => bare(), undefined],
    [
      'rollback',
      'a strategy that is never used',
      () => bare(upgrade({ remediation: { strategy: 'rollback' } })),
      undefined,
    ],
    ['rollback', 'retries', () => bare(ROLLS_BACK), 'met'],
    [
      'rollback',
      'endless retries',
      () => bare(upgrade({ remediation: { retries: -1 } })),
      'met',
    ],
    [
      'rollback',
      'the last failure',
      () => bare(upgrade({ remediation: { remediateLastFailure: true } })),
      'met',
    ],
    [
      'rollback',
      'taking it away instead',
      () =>
        bare(upgrade({ remediation: { retries: 3, strategy: 'uninstall' } })),
      undefined,
    ],
    [
      'rollback',
      'retrying instead',
      () =>
        bare(
          upgrade({
            remediation: { retries: 3 },
            strategy: { name: 'RetryOnFailure' },
          }),
        ),
      undefined,
    ],
    [
      'rollback',
      'no look at health',
      () => bare(upgrade({ remediation: { retries: 3 }, disableWait: true })),
      'partial',
    ],
    [
      'rollback',
      'suspended',
      () => bare({ spec: { ...ROLLS_BACK.spec, suspend: true } }),
      'partial',
    ],
  ])('of %s with %s', (capability, _, deployers, outcome) => {
    expect(said(deployers(), capability)?.outcome).toBe(outcome);
  });

  it('says where in Git it is, without credentials', () => {
    expect(said(one(), 'declared-state')).toMatchObject({
      statement:
        'Git holds the desired state of shop (https://git.example/acme/gitops.git, apps/prod).',
      places: [
        {
          url: 'https://api.example/apis/kustomize.toolkit.fluxcd.io/v1/namespaces/flux-system/kustomizations/shop',
        },
      ],
    });
    expect(JSON.stringify(find([...one(), ...release()]))).not.toContain(
      'hunter2',
    );
  });

  it('says what is behind', () => {
    const behind = one({
      status: {
        ...failedWith('BuildFailed'),
        lastAttemptedRevision: `main@sha1:${'b'.repeat(40)}`,
      },
    });
    expect(said(behind, 'reconciliation-status')?.statement).toBe(
      'Flux shows the status of shop (not Ready, BuildFailed, main@sha1:7f3c1e0 is applied, main@sha1:bbbbbbb was tried).',
    );
  });

  it('does not take a source that is hidden for one that is not suspended', () => {
    const problem = {
      reason: 'no-permission' as const,
      message: 'Hidden.',
      howToResolve: 'Grant it.',
    };
    const hidden = stateOf(
      { kustomizations: [kustomization('shop')] },
      'main',
      { gitRepositories: { problem } },
    );
    expect(said(hidden, 'gitops-controller')).toMatchObject({
      outcome: 'unknown',
      unknown: { reason: 'no-permission', howToResolve: 'Grant it.' },
    });
    expect(said(hidden, 'drift-correction')?.outcome).toBe('met');
  });

  it.each<[Array<() => Deployer[]>, string]>([
    [[() => one(), () => release()], 'met'],
    [[() => one(), () => one(SUSPENDED)], 'partial'],
    [[() => one(), () => one(NEVER)], 'unknown'],
    [[() => one(SUSPENDED), () => one(SUSPENDED)], 'not-met'],
  ])('takes several together (%#)', (parts, outcome) => {
    const deployers = parts.flatMap(part => part());
    expect(said(deployers, 'drift-correction')?.outcome).toBe(outcome);
  });

  it.each<
    [string[], string | undefined, number | undefined, number | undefined]
  >([
    [['staging', 'prod'], 'partial', 2, 2],
    [['prod-eu', 'prod-us'], undefined, undefined, 2],
    [['main'], undefined, undefined, undefined],
  ])('in the clusters %j', (clusters, chain, environments, count) => {
    const deployers = clusters.flatMap(cluster =>
      stateOf(
        { kustomizations: [kustomization('shop', { spec: { path: 'apps' } })] },
        cluster,
      ),
    );
    const { evidence, facts } = find(deployers);
    const fact = (id: string) => facts.find(each => each.fact === id)?.value;
    expect(
      evidence.find(({ capability }) => capability === 'environment-chain')
        ?.outcome,
    ).toBe(chain);
    expect(fact('environments')).toBe(environments);
    expect(fact('clusters')).toBe(count);
    expect(fact('runtime')).toBe('kubernetes');
  });

  it('says nothing of nothing', () => {
    expect(find([])).toEqual({ evidence: [], traps: [], facts: [] });
  });

  it('survives wrong types everywhere', () => {
    for (const value of [1, 'x', null, [], {}, true]) {
      const wrong = {
        metadata: { name: 'x', namespace: 'y', labels: value },
        spec: {
          chart: value,
          sourceRef: value,
          values: value,
          upgrade: value,
          kubeConfig: value,
          interval: value,
        },
        status: { conditions: value, history: value, inventory: value },
      };
      const items = [wrong, { metadata: value }, {}];
      const deployers = stateOf({
        kustomizations: items,
        helmReleases: items,
        gitRepositories: items,
        imageAutomations: items,
        deployments: items,
      });
      expect(find(deployers).evidence.length).toBeGreaterThan(0);
    }
  });
});
