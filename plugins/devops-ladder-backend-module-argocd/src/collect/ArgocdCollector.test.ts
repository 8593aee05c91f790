import {
  collectorFaults,
  countingBudget,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/testUtils';
import { application } from '../__testUtils__/applications';
import { ArgocdServer, json, TOKEN } from '../__testUtils__/ArgocdServer';
import {
  answersOf,
  AT,
  collectorOf,
  evidenceOf,
  fingerprintsOf,
  outcomesOf,
  service,
} from '../__testUtils__/collecting';

const server = new ArgocdServer();
const other = new ArgocdServer();
beforeAll(() => Promise.all([server.start(), other.start()]));
beforeEach(() => [server.reset(), other.reset()]);
afterAll(() => Promise.all([server.stop(), other.stop()]));

const collector = (config = {}) => collectorOf({ main: server.url }, config);
const both = () => collectorOf({ main: server.url, edge: other.url });
const later = (minutes: number) =>
  new Date(Date.parse(AT) + minutes * 60_000).toISOString();
const listed = () =>
  server.requests.filter(path => path.startsWith('/api/v1/applications?'));

const ALL_MET = {
  'gitops-controller': 'met',
  'declared-state': 'met',
  'drift-correction': 'met',
  'declarative-rollback': 'met',
  'reconciliation-status': 'met',
  'automated-deploy': 'met',
  'deploy-audit-trail': 'met',
};
const allUnknown = (reason: string) =>
  Object.fromEntries(
    Object.keys(ALL_MET).map(each => [each, `unknown: ${reason}`]),
  );

describe('ArgocdCollector', () => {
  it('keeps the contract of collectors', async () => {
    server.serve(
      application('shop'),
      application('desk', { automated: null }),
      application('edge', { automated: { prune: true }, sync: 'OutOfSync' }),
    );
    const services = [
      service('shop'),
      service('desk'),
      service('edge'),
      service('lost'),
    ];
    const trial = { services, secrets: [TOKEN] };
    expect(await collectorFaults(collector(), trial)).toEqual([]);
  });

  it('says what is kept to Git and healed, with one request', async () => {
    server.serve(application('shop'), application('other'));
    const answers = await answersOf(collector(), [service('shop')]);
    expect(outcomesOf(answers.get('shop'))).toEqual(ALL_MET);
    expect(evidenceOf(answers.get('shop'), 'drift-correction')).toMatchObject({
      statement:
        'Argo CD finds drift of shop and corrects it (automated sync with self-heal).',
      places: [{ url: 'https://main.example/applications/argocd/shop' }],
      mechanism: 'argocd',
      seenAt: AT,
    });
    expect(server.requests).toHaveLength(1);
  });

  it('says that drift is visible, and since when nobody has synced', async () => {
    server.serve(application('shop', { automated: null, sync: 'OutOfSync' }));
    const answers = await answersOf(collector(), [service('shop')]);
    expect(outcomesOf(answers.get('shop'))).toEqual({
      ...ALL_MET,
      'gitops-controller': 'partial',
      'drift-correction': 'partial',
      'declarative-rollback': 'partial',
      'automated-deploy': 'unknown: no-collector',
    });
    expect(evidenceOf(answers.get('shop'), 'drift-correction')?.statement).toBe(
      'Argo CD shows drift of shop (OutOfSync, last synced 2026-02-20T10:00:00Z), but only somebody who syncs corrects it (automated sync is off).',
    );
    expect(server.requests[1]).toBe(
      '/api/v1/applications/shop?appNamespace=argocd&project=default',
    );
  });

  it('finds applications by labels, and takes all of them together', async () => {
    const labels = { app: 'shop' };
    server.serve(
      application('shop-dev', { labels, automated: { selfHeal: false } }),
      application('shop-prod', { labels }),
      application('desk', { labels: { app: 'desk' } }),
    );
    const answers = await answersOf(collector(), [
      service('shop', { 'argocd/app-selector': 'app=shop' }),
    ]);
    expect(outcomesOf(answers.get('shop'))).toEqual({
      ...ALL_MET,
      'drift-correction': 'partial',
      'environment-chain': 'partial',
    });
    const answer = answers.get('shop');
    expect(answer?.status === 'collected' && answer.findings.facts).toEqual([
      expect.objectContaining({ fact: 'runtime', value: 'kubernetes' }),
      expect.objectContaining({ fact: 'environments', value: 2 }),
    ]);
  });

  it('has nothing to say of an entity that names no application', async () => {
    const answers = await answersOf(collector(), [
      service('shop', { 'argocd/project-name': 'shop' }),
    ]);
    expect(answers.get('shop')).toEqual({
      entityRef: 'component:default/shop',
      status: 'collected',
      findings: { evidence: [], traps: [], facts: [] },
    });
    expect(server.requests).toEqual([]);
  });

  it.each<[string, Record<string, string>, string]>([
    ['is hidden', { 'argocd/app-name': 'secret' }, 'no-permission'],
    ['is not there', { 'argocd/app-name': 'gone' }, 'no-permission'],
    ['has no such label', { 'argocd/app-selector': 'a=b' }, 'no-permission'],
    ['is badly selected', { 'argocd/app-selector': 'a=(b' }, 'unreadable'],
    [
      'is in another project',
      { 'argocd/app-name': 'shop', 'argocd/project-name': 'elsewhere' },
      'no-permission',
    ],
    [
      'is of an instance that is not configured',
      { 'argocd/app-name': 'shop', 'argocd/instance-name': 'nowhere' },
      'no-collector',
    ],
  ])('does not know an application that %s', async (_, annotations, reason) => {
    server.serve(application('shop'), application('secret'));
    server.hide('secret');
    const answers = await answersOf(collector(), [service('x', annotations)]);
    expect(outcomesOf(answers.get('x'))).toEqual(allUnknown(reason));
    expect(evidenceOf(answers.get('x'), 'declared-state')?.unknown).toEqual({
      reason,
      howToResolve: expect.any(String),
    });
  });

  it('names the policy that lets the token see applications', async () => {
    const answers = await answersOf(collector(), [service('shop')]);
    expect(
      evidenceOf(answers.get('shop'), 'declared-state')?.unknown?.howToResolve,
    ).toContain('`p, role:devops-ladder, applications, get, */*, allow`');
  });

  it.each<[string, number, Record<string, string>, string, string]>([
    ['no token', 401, {}, 'no-permission', 'argocd account generate-token'],
    ['no right', 403, {}, 'no-permission', 'applications, get, */*, allow'],
    ['no API', 404, {}, 'error', 'root path'],
    ['a limit', 429, { 'retry-after': '90' }, 'rate-limited', 'fewer'],
    ['an outage', 500, {}, 'error', 'HTTP 500'],
    ['a move', 301, { location: 'http://evil.example' }, 'error', 'redirects'],
  ])(
    'answers %s (%d) with a failure',
    async (_, status, headers, reason, says) => {
      server.answer('list', (__, response) => {
        response.writeHead(status, headers);
        response.end(`{"error":"${TOKEN}"}`);
      });
      const answers = await answersOf(collector(), [service('shop')]);
      expect(answers.get('shop')).toMatchObject({
        status: 'failed',
        reason,
        message: expect.stringContaining(says),
      });
      expect(JSON.stringify([...answers])).not.toMatch(/evil|of-the-tests/);
    },
  );

  it.each<[string, string]>([
    ['a login page', '<html>'],
    ['an error in a 200', '{"error":"oops","code":2}'],
    ['half an answer', '{"items":[{"metadata"'],
    ['nothing', ''],
  ])('answers %s with a failure', async (_, body) => {
    server.answer('list', (__, response) => response.end(body));
    const answers = await answersOf(collector(), [service('shop')]);
    expect(answers.get('shop')).toMatchObject({
      status: 'failed',
      reason: 'error',
    });
  });

  it('answers a connection that breaks off with a failure', async () => {
    server.answer('list', (_, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('{"items":[');
      setTimeout(() => response.destroy(), 20);
    });
    const answers = await answersOf(collector(), [service('shop')]);
    expect(answers.get('shop')).toMatchObject({
      status: 'failed',
      message: 'Argo CD (main) could not be reached, or broke off.',
    });
  });

  it('asks once more where the connection was gone', async () => {
    server.serve(application('shop'));
    server.answer('list', (request, response) => {
      if (server.requests.length === 1) {
        request.socket.destroy();
      } else {
        json(response, 200, { items: [application('shop')] });
      }
    });
    const budget = countingBudget();
    const answers = await answersOf(collector(), [service('shop')], { budget });
    expect(outcomesOf(answers.get('shop'))).toEqual(ALL_MET);
    expect([...budget.taken.values()]).toEqual([2]);
  });

  it('gives up on a server that is not there', async () => {
    const answers = await answersOf(
      collectorOf({ main: 'http://127.0.0.1:1' }),
      [service('shop')],
    );
    expect(answers.get('shop')).toMatchObject({
      status: 'failed',
      reason: 'error',
      message: 'Argo CD (main) could not be reached, or broke off.',
    });
  });

  it('gives up on a server that is silent', async () => {
    server.answer('list', () => {});
    const answers = await answersOf(collector({ timeoutMs: 50 }), [
      service('shop'),
    ]);
    expect(answers.get('shop')).toMatchObject({
      status: 'failed',
      reason: 'error',
      message: 'Argo CD (main) did not answer in 0.05 s.',
    });
  });

  it('ends when it is told to, and lets others go on', async () => {
    let release = () => {};
    server.serve(application('shop'));
    server.answer('list', (_, response) => {
      release = () => json(response, 200, { items: [application('shop')] });
    });
    const abort = new AbortController();
    const shared = collector();
    const ended = answersOf(shared, [service('shop')], {
      signal: abort.signal,
    });
    const goesOn = answersOf(shared, [service('shop')]);
    await until(() => server.requests.length > 0);
    abort.abort();
    await expect(ended).rejects.toThrow('aborted');
    release();
    expect(outcomesOf((await goesOn).get('shop'))).toEqual(ALL_MET);
    expect(server.requests).toHaveLength(1);
  });

  it('keeps a failure for a moment, so that batches do not queue for it', async () => {
    server.answer('list', (_, response) => json(response, 500, {}));
    const shared = collector();
    await answersOf(shared, [service('shop')]);
    await answersOf(shared, [service('shop')], { at: later(0.4) });
    expect(listed()).toHaveLength(1);
    await answersOf(shared, [service('shop')], { at: later(0.6) });
    expect(listed()).toHaveLength(2);
  });

  it('answers others at once where one instance is slow', async () => {
    server.serve(application('shop'));
    other.answer('list', (_, response) => {
      setTimeout(() => json(response, 200, { items: [] }), 200);
    });
    const on = (name: string, instance: string) =>
      service(name, {
        'argocd/app-name': 'shop',
        'argocd/instance-name': instance,
      });
    const answers = await answersOf(both(), [
      on('slow', 'edge'),
      on('fast', 'main'),
    ]);
    expect([...answers.keys()]).toEqual(['fast', 'slow']);
  });

  it('leaves an instance alone for as long as it wants', async () => {
    server.answer('list', (_, response) => {
      response.writeHead(503, { 'retry-after': '600' });
      response.end();
    });
    const shared = collector();
    await answersOf(shared, [service('shop')]);
    await answersOf(shared, [service('shop')], { at: later(9) });
    expect(listed()).toHaveLength(1);
    await answersOf(shared, [service('shop')], { at: later(11) });
    expect(listed()).toHaveLength(2);
  });

  it('tells of a list that is cut off, and claims nothing of the rest', async () => {
    const labels = { app: 'shop' };
    server.serve(application('shop', { labels }));
    server.truncate();
    const answers = await answersOf(collector(), [
      service('shop'),
      service('all', { 'argocd/app-selector': 'app=shop' }),
      service('gone'),
    ]);
    expect(answers.get('shop')).toMatchObject({
      status: 'collected',
      notice: { reason: 'error' },
    });
    expect(outcomesOf(answers.get('shop'))).toEqual(ALL_MET);
    expect(outcomesOf(answers.get('all'))).toEqual(allUnknown('error'));
    expect(answers.get('gone')).toMatchObject({ status: 'failed' });
  });

  it('keeps what it read where the record of syncs cannot be had', async () => {
    server.serve(application('shop', { automated: null }));
    server.answer('application', (_, response) => json(response, 404, {}));
    const answers = await answersOf(collector(), [service('shop')]);
    expect(outcomesOf(answers.get('shop'))).toMatchObject({
      'drift-correction': 'partial',
      'deploy-audit-trail': 'unknown: no-permission',
    });
    expect(answers.get('shop')).not.toHaveProperty('fingerprint');
  });

  describe('with several instances', () => {
    it('looks in all of them, or in the one that is named', async () => {
      server.serve(application('shop'));
      other.serve(application('shop', { automated: { selfHeal: false } }));
      const answers = await answersOf(both(), [
        service('shop'),
        service('main', {
          'argocd/app-name': 'shop',
          'argocd/instance-name': 'main',
        }),
      ]);
      expect(outcomesOf(answers.get('shop'))).toMatchObject({
        'drift-correction': 'partial',
      });
      expect(outcomesOf(answers.get('main'))).toEqual(ALL_MET);
    });

    it('does without the one that is down where it can', async () => {
      const labels = { app: 'shop' };
      server.serve(application('shop', { labels }));
      other.answer('list', (_, response) => json(response, 502, {}));
      const answers = await answersOf(both(), [
        service('shop'),
        service('all', { 'argocd/app-selector': 'app=shop' }),
        service('main', {
          'argocd/app-name': 'shop',
          'argocd/instance-name': 'main',
        }),
        service('gone'),
      ]);
      expect(outcomesOf(answers.get('shop'))).toEqual(ALL_MET);
      expect(answers.get('shop')).toMatchObject({
        notice: { reason: 'error' },
      });
      expect(outcomesOf(answers.get('all'))).toEqual(allUnknown('error'));
      expect(answers.get('main')).not.toHaveProperty('notice');
      expect(answers.get('gone')).toMatchObject({
        status: 'failed',
        message: expect.stringContaining('edge'),
      });
    });
  });

  describe('requests', () => {
    const names = Array.from({ length: 1000 }, (_, index) => `app-${index}`);

    it('makes one for a thousand services that are settled', async () => {
      server.serve(...names.map(name => application(name)));
      const shared = collector();
      const budget = countingBudget();
      for (let at = 0; at < names.length; at += 100) {
        const batch = names.slice(at, at + 100).map(name => service(name));
        const answers = await answersOf(shared, batch, { budget });
        expect(answers.size).toBe(100);
      }
      expect(server.requests).toHaveLength(1);
      expect([...budget.taken.values()]).toEqual([1]);
    });

    it('asks for the records of a hundred services one by one, a few at once', async () => {
      const some = names.slice(0, 100);
      server.serve(...some.map(name => application(name, { automated: null })));
      let open = 0;
      let most = 0;
      server.answer('application', (request, response) => {
        open += 1;
        most = Math.max(most, open);
        setTimeout(() => {
          open -= 1;
          const [, name] =
            /applications\/([^?]+)/.exec(request.url ?? '') ?? [];
          json(response, 200, application(name));
        }, 2);
      });
      const answers = await answersOf(
        collector(),
        some.map(name => service(name)),
      );
      expect(answers.size).toBe(100);
      expect(server.requests).toHaveLength(101);
      expect(most).toBeLessThanOrEqual(4);
    });

    it('asks for the record of a sync once, and again after the next', async () => {
      const manual = (finishedAt: string) =>
        application('shop', {
          automated: null,
          operation: { phase: 'Succeeded', finishedAt },
        });
      server.serve(manual('2026-02-20T10:00:00Z'));
      const shared = collector();
      const first = await answersOf(shared, [
        service('shop'),
        service('also', { 'argocd/app-name': 'shop' }),
      ]);
      expect(server.requests).toHaveLength(2);

      const again = await answersOf(shared, [service('shop')], {
        at: later(6),
        lastFingerprint: fingerprintsOf(first),
      });
      expect(again.get('shop')).toMatchObject({ status: 'unchanged' });
      expect(server.requests).toHaveLength(3);

      server.serve(manual('2026-03-01T12:07:00Z'));
      const changed = await answersOf(shared, [service('shop')], {
        at: later(12),
        lastFingerprint: fingerprintsOf(first),
      });
      expect(changed.get('shop')).toMatchObject({ status: 'collected' });
      expect(server.requests).toHaveLength(5);
    });

    it('reads a list again only when it is old', async () => {
      server.serve(application('shop'));
      const shared = collector({ refreshEveryMs: 60_000 });
      await answersOf(shared, [service('shop')]);
      await answersOf(shared, [service('shop')], { at: later(0.9) });
      expect(listed()).toHaveLength(1);
      await answersOf(shared, [service('shop')], { at: later(1.1) });
      expect(listed()).toHaveLength(2);
    });

    it('goes on as soon as there is a share again', async () => {
      server.serve(application('shop'));
      const shared = collector();
      await answersOf(shared, [service('shop')], { budget: countingBudget(0) });
      const answers = await answersOf(shared, [service('shop')]);
      expect(outcomesOf(answers.get('shop'))).toEqual(ALL_MET);
    });

    it('stays in its share', async () => {
      server.serve(application('shop', { automated: null }));
      const none = await answersOf(collector(), [service('shop')], {
        budget: countingBudget(0),
      });
      expect(none.get('shop')).toMatchObject({
        status: 'failed',
        reason: 'rate-limited',
      });
      expect(server.requests).toEqual([]);
      const one = await answersOf(collector(), [service('shop')], {
        budget: countingBudget(1),
      });
      expect(outcomesOf(one.get('shop'))).toMatchObject({
        'gitops-controller': 'partial',
        'deploy-audit-trail': 'unknown: rate-limited',
      });
    });
  });

  it('shows no credential of a repository', async () => {
    server.serve(
      application('shop', {
        source: {
          repoURL: 'https://bot:hunter2@git.example/acme/gitops.git?key=s3cret',
          path: 'prod',
          helm: { parameters: [{ name: 'password', value: 'swordfish' }] },
        },
      }),
    );
    const answers = await answersOf(collector(), [service('shop')]);
    expect(evidenceOf(answers.get('shop'), 'declared-state')?.statement).toBe(
      'Git holds the desired state of shop (https://git.example/acme/gitops.git, prod).',
    );
    expect(JSON.stringify([...answers])).not.toMatch(
      /hunter2|s3cret|swordfish|of-the-tests/,
    );
  });
});

async function until(isSo: () => boolean) {
  while (!isSo()) {
    await new Promise(resolve => setTimeout(resolve, 5));
  }
}
