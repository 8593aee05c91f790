import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AnalyzeAnswer,
  Ladder,
  NeededAnswer,
  Overview,
  ServiceDetail,
  ServicesPage,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import {
  evidenceCollectorsExtensionPoint,
  ladderExtensionPoint,
} from '@devops-ladder/backstage-plugin-devops-ladder-node';
import request from 'supertest';
import { InMemoryRepositories } from './__testUtils__/InMemoryRepositories';
import { devopsLadderPlugin } from './plugin';

jest.setTimeout(60_000);

const WORKFLOW = `
name: CI
on:
  push: { branches: [main] }
  pull_request:
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: npm ci
      - run: npm run build
      - run: npm test
`;

const FERRY = 'https://github.com/o/ferry/tree/main/';

function component(
  name: string,
  annotations: Record<string, string> = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default', annotations, etag: name },
    spec: { type: 'service', lifecycle: 'production', owner: 'pilots' },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/pilots' }],
  };
}

async function eventually<T>(
  get: () => Promise<T>,
  done: (value: T) => boolean,
): Promise<T> {
  for (let tries = 0; tries < 100; tries += 1) {
    const value = await get();
    if (done(value)) {
      return value;
    }
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  return get();
}

/** Adds a capability to the ladder, and the collector that knows of it. */
const ticketsModule = createBackendModule({
  pluginId: 'devops-ladder',
  moduleId: 'tickets',
  register(env) {
    env.registerInit({
      deps: {
        ladder: ladderExtensionPoint,
        collectors: evidenceCollectorsExtensionPoint,
      },
      async init({ ladder, collectors }) {
        ladder.customise({
          source: 'tickets',
          capabilities: {
            'acme-change-ticket': {
              name: 'Change ticket',
              means: 'Every release names its change ticket.',
              level: 2,
              axis: 'safety',
              need: 'supporting',
              from: ['api'],
            },
          },
        });
        collectors.addCollector({
          id: 'tickets',
          strength: 'api',
          async *collect(services, { at, ladder: { thresholds } }) {
            for (const { entityRef } of services) {
              yield {
                entityRef,
                status: 'collected',
                findings: {
                  evidence: [
                    {
                      capability: 'acme-change-ticket',
                      outcome: 'met',
                      strength: 'api',
                      mechanism: 'tickets',
                      statement: `Asked with ${thresholds.length} thresholds.`,
                      places: [],
                      collector: 'tickets',
                      seenAt: at,
                    },
                  ],
                  traps: [],
                  facts: [],
                },
              };
            }
          },
        });
      },
    });
  },
});

describe('devopsLadderPlugin', () => {
  const repositories = new InMemoryRepositories();
  let server: Parameters<typeof request>[0];
  const get = async <T>(path: string, status = 200): Promise<T> => {
    const response = await request(server)
      .get(`/api/devops-ladder${path}`)
      .expect(status);
    return response.body;
  };

  beforeAll(async () => {
    repositories.push(
      FERRY,
      {
        '.github/workflows/ci.yml': WORKFLOW,
        'package.json': JSON.stringify({
          scripts: { build: 'tsc', test: 'jest' },
        }),
        'src/index.test.ts': 'test',
      },
      'c1',
    );
    const backend = await startTestBackend({
      features: [
        devopsLadderPlugin,
        catalogServiceMock.factory({
          entities: [
            {
              apiVersion: 'backstage.io/v1alpha1',
              kind: 'Group',
              metadata: { name: 'pilots', namespace: 'default' },
              spec: { type: 'team', children: [] },
            },
            component('ferry', {
              'backstage.io/source-location': `url:${FERRY}`,
              'devops-ladder.io/attest.required-checks': 'Ruleset on main',
              'devops-ladder.io/runtime': 'mainframe',
            }),
            component('ghost', {
              'backstage.io/source-location':
                'url:https://github.com/o/ghost/tree/main/',
            }),
            component('paper'),
            {
              ...component('sunk', {
                'devops-ladder.io/needed-rung': '5',
                'devops-ladder.io/needed-rung-reason': 'A museum piece.',
              }),
              spec: { type: 'steamer', lifecycle: 'sunset', owner: 'pilots' },
              relations: [
                { type: 'partOf', targetRef: 'system:default/wreck' },
              ],
            },
            {
              apiVersion: 'backstage.io/v1alpha1',
              kind: 'System',
              metadata: {
                name: 'wreck',
                namespace: 'default',
                annotations: { 'devops-ladder.io/runtime': 'seabed' },
              },
              spec: { owner: 'pilots' },
            },
            component('hidden', { 'devops-ladder.io/ignore': 'true' }),
          ],
        }),
        createServiceFactory({
          service: coreServices.urlReader,
          deps: {},
          factory: () => repositories,
        }),
        // The mock runs each task once and in no order.
        schedulerServiceFactory,
        mockServices.rootConfig.factory({
          data: {
            devopsLadder: {
              refresh: { checkEvery: { seconds: 1 } },
              ladder: {
                thresholds: { 'fast-ci': 15, 'quick-ci': 5 },
              },
              organisation: {
                facts: { 'platform-machinery': false },
                types: { steamer: 'service' },
                lifecycles: { sunset: 'deprecated' },
              },
            },
          },
        }),
        ticketsModule,
      ],
    });
    server = backend.server;
    await eventually(
      () => get<Overview>('/overview'),
      ({ services, assessed }) => services > 0 && assessed === services,
    );
  });

  it('places a service by what its pipeline shows', async () => {
    const detail = await get<ServiceDetail>(
      '/services/component/default/ferry',
    );
    expect(detail.service).toMatchObject({
      name: 'ferry',
      rung: { attained: 1 },
      needed: 2,
      fit: 'under-built',
    });
    expect(detail.repository).toEqual({ url: FERRY, commit: 'c1' });
    const tests = detail.assessment?.capabilities.find(
      ({ capability }) => capability === 'unit-tests',
    );
    expect(tests?.outcome).toBe('met');
    expect(tests?.evidence[0].places[0]).toMatchObject({
      file: '.github/workflows/ci.yml',
      line: 13,
      snippet: '- run: npm test',
      commit: 'c1',
    });
    const checks = detail.assessment?.capabilities.find(
      ({ capability }) => capability === 'required-checks',
    );
    expect(checks).toMatchObject({ outcome: 'met', declaredOnly: true });
    expect(detail.assessment?.withoutDeclarations).toMatchObject({
      attained: 0,
    });
  });

  it('names an annotation that cannot be used and the accepted values', async () => {
    const { warnings } = await get<ServiceDetail>(
      '/services/component/default/ferry',
    );
    expect(warnings).toEqual([
      expect.objectContaining({
        annotation: 'devops-ladder.io/runtime',
        message: expect.stringContaining('kubernetes'),
      }),
    ]);
  });

  it.each([
    ['ghost', 'unreadable'],
    ['paper', 'no-repository'],
  ])('shows %s as unknown with the reason', async (name, reason) => {
    const detail = await get<ServiceDetail>(
      `/services/component/default/${name}`,
    );
    expect(detail.service).toMatchObject({
      // No template in the catalog makes such a service: that is known.
      rung: { attained: 0, possible: 5 },
      problem: { reason },
    });
    const pipeline = detail.assessment?.capabilities.find(
      ({ capability }) => capability === 'pipeline-as-code',
    );
    expect(pipeline).toMatchObject({ outcome: 'unknown', unknown: { reason } });
  });

  it('lists the services and leaves out those that opted out', async () => {
    const page = await get<ServicesPage>('/services?limit=2');
    expect(page.totalItems).toBe(4);
    expect(page.items.map(({ name }) => name)).toEqual(['ferry', 'ghost']);
    const next = await get<ServicesPage>(
      `/services?limit=2&cursor=${page.pageInfo.nextCursor}`,
    );
    expect(next.items.map(({ name }) => name)).toEqual(['paper', 'sunk']);
    await get('/services/component/default/hidden', 404);
  });

  it('reads a service again when asked to', async () => {
    repositories.push(FERRY, { 'README.md': '# Ferry' }, 'c2');
    const { body } = await request(server)
      .post('/api/devops-ladder/services/component/default/ferry/refresh')
      .expect(202);
    expect(body.entityRef).toBe('component:default/ferry');
    const detail = await eventually(
      () => get<ServiceDetail>('/services/component/default/ferry'),
      ({ service }) => !service.refreshRequestedAt,
    );
    expect(detail.repository?.commit).toBe('c2');
    expect(detail.service.rung?.attained).toBe(0);
  });

  it('serves the ladder and the document that describes it all', async () => {
    const ladder = await get<{ rungs: unknown[] }>('/ladder');
    expect(ladder.rungs).toHaveLength(6);
    const document = await get<{ paths: object }>('/openapi.json');
    expect(Object.keys(document.paths)).toContain(
      '/api/devops-ladder/overview',
    );
  });

  it('counts what a module adds, and says what cannot be used', async () => {
    const { customisation, modelVersion } = await get<Ladder>('/ladder');
    expect(modelVersion).toMatch(/^1\.0\.0\+/);
    expect(customisation?.applied.map(({ item }) => item)).toEqual([
      'capabilities.acme-change-ticket',
      'thresholds.fast-ci',
    ]);
    expect(customisation?.ignored).toEqual([
      {
        source: 'app-config',
        item: 'thresholds.quick-ci',
        message: expect.stringContaining('there are fast-ci'),
      },
    ]);
    const { assessment } = await get<ServiceDetail>(
      '/services/component/default/ferry',
    );
    expect(assessment?.modelVersion).toBe(modelVersion);
    expect(
      assessment?.capabilities.find(c => c.capability === 'acme-change-ticket'),
    ).toMatchObject({
      outcome: 'met',
      strength: 'api',
      reason: 'Asked with 11 thresholds.',
    });
  });

  it('judges the platform of the organisation by its numbers', async () => {
    const { organisation } = await get<Overview>('/overview');
    expect(organisation).toMatchObject({
      services: 4,
      teams: 1,
      platform: {
        verdict: 'right-sized',
        reason: '1 team, and no platform machinery.',
      },
    });
    expect(organisation.facts).toContainEqual({
      fact: 'team-count',
      value: 1,
      origin: 'observed',
      source: '1 group of type team owns the 4 services',
    });
  });

  it('writes the memo of a service', async () => {
    const { text, type } = await request(server)
      .get('/api/devops-ladder/services/component/default/ferry/memo')
      .expect(200);
    expect(type).toBe('text/markdown');
    expect(text).toMatch(/^# /);
    expect(text).toContain('1 team');
    await get('/services/component/default/nobody/memo', 404);
  });

  it.each<[object, number]>([
    [{}, 1],
    [{ facts: { delivers: 'service' } }, 2],
    [{ facts: { delivers: 'service', environments: '3' } }, 3],
    [{ service: 'component:default/ferry' }, 2],
    [
      {
        service: 'component:default/ferry',
        facts: { 'bad-release-impact': 'critical' },
      },
      3,
    ],
  ])('answers which rung %j would need: %d', async (question, level) => {
    const { body } = await request(server)
      .post('/api/devops-ladder/needed')
      .send(question)
      .expect(200);
    const answer: NeededAnswer = body;
    expect(answer.level).toBe(level);
    expect(answer.platform).toMatchObject({ teamCount: 1 });
    expect(answer.stop.forgone.length).toBeGreaterThan(0);
  });

  const files = (test: string) => [
    {
      path: '.github/workflows/ci.yml',
      content: WORKFLOW.replace('npm test', test),
    },
    {
      path: 'package.json',
      content: JSON.stringify({ scripts: { build: 'tsc', test: 'jest' } }),
    },
    { path: 'src/index.test.ts', content: 'x'.repeat(200_000) },
  ];

  it.each<[object, number, string]>([
    [{ files: files('npm test') }, 0, 'met'],
    [{ files: files('npm test || true') }, 0, 'partial'],
    [
      { files: files('npm test'), service: 'component:default/ferry' },
      1,
      'met',
    ],
  ])('tries files without storing them (%#)', async (question, rung, tests) => {
    const before = await get<ServiceDetail>(
      '/services/component/default/ferry',
    );
    const { body } = await request(server)
      .post('/api/devops-ladder/analyze')
      .send(question)
      .expect(200);
    const { assessment, ciSystem }: AnalyzeAnswer = body;
    expect(ciSystem).toBe('github-actions');
    expect(assessment.rung.attained).toBe(rung);
    expect(
      assessment.capabilities.find(c => c.capability === 'unit-tests')?.outcome,
    ).toBe(tests);
    expect(
      await get<ServiceDetail>('/services/component/default/ferry'),
    ).toEqual({ ...before, asOf: expect.any(String) });
  });

  it('tries files of a service as the service itself is judged', async () => {
    const { assessment: own } = await get<ServiceDetail>(
      '/services/component/default/sunk',
    );
    const { body } = await request(server)
      .post('/api/devops-ladder/analyze')
      .send({ files: files('npm test'), service: 'component:default/sunk' })
      .expect(200);
    const { assessment }: AnalyzeAnswer = body;
    expect(own?.needed).toMatchObject({ level: 5, computed: 0 });
    expect(assessment.needed).toEqual(own?.needed);
    const { body: needed } = await request(server)
      .post('/api/devops-ladder/needed')
      .send({ service: 'component:default/sunk' })
      .expect(200);
    expect(needed).toMatchObject({ level: 5, byOwner: { level: 5 } });
  });

  it('names the system that a wrong annotation stands on', async () => {
    const { warnings } = await get<ServiceDetail>(
      '/services/component/default/sunk',
    );
    expect(warnings).toEqual([
      expect.objectContaining({
        annotation: 'devops-ladder.io/runtime',
        message: expect.stringMatching(/^On system:default\/wreck: /),
      }),
    ]);
  });

  it.each<[object, number, string]>([
    [{}, 400, 'files'],
    [{ files: [] }, 400, 'files'],
    [{ files: [{ path: 'a' }] }, 400, 'content'],
    [{ files: files('x'), facts: { runtime: 'x' } }, 400, 'facts.runtime'],
    [{ files: files('x'), service: 'component:default/none' }, 404, 'none'],
    [{ files: files('x'), colour: 'red' }, 400, 'colour'],
    [{ files: [{ path: 'a', content: 'x'.repeat(3e6) }] }, 400, 'large'],
  ])('refuses to try %#', async (question, status, message) => {
    const { body } = await request(server)
      .post('/api/devops-ladder/analyze')
      .send(question)
      .expect(status);
    expect(body.error.message).toContain(message);
  });

  it.each<[object, number, string]>([
    [
      { facts: { runtime: 'mainframe' } },
      400,
      'facts.runtime: Accepted is one of kubernetes',
    ],
    [{ facts: { mood: 'fine' } }, 400, 'facts.mood: There is no such fact'],
    [{ facts: { mood: null } }, 400, 'mood'],
    [{ service: 'not a ref:' }, 400, 'service'],
    [{ service: 'component:default/nobody' }, 404, 'nobody'],
    [{ colour: 'red' }, 400, 'colour'],
  ])('refuses to answer %j', async (question, status, message) => {
    const { body } = await request(server)
      .post('/api/devops-ladder/needed')
      .send(question)
      .expect(status);
    expect(body.error.message).toContain(message);
  });

  it.each([
    ['/services?limit=0', 400, 'limit'],
    ['/services?fit=fine', 400, 'fit'],
    ['/services?colour=red', 400, 'colour'],
    ['/services?cursor=x', 400, 'cursor'],
    ['/services/component/default/nobody', 404, 'component:default/nobody'],
  ])(
    'answers %s with %d and names what is wrong',
    async (path, status, text) => {
      const body = await get<{ error: { message: string } }>(path, status);
      expect(body.error.message).toContain(text);
    },
  );

  it('answers nobody without credentials', async () => {
    const { status } = await request(server)
      .get('/api/devops-ladder/overview')
      .set('Authorization', mockCredentials.none.header());
    expect(status).toBe(401);
  });
});
