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
  Overview,
  ServiceDetail,
  ServicesPage,
  ServiceSummary,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import express from 'express';
import { AddressInfo } from 'node:net';
import { Server } from 'node:http';
import { assessmentAt, AT, evidence } from '../__testUtils__/fixtures';
import { LadderApis } from '../service';
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

const detail: ServiceDetail = {
  service: summary,
  repository: { url: 'https://git.example/o/r/', path: 'ferry', commit: 'c1' },
  sources: [{ collector: 'repository', state: 'fresh', collectedAt: AT }],
  warnings: [{ annotation: 'a', value: 'b', message: 'c' }],
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
  weakestLinks: [{ capability: 'required-checks', services: 1 }],
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

describe('the router, against its OpenAPI document and the client', () => {
  const queries: ListServicesQuery[] = [];
  let ladder = defaultLadder;
  let page: ServicesPage = {
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
    },
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
    overview: { get: async () => overview },
  };
  let server: Server;
  let client: DevopsLadderClient;

  beforeAll(async () => {
    const app = express();
    app.use(
      createRouter({
        httpAuth: mockServices.httpAuth(),
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
    client = new DevopsLadderClient({
      discoveryApi: { getBaseUrl: async () => `http://127.0.0.1:${port}` },
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
    expect(
      await client.askNeeded({
        facts: { compliance: ['soc2'], delivers: 'service' },
      }),
    ).toMatchObject({ level: 5, modelVersion: '1.0.0' });
    expect(await client.refreshService(ferry)).toEqual({
      entityRef: 'component:default/ferry',
      refreshRequestedAt: AT,
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
      rung: 0,
      fit: 'under-built',
      text: 'a&b',
      owner: 'group:default/a',
    };
    expect(await client.listServices(query)).toEqual(page);
    expect(queries.at(-1)).toEqual(query);
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
