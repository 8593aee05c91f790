import {
  application,
  ApplicationSpec,
  GIT_SOURCE,
} from '../__testUtils__/applications';
import { Application } from '../application/Application';
import { Placement } from '../application/Placement';
import { readApplications, readHistory } from '../application/readApplications';
import { Problem } from '../client/ArgocdFailure';
import { findingsOf } from './findingsOf';
import { needsHistory, Seen } from './Seen';

const AT = '2026-03-01T12:00:00Z';
const HIDDEN: Problem = {
  reason: 'no-permission',
  message: 'Argo CD does not show it.',
  howToResolve: 'Grant it.',
};

/** As the collector would see it. */
function see(
  name: string,
  spec: ApplicationSpec = {},
  problem?: Problem,
): Seen {
  const item = application(name, spec);
  const [app] = readApplications(
    { items: [item] },
    { name: 'main', uiUrl: 'https://argocd.example' },
  )!.applications;
  return needsHistory(app)
    ? { app, history: problem ? { problem } : readHistory(item) }
    : { app };
}

function find(seen: Seen[], unseen: Array<{ problem: Problem }> = []) {
  return findingsOf(seen, unseen, new Placement(seen.map(({ app }) => app)), {
    strength: 'api',
    collector: 'argocd',
    seenAt: AT,
  });
}

function evidence(capability: string, seen: Seen[], unseen?: Problem[]) {
  return find(
    seen,
    unseen?.map(problem => ({ problem })),
  ).evidence.find(each => each.capability === capability);
}

const PAUSED = { annotations: { 'argocd.argoproj.io/skip-reconcile': 'true' } };
const UPDATED = {
  annotations: { 'argocd-image-updater.argoproj.io/image-list': 'shop' },
};
const CHART = {
  source: {
    repoURL: 'https://charts.example',
    chart: 'shop',
    targetRevision: '1.2.3',
  },
};
const BROKEN = { sync: 'Unknown', operation: null, history: [] };
const FAILED = {
  sync: 'OutOfSync',
  operation: { phase: 'Failed', finishedAt: '2026-02-28T10:00:00Z' },
};
const withSource = (source: object) => ({
  source: { ...GIT_SOURCE, ...source },
});

