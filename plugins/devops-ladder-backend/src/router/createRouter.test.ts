import { mockServices } from '@backstage/backend-test-utils';
import { InputError, NotFoundError } from '@backstage/errors';
import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import {
  customiseLadder,
  defaultLadder,
  DevopsLadderClient,
  ListServicesQuery,
  neededFor,
  organisationResult,
  Gate,
  GuessesPage,
  HistoryPage,
  Overview,
  ServiceDetail,
  ServiceEvidence,
  Trend,
  ServicesPage,
  ServiceSummary,
  Status,
  Dispute,
  DisputeTestCase,
  ServiceWaiver,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import express from 'express';
import { AddressInfo } from 'node:net';
import { Server } from 'node:http';
import { assessmentAt, AT, evidence } from '../__testUtils__/fixtures';
import { standingOf } from '../changes';
import { LadderApis, TooManyRequestsError } from '../service';
import { createRouter } from './createRouter';

const summary: ServiceSummary = {
  entityRef: 'component:default/ferry',
  kind: 'component',
  namespace: 'default',
  name: 'ferry',
  stale: true,
  assessedAt: AT,
  problem: { reason: 'rate-limited', message: 'Later.', since: AT },
  rung: { attained: 1, possible: 2 },
  needed: 2,
  fit: 'unknown',
  coverage: { known: 9, applicable: 12 },
  weakestLink: 'required-checks',
  severeTraps: 1,
};

const waiver: ServiceWaiver = {
  id: 'w/1',
  entityRef: 'component:default/ferry',
  capability: 'lint',
  reason: 'risk-accepted',
  text: 'A museum piece.',
  state: 'revoked',
  requestedBy: 'user:default/ann',
  requestedAt: AT,
  expiresAt: '2026-04-01T00:00:00.000Z',
  approvedBy: 'user:default/bob',
  approvedAt: AT,
  revokedBy: 'user:default/ann',
  revokedAt: AT,
  revokedBecause: 'It is there now.',
};

const dispute: Dispute = {
  id: 'd1',
  entityRef: 'component:default/ferry',
  capability: 'lint',
  expected: 'met',
  shown: 'not-met',
  reason: 'It is in the Makefile.',
  state: 'resolved',
  disputedBy: 'user:default/ann',
  disputedAt: AT,
  modelVersion: '1.0.0',
  verdict: 'accepted',
  answer: 'Will be read.',
  resolvedBy: 'user:default/bob',
  resolvedAt: AT,
};

const testCase: DisputeTestCase = {
  modelVersion: '1.0.0',
  at: AT,
  capability: 'lint',
  expected: 'met',
  shown: 'not-met',
  reason: 'It is in the Makefile.',
  evidence: [evidence('lint', 'not-met')],
  traps: [],
  situation: {
    runtime: { fact: 'runtime', origin: 'assumed', source: 'assumed' },
  },
};

const status: Status = {
  asOf: AT,
  sync: {
    startedAt: AT,
    durationMs: 5,
    succeededAt: AT,
    counts: { services: 1, added: 1, changed: 0, removed: 0 },
    error: 'No catalog',
  },
  queue: {
    due: 1,
    toJudge: 0,
    claimed: 1,
    oldestDueAt: AT,
    oldestAgeSeconds: 3,
  },
  failures: [
    {
      collector: 'repository',
      reason: 'rate-limited',
      services: 1,
      examples: ['component:default/ferry'],
    },
  ],
  hosts: [
    {
      host: 'git.example',
      state: 'paused',
      pausedUntil: AT,
      reason: 'rate-limited',
      pausesInARow: 1,
      requestsThisHour: 5_000,
      updatedAt: AT,
    },
  ],
  budgets: [
    {
      host: 'api.github.com',
      allowance: 'graphql',
      used: 12,
      share: 1_250,
      windowEnds: AT,
    },
  ],
  unresolved: [{ reference: 'o/r@v1', services: 1 }],
  neverAssessed: {
    services: 1,
    items: [
      { entityRef: 'component:default/new', why: 'host-paused', dueAt: AT },
    ],
  },
  replicas: [{ holder: 'one', services: 1, leaseUntil: AT }],
  delivery: {
    unmappedEvents: 1,
    unmapped: [{ reason: 'no-match', clue: 'shop', events: 1, lastAt: AT }],
    refused: [
      {
        outcome: 'conflict',
        source: '/ci',
        events: 1,
        lastEventId: 'e1',
        lastAt: AT,
      },
    ],
  },
};

const detail: ServiceDetail = {
  asOf: AT,
  modelVersion: '1.0.0',
  service: summary,
  repository: { url: 'https://git.example/o/r/', path: 'ferry', commit: 'c1' },
  sources: [{ collector: 'repository', state: 'fresh', collectedAt: AT }],
  warnings: [{ annotation: 'a', value: 'b', message: 'c' }],
  waivers: [waiver],
  assessment: {
    ...assessmentAt(2, { environments: 2 }),
    traps: [
      {
        trap: 'mutable-tag-only',
        severity: 'high',
        findings: [
          {
            trap: 'mutable-tag-only',
            capabilities: ['immutable-artifact'],
            statement: 'Only latest.',
            places: [{ file: 'Dockerfile', line: 1, snippet: 'FROM x' }],
            strength: 'file',
            collector: 'repository',
            seenAt: AT,
          },
        ],
      },
    ],
  },
};

const overview: Overview = {
  asOf: AT,
  modelVersion: '1.0.0',
  services: 1,
  assessed: 1,
  stale: 1,
  rungs: [{ level: 0, services: 1, range: 1 }],
  matrix: [{ attained: 0, needed: 2, services: 1, uncertain: 1 }],
  fit: [{ verdict: 'unknown', services: 1 }],
  coverage: { known: 9, applicable: 12 },
  axes: [{ axis: 'safety', levels: [1, 0, 0, 0, 0, 0, 0] }],
  climbs: [
    { climb: 'rigour', applicable: 1, notBegun: 0, begun: 1, complete: 0 },
  ],
  weakestLinks: [{ capability: 'required-checks', services: 1 }],
  unknowns: [{ reason: 'error', services: 1, capabilities: 3 }],
  traps: [{ trap: 'mutable-tag-only', severity: 'high', services: 1 }],
  problems: [{ reason: 'rate-limited', services: 1 }],
  organisation: organisationResult({
    ladder: defaultLadder,
    counts: {
      services: 3,
      teams: 9,
      pipelines: { shared: 1, 'hand-built': 1, none: 0, unknown: 1 },
      machinery: { 'in-use': 1, 'not-in-use': 1, unknown: 1 },
    },
    declared: [{ source: 'profile', facts: { 'team-count': 12 } }],
    at: AT,
  }),
};

const standing = standingOf(assessmentAt(2));

const history: HistoryPage = {
  entityRef: 'component:default/ferry',
  items: [
    {
      at: AT,
      cause: { kind: 'code', commit: 'c2' },
      before: { ...standing, attained: 1 },
      after: standing,
    },
    { at: AT, cause: { kind: 'first' }, after: standing },
  ],
  pageInfo: { nextCursor: 'next' },
};

const trend: Trend = {
  asOf: AT,
  points: [
    {
      day: '2026-03-01',
      services: 1,
      rungs: [0, 0, 1, 0, 0, 0, 0],
      fit: { 'right-sized': 1 },
    },
  ],
};

const serviceEvidence: ServiceEvidence = {
  asOf: AT,
  modelVersion: '1.0.0',
  entityRef: 'component:default/ferry',
  sources: [
    {
      source: { collector: 'repository', state: 'fresh', collectedAt: AT },
      evidence: [evidence('lint')],
      traps: [],
      facts: [
        {
          fact: 'environments',
          value: 2,
          statement: 'Two are deployed to.',
          places: [],
          strength: 'file',
          collector: 'repository',
          seenAt: AT,
        },
      ],
      leftOut: 0,
    },
  ],
};

const gate: Gate = {
  asOf: AT,
  modelVersion: '1.0.0',
  entityRef: 'component:default/ferry',
  stale: false,
  min: 'needed',
  level: 2,
  pass: null,
  reason: 'It is not known.',
  decidedBy: ['lint'],
  acceptsDeclarations: false,
  waived: [],
};

const guesses: GuessesPage = {
  asOf: AT,
  modelVersion: '1.0.0',
  items: [
    {
      services: 1,
      facts: [
        {
          fact: 'runtime',
          annotation: 'devops-ladder.io/runtime',
          services: 1,
          assumed: [{ services: 1 }],
          examples: ['component:default/ferry'],
        },
      ],
    },
  ],
  pageInfo: {},
};

jest.setTimeout(60_000);

describe('the router, against its OpenAPI document and the client', () => {
  const queries: ListServicesQuery[] = [];
  const audits: object[] = [];
  let ladder = defaultLadder;
  let page: ServicesPage = {
    asOf: AT,
    modelVersion: '1.0.0',
    items: [summary],
    totalItems: 1,
    pageInfo: { nextCursor: 'next' },
  };
  const apis: LadderApis = {
    getLadder: () => ladder,
    services: {
      list: async query => {
        queries.push(query);
        return page;
      },
      get: async ref => {
        if (ref.name !== 'ferry') {
          throw new NotFoundError(`No service ${ref.name}`);
        }
        return detail;
      },
      memo: async () => '# Ferry',
      csv: async function* csv() {
        yield 'entityRef\r\n';
      },
      evidenceOf: async () => serviceEvidence,
    },
    gates: { get: async () => gate },
    badges: { get: async () => '<svg/>' },
    guesses: { list: async () => guesses },
    status: { get: async () => status },
    refresh: {
      request: async () => ({
        entityRef: 'component:default/ferry',
        refreshRequestedAt: AT,
      }),
    },
    questions: {
      needed: async question => {
        const result = neededFor({
          ladder: defaultLadder,
          facts: question.facts ?? {},
          at: AT,
        });
        if (result.status === 'invalid') {
          throw new InputError(result.problems[0].message);
        }
        return result.answer;
      },
      analyze: async () => ({
        ciSystem: 'github-actions',
        skipped: [{ file: 'a.yml', line: 2, reason: 'not valid YAML' }],
        assessment: assessmentAt(1),
      }),
    },
    overview: {
      get: async () => overview,
      groupNames: async () => ({
        owner: { names: ['group:default/a'], leftOut: 0, without: true },
        system: { names: [], leftOut: 0, without: true },
        domain: { names: [], leftOut: 0, without: true },
        type: { names: ['service'], leftOut: 0, without: false },
        lifecycle: { names: ['production'], leftOut: 3, without: false },
      }),
    },
    history: {
      history: async () => history,
      trend: async () => trend,
    },
    waivers: {
      list: async () => ({ items: [waiver], pageInfo: { nextCursor: 'n' } }),
      request: async () => waiver,
      approve: async id => {
        if (id !== waiver.id) {
          throw new NotFoundError(`No waiver ${id}`);
        }
        return waiver;
      },
      revoke: async () => waiver,
    },
    disputes: {
      dispute: async () => dispute,
      list: async () => ({ items: [dispute], pageInfo: {} }),
      testCase: async () => testCase,
      resolve: async () => dispute,
    },
    // Asked for what they really answer in their own tests.
    delivery: {} as LadderApis['delivery'],
    deliveryEvents: {} as LadderApis['deliveryEvents'],
  };
  let server: Server;
  let baseUrl: string;
  let client: DevopsLadderClient;

  beforeAll(async () => {
    const app = express();
    app.use(
      createRouter({
        httpAuth: mockServices.httpAuth(),
        auditor: mockServices.auditor.mock({
          createEvent: async ({ eventId, severityLevel, meta }) => {
            const event = { eventId, severityLevel, ...meta };
            return {
              success: async options => {
                audits.push({ ...event, ...options?.meta });
              },
              fail: async ({ error }) => {
                audits.push({ ...event, failed: error.name });
              },
            };
          },
        }),
        apis,
        validateResponses: true,
      }),
    );
    app.use(
      MiddlewareFactory.create({
        config: mockServices.rootConfig(),
        logger: mockServices.logger.mock(),
      }).error(),
    );
    server = await new Promise(resolve => {
      const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
    });
    const { port } = server.address() as AddressInfo;
    baseUrl = `http://127.0.0.1:${port}`;
    client = new DevopsLadderClient({
      discoveryApi: { getBaseUrl: async () => baseUrl },
    });
  });

  afterAll(() => new Promise<void>(resolve => server.close(() => resolve())));

  const ferry = { kind: 'Component', namespace: 'default', name: 'ferry' };

  it('answers as documented', async () => {
    const sent = (value: unknown) => JSON.parse(JSON.stringify(value));
    expect(await client.getLadder()).toEqual(sent(defaultLadder));
    expect(await client.getService(ferry)).toEqual(sent(detail));
    expect(await client.getOverview()).toEqual(sent(overview));
    expect(
      await client.analyze({ files: [{ path: 'a.yml', content: 'on: push' }] }),
    ).toMatchObject({ skipped: [{ file: 'a.yml' }] });
    expect(await client.getMemo(ferry)).toBe('# Ferry');
    expect(await client.getServicesCsv()).toBe('entityRef\r\n');
    expect(await client.getEvidence(ferry)).toEqual(sent(serviceEvidence));
    expect(await client.getGate(ferry, { min: '2' })).toEqual(gate);
    expect(await client.getGuesses({ owner: 'group:default/a' })).toEqual(
      guesses,
    );
    expect(
      await client.askNeeded({
        facts: { compliance: ['soc2'], delivers: 'service' },
      }),
    ).toMatchObject({ level: 5, modelVersion: '1.0.0' });
    expect(
      await client.getHistory(ferry, { from: AT, to: AT, limit: 2 }),
    ).toEqual(history);
    expect(
      await client.getTrend({ from: '2026-01-01', to: '2026-03-01' }),
    ).toEqual(trend);
    expect(await client.refreshService(ferry)).toEqual({
      entityRef: 'component:default/ferry',
      refreshRequestedAt: AT,
    });
    expect(await client.getStatus()).toEqual(status);
  });

  it('says when to ask again for what was asked for too often', async () => {
    const { refresh } = apis;
    apis.refresh = {
      request: async () => {
        throw new TooManyRequestsError('Not so fast', 17);
      },
    };
    const refused = await fetch(
      `${baseUrl}/services/component/default/ferry/refresh`,
      { method: 'POST' },
    );
    apis.refresh = refresh;
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('17');
    expect(await refused.json()).toMatchObject({
      error: { name: 'TooManyRequestsError', message: 'Not so fast' },
      response: { statusCode: 429 },
    });
  });

  it('takes waivers and disputes as documented, and audits them', async () => {
    audits.length = 0;
    const { entityRef, capability, reason, text, expiresAt } = waiver;
    const asked = { entityRef, capability, reason, expiresAt };
    expect(
      await client.listWaivers({ state: 'expired', owner: 'group:a' }),
    ).toMatchObject({ items: [waiver] });
    expect(await client.requestWaiver({ ...asked, text })).toEqual(waiver);
    expect(await client.approveWaiver(waiver.id)).toEqual(waiver);
    expect(await client.revokeWaiver(waiver.id, { text })).toEqual(waiver);
    await expect(client.approveWaiver('none')).rejects.toMatchObject({
      statusCode: 404,
    });
    expect(
      await client.dispute(ferry, {
        capability,
        expected: 'met',
        reason: dispute.reason,
      }),
    ).toEqual(dispute);
    expect(await client.listDisputes({ state: 'open', limit: 1 })).toEqual({
      items: [dispute],
      pageInfo: {},
    });
    expect(await client.getDisputeTestCase('d1')).toEqual(testCase);
    const resolution = { verdict: 'accepted' as const, text };
    expect(await client.resolveDispute('d1', resolution)).toEqual(dispute);
    await client.refreshService(ferry);

    const of = { entityRef, capability };
    const requestedBy = 'user:default/ann';
    expect(audits).toEqual([
      {
        eventId: 'waiver-mutate',
        severityLevel: 'medium',
        actionType: 'request',
        ...asked,
        waiverId: 'w/1',
      },
      {
        eventId: 'waiver-mutate',
        severityLevel: 'high',
        actionType: 'approve',
        waiverId: 'w/1',
        ...of,
        requestedBy,
        expiresAt,
      },
      {
        eventId: 'waiver-mutate',
        severityLevel: 'medium',
        actionType: 'revoke',
        waiverId: 'w/1',
        ...of,
        requestedBy,
        expiresAt,
      },
      {
        eventId: 'waiver-mutate',
        severityLevel: 'high',
        actionType: 'approve',
        waiverId: 'none',
        failed: 'NotFoundError',
      },
      {
        eventId: 'dispute-mutate',
        severityLevel: 'low',
        actionType: 'create',
        ...of,
        expected: 'met',
        disputeId: 'd1',
      },
      {
        eventId: 'dispute-mutate',
        severityLevel: 'medium',
        actionType: 'resolve',
        disputeId: 'd1',
        verdict: 'accepted',
        entityRef,
      },
      { eventId: 'assessment-refresh', severityLevel: 'low', entityRef },
    ]);
  });

  it.each<[string, object]>([
    ['reason', { reason: 'because' }],
    ['text', { text: 'Short.' }],
    ['text', { text: 'x'.repeat(1_001) }],
    ['expiresAt', { expiresAt: 'tomorrow' }],
    ['expiresAt', { expiresAt: undefined }],
  ])('refuses a request for a waiver with a wrong %s', async (name, wrong) => {
    const { entityRef, capability, reason, text, expiresAt } = waiver;
    const right = { entityRef, capability, reason, text, expiresAt };
    await expect(
      client.requestWaiver({ ...right, ...wrong }),
    ).rejects.toMatchObject({
      statusCode: 400,
      body: { error: { message: expect.stringContaining(name) } },
    });
  });

  it('shows a customised ladder', async () => {
    ladder = customiseLadder(defaultLadder, [
      {
        source: 'test',
        capabilities: {
          dast: { enabled: false },
          acme: {
            name: 'Acme',
            means: 'It is there.',
            level: 2,
            axis: 'safety',
            need: 'supporting',
            from: ['api'],
            remedy: { change: 'Add it.', effort: 'small' },
            activeFrom: '2027-01-01',
          },
        },
        facts: { clusters: { default: 2 } },
        thresholds: { 'fast-ci': 15, nothing: 1 },
      },
    ]);
    expect(await client.getLadder()).toEqual(
      JSON.parse(JSON.stringify(ladder)),
    );
    ladder = defaultLadder;
  });

  it('hands filters on in their types', async () => {
    const query: ListServicesQuery = {
      limit: 5,
      orderBy: 'gap',
      order: 'desc',
      rung: [0, 1],
      fit: ['under-built'],
      text: 'a&b',
      stale: false,
      owner: ['group:default/a'],
      axis: ['safety:2'],
    };
    expect(await client.listServices(query)).toEqual(page);
    // An order is by default ascending, and so on.
    expect(queries.at(-1)).toEqual(query);
    await client.listServices({ rung: 0, fields: ['rung', 'fit'] });
    expect(queries.at(-1)).toMatchObject({
      rung: [0],
      fields: ['rung', 'fit'],
    });
  });

  it('tells the client what went wrong', async () => {
    await expect(
      client.getService({ ...ferry, name: 'none' }),
    ).rejects.toMatchObject({
      statusCode: 404,
      body: { error: { message: 'No service none' } },
    });
    await expect(client.listServices({ limit: 1_000 })).rejects.toMatchObject({
      statusCode: 400,
    });
  });

  it('would notice an answer that the document does not know', async () => {
    const before = page;
    page = { ...page, surprise: evidence('lint') } as ServicesPage;
    await expect(client.listServices()).rejects.toMatchObject({
      statusCode: 500,
    });
    page = before;
  });
});
