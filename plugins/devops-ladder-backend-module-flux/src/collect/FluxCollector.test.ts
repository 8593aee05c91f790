import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  collectorFaults,
  countingBudget,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/testUtils';
import {
  answersOf,
  AT,
  collectorOf,
  evidenceOf,
  fingerprintsOf,
  outcomesOf,
  service,
} from '../__testUtils__/collecting';
import {
  json,
  KubernetesServer,
  status,
  TOKEN,
} from '../__testUtils__/KubernetesServer';
import {
  automation,
  helmRelease,
  kustomization,
  source,
  workload,
} from '../__testUtils__/objects';

const server = new KubernetesServer();
const other = new KubernetesServer();
beforeAll(() => Promise.all([server.start(), other.start()]));
beforeEach(() => [server.reset(), other.reset()]);
afterAll(() => Promise.all([server.stop(), other.stop()]));

const collector = (config = {}) => collectorOf({ main: server.url }, config);
const both = () => collectorOf({ main: server.url, edge: other.url });
const later = (minutes: number) =>
  new Date(Date.parse(AT) + minutes * 60_000).toISOString();
const until = async (is: () => boolean) => {
  while (!is()) {
    await new Promise(resolve => setTimeout(resolve, 5));
  }
};

const MET = {
  'gitops-controller': 'met',
  'declared-state': 'met',
  'drift-correction': 'met',
  'declarative-rollback': 'unknown: no-collector',
  'reconciliation-status': 'met',
  'automated-deploy': 'met',
  'deploy-audit-trail': 'met',
};
const allUnknown = (reason: string) =>
  Object.fromEntries(
    Object.keys(MET).map(each => [each, `unknown: ${reason}`]),
  );
const GITOPS = { gitRepositories: [source('gitops')] };
const NOTHING = { evidence: [], traps: [], facts: [] };
const ID = { 'backstage.io/kubernetes-id': 'shop' };
const OWNED = {
  'kustomize.toolkit.fluxcd.io/name': 'apps',
  'kustomize.toolkit.fluxcd.io/namespace': 'flux-system',
};

/** A cluster with Flux, and these Kustomizations. */
const serve = (...names: string[]) =>
  server.serve({
    ...GITOPS,
    kustomizations: names.map(name => kustomization(name)),
  });