describe('findingsOf', () => {
  it.each<[string, ApplicationSpec, string]>([
    ['gitops-controller', {}, 'met'],
    ['gitops-controller', { automated: {} }, 'met'],
    ['gitops-controller', { automated: null }, 'partial'],
    ['gitops-controller', { automated: { enabled: false } }, 'partial'],
    ['gitops-controller', PAUSED, 'partial'],
    ['gitops-controller', CHART, 'unknown'],
    ['gitops-controller', BROKEN, 'unknown'],
    ['gitops-controller', { sync: 'Unknown' }, 'met'],

    ['declared-state', {}, 'met'],
    ['declared-state', { automated: null }, 'met'],
    ['declared-state', CHART, 'unknown'],
    ['declared-state', { sources: [CHART.source, GIT_SOURCE] }, 'met'],
    ['declared-state', BROKEN, 'unknown'],

    ['drift-correction', {}, 'met'],
    ['drift-correction', { sync: 'OutOfSync' }, 'met'],
    ['drift-correction', { automated: { prune: true } }, 'partial'],
    ['drift-correction', { automated: { selfHeal: false } }, 'partial'],
    [
      'drift-correction',
      { automated: { selfHeal: true, enabled: false } },
      'partial',
    ],
    ['drift-correction', { automated: null }, 'partial'],
    ['drift-correction', CHART, 'met'],
    ['drift-correction', FAILED, 'partial'],
    ['drift-correction', { ...FAILED, sync: 'Synced' }, 'met'],
    ['drift-correction', PAUSED, 'not-met'],
    ['drift-correction', BROKEN, 'unknown'],

    ['declarative-rollback', {}, 'met'],
    ['declarative-rollback', { automated: null }, 'partial'],
    ['declarative-rollback', PAUSED, 'partial'],
    ['declarative-rollback', CHART, 'unknown'],
    ['declarative-rollback', { images: [] }, 'unknown'],
    ['declarative-rollback', { images: ['shop:latest'] }, 'partial'],
    ['declarative-rollback', { images: ['shop:1', 'sidecar'] }, 'partial'],
    ['declarative-rollback', withSource({ targetRevision: undefined }), 'met'],
    ['declarative-rollback', withSource({ targetRevision: 'HEAD' }), 'met'],
    ['declarative-rollback', withSource({ targetRevision: 'env/prod' }), 'met'],
    [
      'declarative-rollback',
      withSource({ targetRevision: '7f3c1e0' }),
      'unknown',
    ],
    ['declarative-rollback', withSource({ targetRevision: 'v1.4' }), 'unknown'],
    ['declarative-rollback', withSource({ targetRevision: '1.x' }), 'unknown'],
    ['declarative-rollback', withSource({ targetRevision: '*' }), 'unknown'],
    [
      'declarative-rollback',
      withSource({ helm: { parameters: [{ name: 'image.tag', value: '1' }] } }),
      'unknown',
    ],
    [
      'declarative-rollback',
      { ...UPDATED, ...withSource({ kustomize: { images: ['a:1'] } }) },
      'partial',
    ],
    // Told to, but nothing was written: Image Updater may not be installed.
    ['declarative-rollback', UPDATED, 'met'],
    [
      'declarative-rollback',
      { operation: null, history: [], sync: 'OutOfSync' },
      'unknown',
    ],

    ['reconciliation-status', {}, 'met'],
    ['reconciliation-status', { health: 'Degraded', ...FAILED }, 'met'],
    ['reconciliation-status', { sync: 'Unknown' }, 'unknown'],
    ['reconciliation-status', { health: '' }, 'unknown'],
    ['reconciliation-status', PAUSED, 'partial'],

    ['automated-deploy', {}, 'met'],
    ['automated-deploy', CHART, 'met'],
    ['automated-deploy', { automated: null }, 'unknown'],
    ['automated-deploy', PAUSED, 'unknown'],
    ['automated-deploy', FAILED, 'met'],
    ['automated-deploy', { ...FAILED, history: [] }, 'partial'],

    ['deploy-audit-trail', {}, 'met'],
    ['deploy-audit-trail', { automated: null }, 'met'],
    ['deploy-audit-trail', FAILED, 'met'],
    ['deploy-audit-trail', { ...FAILED, history: [] }, 'unknown'],
    ['deploy-audit-trail', { ...CHART, history: [] }, 'unknown'],
    [
      'deploy-audit-trail',
      { automated: null, history: [], revisionHistoryLimit: 0 },
      'partial',
    ],
  ])('of %s with %j says %s', (capability, spec, outcome) => {
    expect(evidence(capability, [see('shop', spec)])?.outcome).toBe(outcome);
  });

  it.each<[string, ApplicationSpec]>([
    ['automated-deploy', FAILED],
    ['deploy-audit-trail', { automated: null }],
  ])('does not know %s where the record is hidden', (capability, spec) => {
    expect(evidence(capability, [see('shop', spec, HIDDEN)])).toMatchObject({
      outcome: 'unknown',
      unknown: { reason: 'no-permission', howToResolve: 'Grant it.' },
    });
  });

  it('claims nothing of an answer without settings', () => {
    const { app } = see('shop');
    const bare: Application = { ...app, settings: undefined };
    const outcomes = find([{ app: bare }]).evidence.map(
      ({ capability, outcome }) => `${capability} ${outcome}`,
    );
    expect(outcomes.filter(each => !each.endsWith('unknown'))).toEqual([
      'reconciliation-status met',
    ]);
  });

  describe('with several applications', () => {
    const heals = see('a');
    const shows = see('b', { automated: {} });
    const paused = see('c', PAUSED);
    const broken = see('d', BROKEN);

    it.each<[Seen[], Problem[], string]>([
      [[heals, heals], [], 'met'],
      [[heals, shows], [], 'partial'],
      [[heals, paused], [], 'partial'],
      [[paused, paused], [], 'not-met'],
      [[heals, broken], [], 'unknown'],
      [[paused, broken], [], 'unknown'],
      [[shows, broken], [], 'partial'],
      [[heals], [HIDDEN], 'unknown'],
      [[shows], [HIDDEN], 'partial'],
      [[], [HIDDEN], 'unknown'],
    ])('takes them together (%#)', (seen, unseen, outcome) => {
      expect(evidence('drift-correction', seen, unseen)?.outcome).toBe(outcome);
    });

    it('tells first what is less', () => {
      expect(evidence('drift-correction', [heals, shows])).toMatchObject({
        statement:
          'Argo CD shows drift of b, but does not correct it (automated sync without self-heal); Argo CD finds drift of a and corrects it (automated sync with self-heal).',
        places: [
          { url: 'https://argocd.example/applications/argocd/b' },
          { url: 'https://argocd.example/applications/argocd/a' },
        ],
      });
    });

    it('names only some of many', () => {
      const many = ['a', 'b', 'c', 'd', 'e', 'f'].map(name => see(name));
      const found = evidence('reconciliation-status', many);
      expect(found?.statement).toBe(
        'Argo CD shows sync and health of a (Synced, Healthy), b (Synced, Healthy), c (Synced, Healthy) and 3 more.',
      );
      expect(found?.places).toHaveLength(5);
    });
  });

  it.each<[string[], string | undefined, number | undefined]>([
    [['shop-dev', 'shop-prod'], 'partial', 2],
    [['shop-dev', 'shop-staging', 'shop-prod'], 'partial', 3],
    [['shop-prod-eu', 'shop-prod-us'], undefined, undefined],
    [['shop-dev', 'shop-test'], undefined, 2],
    [['shop-prod'], undefined, undefined],
    [['shop-web', 'shop-prod'], undefined, undefined],
    [['live-chat-dev', 'live-chat-worker'], undefined, undefined],
    [['shop-dev', 'shop-prod', 'shop-web'], 'partial', undefined],
    [['shop-pr-12', 'shop-dev', 'shop-prod'], 'partial', 2],
  ])('of %j says of environments: %s, %s', (names, chain, environments) => {
    const all = names.map(name => see(name));
    const placement = new Placement(all.map(({ app }) => app));
    const { evidence: found, facts } = findingsOf(
      all.filter(({ app }) => placement.lasting.includes(app)),
      [],
      placement,
      { strength: 'api', collector: 'argocd', seenAt: AT },
    );
    const outcomeOfChain = found.find(
      ({ capability }) => capability === 'environment-chain',
    )?.outcome;
    expect(outcomeOfChain).toBe(chain);
    expect(facts.find(({ fact }) => fact === 'environments')?.value).toBe(
      environments,
    );
  });

  const LOCAL = { server: 'https://kubernetes.default.svc' };
  it.each<[object[], number | undefined]>([
    [[LOCAL], undefined],
    [[LOCAL, { name: 'in-cluster' }], undefined],
    [[LOCAL, { server: 'https://10.0.0.1' }], 2],
    [
      [{ server: 'https://10.0.0.1/' }, { server: 'https://10.0.0.1' }],
      undefined,
    ],
    // It may be the same one by name and by address.
    [[{ server: 'https://10.0.0.1' }, { name: 'east' }], undefined],
    [[{ name: 'west' }, { name: 'east' }, LOCAL], 3],
    [[{}], undefined],
  ])('with the destinations %j says of clusters: %s', (targets, clusters) => {
    const { facts } = find(
      targets.map((target, index) =>
        see(`a${index}`, { destination: { ...target } }),
      ),
    );
    expect(facts.find(({ fact }) => fact === 'clusters')?.value).toBe(clusters);
    expect(facts.find(({ fact }) => fact === 'runtime')?.value).toBe(
      'kubernetes',
    );
  });

  it('does not count environments or clusters twice over instances', () => {
    const main = see('a');
    const edge = see('b');
    edge.app.instance = 'edge';
    expect(find([main, edge]).facts.map(({ fact }) => fact)).toEqual([
      'runtime',
    ]);
  });

  it('says nothing of a trap: a push past Argo CD is not to be seen from it', () => {
    expect(find([see('a', { sync: 'OutOfSync' })]).traps).toEqual([]);
  });
});