describe('FluxCollector', () => {
  it('keeps the contract of collectors', async () => {
    server.serve({
      ...GITOPS,
      kustomizations: [
        kustomization('shop'),
        kustomization('desk', { spec: { suspend: true } }),
        kustomization('apps'),
      ],
      helmReleases: [
        helmRelease('edge', { spec: { driftDetection: { mode: 'disabled' } } }),
      ],
      imageAutomations: [automation()],
      deployments: [workload('web', { ...OWNED, ...ID })],
    });
    const services = [
      service('shop'),
      service('desk'),
      service('edge', { 'fluxcd.io/helm-release': 'shop/edge' }),
      service('weak', ID),
      service('lost'),
    ];
    const trial = { services, secrets: [TOKEN, 'hunter2'] };
    expect(await collectorFaults(collector(), trial)).toEqual([]);
  });

  it('says what is kept to Git and corrected', async () => {
    serve('shop', 'other');
    const answers = await answersOf(collector(), [service('shop')]);
    expect(outcomesOf(answers.get('shop'))).toEqual(MET);
    expect(evidenceOf(answers.get('shop'), 'drift-correction')).toMatchObject({
      statement: 'Flux finds drift of shop (every 10m) and corrects it.',
      places: [{ url: 'https://main.example/Kustomization/flux-system/shop' }],
      mechanism: 'flux',
      strength: 'api',
      seenAt: AT,
    });
  });

  describe('finds objects', () => {
    const find = async (annotations: Record<string, string>) => {
      const answers = await answersOf(collector(), [service('x', annotations)]);
      return evidenceOf(answers.get('x'), 'reconciliation-status')?.statement;
    };
    const RELEASED = {
      'helm.toolkit.fluxcd.io/name': 'till',
      'helm.toolkit.fluxcd.io/namespace': 'shop',
    };

    beforeEach(() => {
      server.serve({
        kustomizations: [
          kustomization('shop', { labels: { app: 'shop' } }),
          kustomization('apps', {
            holds: [
              'shop_till_helm.toolkit.fluxcd.io_HelmRelease',
              '_shop__Namespace',
            ],
          }),
          kustomization('labelled', { labels: ID }),
        ],
        helmReleases: [
          helmRelease('till', {
            owner: 'flux-system/apps',
            labels: { x: 'y' },
          }),
        ],
        deployments: [
          workload('web', { ...OWNED, 'backstage.io/kubernetes-id': 'web' }),
          workload('till', { ...RELEASED, app: 'till' }),
          workload('stray', { app: 'stray' }),
        ],
      });
    });

    it.each<[string, Record<string, string>, string | undefined]>([
      ['by name', { 'fluxcd.io/kustomization': 'flux-system/shop' }, 'shop'],
      [
        'by name in the namespace of Flux',
        { 'fluxcd.io/kustomization': 'shop' },
        'shop',
      ],
      [
        'by name in the namespace of the service',
        {
          'fluxcd.io/helm-release': 'till',
          'backstage.io/kubernetes-namespace': 'shop',
        },
        'till',
      ],
      [
        'by several names',
        { 'fluxcd.io/kustomization': 'shop, flux-system/apps' },
        'shop',
      ],
      ['by id', ID, 'labelled'],
      [
        'by the id of what they applied',
        { 'backstage.io/kubernetes-id': 'web' },
        'apps',
      ],
      [
        'by labels',
        { 'backstage.io/kubernetes-label-selector': 'app in (shop)' },
        'shop',
      ],
      [
        'by labels of what a chart made',
        { 'backstage.io/kubernetes-label-selector': 'app=till' },
        'till',
      ],
      [
        'without what only holds them',
        {
          'backstage.io/kubernetes-label-selector':
            'x notin (z),!backstage.io/kubernetes-id,!app',
        },
        'till',
      ],
      [
        'not in another namespace',
        { ...ID, 'backstage.io/kubernetes-namespace': 'elsewhere' },
        undefined,
      ],
      [
        'not by labels of what Flux did not apply',
        { 'backstage.io/kubernetes-label-selector': 'app=stray' },
        undefined,
      ],
      [
        'not in a cluster that is not asked',
        { ...ID, 'backstage.io/kubernetes-cluster': 'elsewhere' },
        undefined,
      ],
    ])('%s', async (_, annotations, statement) => {
      expect((await find(annotations))?.split(' (')[0]).toBe(
        statement && `Flux shows the status of ${statement}`,
      );
    });
  });

  it('has nothing to say of an entity that names nothing on Kubernetes', async () => {
    const answers = await answersOf(collector(), [
      service('shop', { 'backstage.io/kubernetes-namespace': 'shop' }),
    ]);
    expect(answers.get('shop')).toEqual({
      entityRef: 'component:default/shop',
      status: 'collected',
      findings: NOTHING,
    });
    expect(server.requests).toEqual([]);
  });

  it.each<[string, Record<string, string>, string]>([
    ['is not there', { 'fluxcd.io/kustomization': 'a/gone' }, 'no-collector'],
    [
      'is in a cluster that is not asked',
      {
        'fluxcd.io/kustomization': 'flux-system/shop',
        'backstage.io/kubernetes-cluster': 'nowhere',
      },
      'no-collector',
    ],
    [
      'is badly selected',
      { 'backstage.io/kubernetes-label-selector': 'a=(b' },
      'unreadable',
    ],
  ])('does not know an object that %s', async (_, annotations, reason) => {
    serve('shop');
    const answers = await answersOf(collector(), [service('x', annotations)]);
    expect(outcomesOf(answers.get('x'))).toEqual(allUnknown(reason));
    expect(evidenceOf(answers.get('x'), 'declared-state')?.unknown).toEqual({
      reason,
      howToResolve: expect.any(String),
    });
  });

  describe('in a cluster without Flux', () => {
    const WEAK = service('weak', ID);

    it('takes it for what it is, and asks no more', async () => {
      server.has('kustomize.toolkit.fluxcd.io');
      server.has('helm.toolkit.fluxcd.io');
      server.has('source.toolkit.fluxcd.io');
      server.has('image.toolkit.fluxcd.io');
      server.deny('kustomizations', 'helmReleases', 'deployments');
      const answers = await answersOf(collector(), [WEAK, service('shop')]);
      expect(answers.get('weak')).toMatchObject({ findings: NOTHING });
      expect(outcomesOf(answers.get('shop'))).toEqual(
        allUnknown('no-collector'),
      );
      expect(server.requests).toEqual(['/apis']);
    });

    it('finds that out by its lists where APIs may not be seen', async () => {
      server.deny('groups');
      server.has('kustomize.toolkit.fluxcd.io');
      server.has('helm.toolkit.fluxcd.io');
      const answers = await answersOf(collector(), [WEAK]);
      expect(answers.get('weak')).toMatchObject({ findings: NOTHING });
    });
  });

  it('falls back to older versions, of each resource for itself', async () => {
    serve('shop');
    server.has('kustomize.toolkit.fluxcd.io', 'v1beta2');
    server.answer('ociRepositories', (request, response) =>
      request.url?.includes('/v1/')
        ? response.writeHead(404).end('404 page not found\n')
        : json(response, 200, { items: [] }),
    );
    const answers = await answersOf(collector(), [service('shop')]);
    expect(outcomesOf(answers.get('shop'))).toEqual(MET);
    expect(server.asked('kustomizations')[0]).toContain('/v1beta2/');
    expect(server.asked('ociRepositories')).toHaveLength(2);
  });

  it('does not know what a version that is too old says', async () => {
    serve('shop');
    server.has('helm.toolkit.fluxcd.io', 'v2beta1');
    const answers = await answersOf(collector(), [
      service('edge', { 'fluxcd.io/helm-release': 'shop/edge' }),
      service('shop'),
    ]);
    expect(answers.get('edge')).toMatchObject({
      status: 'failed',
      reason: 'unreadable',
      message: expect.stringContaining('Update Flux there: v2 and v2beta2'),
    });
    expect(outcomesOf(answers.get('shop'))).toEqual(MET);
  });

  describe('without permission', () => {
    const RULE =
      '`{ apiGroups: [kustomize.toolkit.fluxcd.io], resources: [kustomizations], verbs: [list] }`';

    it('names the rule that a named object needs', async () => {
      server.deny('kustomizations');
      const answers = await answersOf(collector(), [service('shop')]);
      expect(answers.get('shop')).toMatchObject({
        status: 'failed',
        reason: 'no-permission',
        message: expect.stringContaining(RULE),
      });
    });

    it('leaves unknown what Flux could show of a service that it may not run', async () => {
      server.deny('kustomizations');
      const answers = await answersOf(collector(), [service('weak', ID)]);
      expect(outcomesOf(answers.get('weak'))).toEqual(
        allUnknown('no-permission'),
      );
      expect(answers.get('weak')).toMatchObject({
        fingerprint: expect.any(String),
        notice: { reason: 'no-permission' },
      });
      expect(
        evidenceOf(answers.get('weak'), 'declared-state')?.unknown,
      ).toMatchObject({ howToResolve: expect.stringContaining(RULE) });
    });

    it('keeps what may be read', async () => {
      serve('shop');
      server.deny('helmReleases', 'deployments', 'statefulSets');
      server.deny('gitRepositories', 'imageAutomations');
      const answers = await answersOf(collector(), [service('shop')]);
      expect(outcomesOf(answers.get('shop'))).toEqual({
        ...MET,
        'gitops-controller': 'unknown: no-permission',
        'automated-deploy': 'unknown: no-permission',
      });
    });
  });

  it.each<[string, number, Record<string, string>, string, string]>([
    ['no token', 401, {}, 'no-permission', 'does not accept the token'],
    ['an outage', 500, {}, 'error', 'failed to answer (HTTP 500)'],
    ['too much', 429, { 'retry-after': '60' }, 'rate-limited', 'fewer'],
    [
      'a way elsewhere',
      302,
      { location: 'https://evil.example' },
      'error',
      'not followed',
    ],
  ])('answers %s with a failure', async (_, code, headers, reason, says) => {
    server.answer('kustomizations', (__, response) => {
      response.writeHead(code, headers);
      response.end(`{"message":"${TOKEN}"}`);
    });
    const answers = await answersOf(collector(), [service('shop')]);
    expect(answers.get('shop')).toMatchObject({
      status: 'failed',
      reason,
      message: expect.stringContaining(says),
    });
    expect(JSON.stringify([...answers])).not.toMatch(/evil|of-the-tests/);
  });

  it.each<[string, string]>([
    ['a login page', '<html>'],
    ['another API', '{"error":"oops"}'],
    ['half an answer', '{"groups":[{"name"'],
    ['nothing', ''],
  ])('answers %s with a failure', async (_, body) => {
    server.answer('groups', (__, response) => response.end(body));
    const answers = await answersOf(collector(), [service('shop')]);
    expect(answers.get('shop')).toMatchObject({
      status: 'failed',
      reason: 'error',
      message: expect.stringContaining('not the API of Kubernetes'),
    });
  });

  it('answers a connection that breaks off with a failure', async () => {
    server.answer('kustomizations', (_, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('{"items":[');
      setTimeout(() => response.destroy(), 20);
    });
    const answers = await answersOf(collector(), [service('shop')]);
    expect(answers.get('shop')).toMatchObject({
      status: 'failed',
      message: expect.stringContaining('could not be reached, or broke off'),
    });
  });

  it('gives up on a cluster that is not there', async () => {
    const answers = await answersOf(
      collectorOf({ main: 'http://127.0.0.1:1' }),
      [service('shop')],
    );
    expect(answers.get('shop')).toMatchObject({
      status: 'failed',
      reason: 'error',
    });
  });

  it('takes no certificate that nobody vouches for', async () => {
    const answers = await answersOf(
      collectorOf({ main: server.url.replace('http:', 'https:') }),
      [service('shop')],
    );
    expect(answers.get('shop')).toMatchObject({
      status: 'failed',
      message: expect.stringContaining('set `caData`'),
    });
  });

  it('gives up on a cluster that is silent', async () => {
    server.answer('helmReleases', () => {});
    const answers = await answersOf(collector({ timeoutMs: 50 }), [
      service('shop'),
    ]);
    expect(answers.get('shop')).toMatchObject({
      status: 'failed',
      message: 'The cluster main did not answer in 0.05 s.',
    });
  });

  it('ends when it is told to, and lets others go on', async () => {
    serve('shop');
    let release = () => {};
    server.answer('helmReleases', (_, response) => {
      release = () => json(response, 200, { items: [] });
    });
    const abort = new AbortController();
    const shared = collector();
    const ended = answersOf(shared, [service('shop')], {
      signal: abort.signal,
    });
    const goesOn = answersOf(shared, [service('shop')]);
    await until(() => server.asked('helmReleases').length > 0);
    abort.abort();
    await expect(ended).rejects.toThrow('aborted');
    release();
    expect(outcomesOf((await goesOn).get('shop'))).toEqual(MET);
    expect(server.asked('helmReleases')).toHaveLength(1);
  });

  it('leaves a cluster alone for as long as it wants', async () => {
    server.answer('groups', (_, response) => {
      response.writeHead(503, { 'retry-after': '600' });
      response.end();
    });
    const shared = collector();
    await answersOf(shared, [service('shop')]);
    await answersOf(shared, [service('shop')], { at: later(9) });
    expect(server.requests).toHaveLength(1);
    await answersOf(shared, [service('shop')], { at: later(11) });
    expect(server.requests).toHaveLength(2);
  });

  describe('lists', () => {
    const names = Array.from({ length: 25 }, (_, index) => `app-${index}`);

    it('page by page', async () => {
      serve(...names);
      server.pageSize = 10;
      const answers = await answersOf(collector(), [service('app-24')]);
      expect(outcomesOf(answers.get('app-24'))).toEqual(MET);
      expect(
        server.asked('kustomizations').map(path => path.split('?')[1]),
      ).toEqual([
        'limit=500',
        'limit=500&continue=10',
        'limit=500&continue=20',
      ]);
    });

    const expire = (times: number) => {
      let left = times;
      server.answer('kustomizations', (request, response) => {
        if (request.url?.includes('continue') && left > 0) {
          left -= 1;
          status(response, 410, 'The provided continue parameter is too old');
        } else {
          const isNext = request.url?.includes('continue');
          json(response, 200, {
            metadata: isNext ? {} : { continue: 'next' },
            items: [kustomization(isNext ? 'shop' : 'other')],
          });
        }
      });
    };

    it('from the start where they ran out', async () => {
      server.serve(GITOPS);
      expire(1);
      const answers = await answersOf(collector(), [service('shop')]);
      expect(outcomesOf(answers.get('shop'))).toEqual(MET);
      expect(server.asked('kustomizations')).toHaveLength(4);
    });

    it('not without an end', async () => {
      expire(Infinity);
      const answers = await answersOf(collector(), [service('shop')]);
      expect(answers.get('shop')).toMatchObject({ status: 'failed' });
      expect(server.asked('kustomizations')).toHaveLength(6);
    });

    it('once for a thousand services', async () => {
      const many = Array.from({ length: 1000 }, (_, index) => `s-${index}`);
      serve(...many);
      const shared = collector();
      const budget = countingBudget();
      for (let at = 0; at < many.length; at += 100) {
        const batch = many.slice(at, at + 100).map(name => service(name));
        expect((await answersOf(shared, batch, { budget })).size).toBe(100);
      }
      // The APIs, eight lists, and a second page of one of them.
      expect(server.requests).toHaveLength(10);
      expect([...budget.taken.values()]).toEqual([10]);
    });

    it('with names only of what runs', async () => {
      let accept: string | undefined;
      server.answer('deployments', (request, response) => {
        accept = request.headers.accept;
        json(response, 200, { items: [] });
      });
      await answersOf(collector(), [service('shop')]);
      expect(accept).toContain('as=PartialObjectMetadataList');
    });
  });

  it('says what changed, and only that', async () => {
    serve('shop', 'desk');
    const shared = collector();
    const services = [service('shop'), service('desk')];
    const before = await answersOf(shared, services);
    server.serve({
      kustomizations: [
        kustomization('shop', { spec: { suspend: true } }),
        kustomization('desk'),
      ],
    });
    const lastFingerprint = fingerprintsOf(before);
    const young = await answersOf(shared, services, {
      at: later(4),
      lastFingerprint,
    });
    expect([...young.values()].map(each => each.status)).toEqual([
      'unchanged',
      'unchanged',
    ]);
    const old = await answersOf(shared, services, {
      at: later(6),
      lastFingerprint,
    });
    expect(old.get('shop')?.status).toBe('collected');
    expect(old.get('desk')?.status).toBe('unchanged');
  });

  it('takes a token from its file each time, since it changes there', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'flux-'));
    const file = join(folder, 'token');
    const cluster = { name: 'here', url: server.url, skipTlsVerify: false };
    const shared = collector({ clusters: [{ ...cluster, token: { file } }] });
    try {
      serve('shop');
      for (const token of ['first', 'second']) {
        server.token = token;
        writeFileSync(file, `${token}\n`);
        const answers = await answersOf(shared, [service('shop')], {
          at: later(token === 'first' ? 0 : 10),
        });
        expect(outcomesOf(answers.get('shop'))).toEqual(MET);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  describe('with several clusters', () => {
    beforeEach(() => {
      serve('shop');
      other.serve({
        ...GITOPS,
        kustomizations: [kustomization('shop', { spec: { suspend: true } })],
      });
    });

    it('looks in all of them, or in the one that is named', async () => {
      const answers = await answersOf(both(), [
        service('shop'),
        service('main', {
          'fluxcd.io/kustomization': 'flux-system/shop',
          'backstage.io/kubernetes-cluster': 'main',
        }),
      ]);
      expect(outcomesOf(answers.get('shop'))).toMatchObject({
        'drift-correction': 'partial',
      });
      expect(outcomesOf(answers.get('main'))).toEqual(MET);
    });

    it('does without the one that is down where it can', async () => {
      server.serve({
        kustomizations: [kustomization('shop', { labels: ID })],
      });
      other.answer('groups', (_, response) => json(response, 502, {}));
      const answers = await answersOf(both(), [
        service('shop'),
        service('weak', ID),
        service('gone'),
      ]);
      expect(outcomesOf(answers.get('shop'))).toEqual(MET);
      expect(answers.get('shop')).not.toHaveProperty('fingerprint');
      expect(outcomesOf(answers.get('weak'))).toEqual({
        ...allUnknown('error'),
        'declarative-rollback': 'unknown: no-collector',
      });
      expect(answers.get('weak')).toMatchObject({
        notice: { reason: 'error' },
      });
      expect(answers.get('gone')).toMatchObject({
        status: 'failed',
        message: expect.stringContaining('edge'),
      });
    });
  });
});
