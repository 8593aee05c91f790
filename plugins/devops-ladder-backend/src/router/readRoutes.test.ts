import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { defaultLadder } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import express from 'express';
import { Server } from 'node:http';
import { AddressInfo } from 'node:net';
import {
  assessmentAt,
  assessmentRecord,
  AT,
  evidence,
  serviceRecord,
} from '../__testUtils__/fixtures';
import { get } from '../__testUtils__/get';
import { saveRecords } from '../__testUtils__/saveRecords';
import { Model } from '../model';
import { VisibleServicesResolver } from '../permissions';
import {
  BadgeAnswers,
  CallerAccess,
  createBadges,
  GateAnswers,
  GuessAnswers,
  LadderApis,
  OrganisationAnswers,
  ServiceAnswers,
} from '../service';
import { AssessmentRecord, createStores, openDatabase } from '../store';
import { createRouter } from './createRouter';

jest.setTimeout(60_000);

const SERVICES = [
  serviceRecord('crane', {
    title: '=HYPERLINK("http://evil"), x',
    system: 'system:default/port',
    domain: 'domain:default/sea',
    tags: ['pci', 'public'],
  }),
  serviceRecord('buoy', { owner: undefined, isOwnedByTeam: false }),
  serviceRecord('anchor', { title: '@SUM(1)\nnext' }),
  serviceRecord('hidden', { type: 'secret' }),
  serviceRecord('new'),
];

/** Rung 1 stands on what the owner says alone. */
function attested(): AssessmentRecord {
  const record = assessmentRecord('buoy', 2);
  return {
    ...record,
    assessment: {
      ...record.assessment,
      withoutDeclarations: { attained: 0, possible: 1 },
    },
  };
}

describe('what is asked about services, from the database to HTTP', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  const authPolicies: object[] = [];
  const warnings: string[] = [];
  let now = new Date(AT);
  let badges: LadderApis['badges'];
  let openBadges: (config: object) => LadderApis['badges'];
  let server: Server;
  let baseUrl: string;

  beforeAll(async () => {
    const knex = await databases.init('SQLITE_3');
    await openDatabase(mockServices.database({ knex }));
    const stores = createStores(knex);
    await stores.services.sync(SERVICES, now);
    await saveRecords(knex, {
      evidence: [
        {
          entityRef: 'component:default/crane',
          collector: 'repository',
          state: 'stale',
          findings: { evidence: [evidence('lint')], traps: [], facts: [] },
          commit: 'c0ffee',
          ciSystem: 'github-actions',
          collectedAt: AT,
          problem: { reason: 'error', message: 'Broken.', since: AT },
        },
      ],
      assessments: [
        assessmentRecord('crane', 2, { stale: true }),
        attested(),
        assessmentRecord('anchor', 0),
        assessmentRecord('hidden', 6),
      ],
    });
    const catalog = catalogServiceMock({
      entities: SERVICES.filter(({ name }) => name !== 'hidden').map(
        ({ name }) => ({
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Component',
          metadata: { name, namespace: 'default' },
        }),
      ),
    });
    const permissions = mockServices.permissions.mock({
      authorizeConditional: async requests =>
        requests.map(({ permission }) =>
          permission.name === 'catalog.entity.read'
            ? {
                result: AuthorizeResult.CONDITIONAL,
                pluginId: 'catalog',
                resourceType: 'catalog-entity',
                conditions: {
                  rule: 'IS_ENTITY_OWNER',
                  resourceType: 'catalog-entity',
                },
              }
            : { result: AuthorizeResult.ALLOW },
        ),
    });
    const auth = mockServices.auth();
    const model: Model = {
      ladder: defaultLadder,
      rules: [],
      organisation: { declared: { source: 'profile', facts: {} } },
      knowledge: {},
      version: 'v1',
    } as unknown as Model;
    const common = {
      ...stores,
      access: new CallerAccess({
        auth,
        permissions,
        resources: stores.resources,
        visibleServices: new VisibleServicesResolver({
          catalog,
          auth,
          permissions,
          ruleset: {
            getRuleByName: name => {
              throw new Error(`No rule ${name}`);
            },
          },
          filter: { kind: ['Component'] },
        }),
      }),
      model,
      clock: () => now,
    };
    openBadges = config =>
      createBadges({
        ...stores,
        model,
        config: new ConfigReader({ devopsLadder: { badge: config } }),
        httpRouter: mockServices.httpRouter.mock({
          addAuthPolicy: policy => {
            authPolicies.push(policy);
          },
        }),
        logger: mockServices.logger.mock({
          warn: message => {
            warnings.push(message);
          },
        }),
      });
    badges = new BadgeAnswers(stores);
    const organisation = new OrganisationAnswers(common);
    const app = express();
    app.use(
      createRouter({
        httpAuth: mockServices.httpAuth(),
        auditor: mockServices.auditor.mock(),
        apis: {
          getLadder: () => defaultLadder,
          services: new ServiceAnswers({ ...common, organisation }),
          overview: organisation,
          gates: new GateAnswers({
            ...common,
            config: { acceptsDeclarations: false },
          }),
          badges: {
            get: (...args: Parameters<typeof badges.get>) =>
              badges.get(...args),
          },
          guesses: new GuessAnswers(common),
        } as unknown as LadderApis,
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
    baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(() => new Promise<void>(resolve => server.close(() => resolve())));

  const ask = async (path: string) => {
    const { status, body } = await get(`${baseUrl}${path}`);
    return { status, body: JSON.parse(body) };
  };
  const namesOf = async (query: string) => {
    const { body } = await ask(`/services${query}`);
    return body.items.map((item: { name: string }) => item.name);
  };
  const one = (name: string, rest: string) =>
    `/services/component/default/${name}${rest}`;

  it.each([
    ['', ['crane', 'anchor', 'buoy', 'new']],
    ['?order=desc', ['new', 'buoy', 'anchor', 'crane']],
    ['?orderBy=rung&order=desc', ['crane', 'buoy', 'anchor', 'new']],
    // Refs are understood whether or not they are encoded.
    ['?domain=domain:default/sea', ['crane']],
    ['?domain=domain%3Adefault%2Fsea', ['crane']],
    ['?domain=sea', ['crane']],
    ['?owner=-', ['buoy']],
    ['?owner=-&owner=Group:Pilots&limit=2', ['crane', 'anchor']],
    ['?rung=0', ['anchor']],
    ['?rung=0&rung=2', ['crane', 'anchor', 'buoy']],
    ['?capability=lint:met&tag=pci', ['crane']],
    ['?axis=safety:0&stale=false', ['anchor']],
    ['?stale=true', ['crane']],
    ['?text=SUM', ['anchor']],
    ['?fit=right-sized&weakestLink=-', ['crane', 'buoy']],
    ['?trap=mutable-tag-only', []],
    ['?problem=error', []],
  ])('lists services%s', async (query, names) => {
    expect(await namesOf(query)).toEqual(names);
  });

  it('answers as much of a service as is asked for', async () => {
    const { body } = await ask('/services?fields=rung,tags&limit=1');
    expect(body).toMatchObject({
      asOf: AT,
      modelVersion: '1.0.0',
      totalItems: 4,
      items: [
        {
          entityRef: 'component:default/crane',
          rung: { attained: 2, possible: 2 },
          tags: ['pci', 'public'],
        },
      ],
    });
    expect(Object.keys(body.items[0])).toEqual(['entityRef', 'tags', 'rung']);
  });

  it.each([
    ['/services?orderBy=size', ['orderBy', 'name, rung, needed, fit, gap']],
    ['/services?limit=0', ['limit', '>= 1']],
    ['/services?fields=size', ['fields', 'entityRef']],
    ['/services?rung=7', ['rung', '<= 6']],
    ['/services?fit=fine', ['fit', 'under-built']],
    ['/services?axis=speed:2', ['axis', 'self-service']],
    ['/services?capability=magic:met', ['capability', 'pipeline-as-code']],
    ['/services.csv?trap=magic', ['trap', 'mutable-tag-only']],
    ['/services?weakestLink=magic', ['weakestLink', 'lint']],
    ['/overview?owner=:', ['owner', 'group:default/shop']],
    ['/overview?groupBy=team', ['groupBy', 'owner, system, domain']],
    ['/services?size=1', ['size']],
    ['/services?cursor=x', ['cursor', 'nextCursor']],
    ['/guesses?cursor=x', ['cursor', 'nextCursor']],
    [one('crane', '/gate?min=7'), ['min', 'needed, 1, 2']],
  ])('says what is wrong with %s', async (path, words) => {
    const { status, body } = await ask(path);
    expect(status).toBe(400);
    expect(body.error.name).toBe('InputError');
    for (const word of words) {
      expect(body.error.message).toContain(word);
    }
  });

  it('writes a file that spreadsheets read as text', async () => {
    const { status, headers, body } = await get(
      `${baseUrl}/services.csv?orderBy=name`,
    );
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition':
        'attachment; filename="devops-ladder-services.csv"',
      'cache-control': 'private, no-store',
    });
    const lines = body.split('\r\n');
    expect(lines).toHaveLength(6);
    expect(lines[0]).toMatch(/^entityRef,name,title,owner,.*,assessedAt$/);
    expect(lines[1]).toMatch(
      /^component:default\/crane,crane,"'=HYPERLINK\(""http:\/\/evil""\), x",group:default\/pilots,system:default\/port,domain:default\/sea,service,production,pci public,2,2,2,right-sized,,/,
    );
    expect(lines[2]).toContain(`anchor,"'@SUM(1)\nnext",`);
    expect(lines[4]).toMatch(/^component:default\/new,new,,/);
    expect(lines[5]).toBe('');
  });

  it.each(['/services', '/overview?groupBy=type', '/guesses', '/ladder'])(
    'says whether %s still holds',
    async path => {
      const first = await get(`${baseUrl}${path}`);
      expect(first.status).toBe(200);
      expect(first.headers.etag).toMatch(/^W\/"/);
      expect(first.headers['cache-control']).toBe('private, no-cache');
      const holds = { 'If-None-Match': first.headers.etag ?? '' };
      // Time alone changes nothing.
      now = new Date(now.getTime() + 1_000);
      const again = await get(`${baseUrl}${path}`, holds);
      expect(again.status).toBe(304);
      expect(again.body).toBe('');
      now = new Date(AT);
      expect(
        (await get(`${baseUrl}${path}`, { 'If-None-Match': 'W/"x"' })).status,
      ).toBe(200);
    },
  );

  it('answers one service with the state of its sources', async () => {
    const { body } = await ask(one('crane', ''));
    expect(body).toMatchObject({
      asOf: AT,
      modelVersion: '1.0.0',
      service: { domain: 'domain:default/sea', axes: { safety: 2 } },
      sources: [
        {
          collector: 'repository',
          state: 'stale',
          problem: { reason: 'error' },
        },
      ],
    });
    expect(body.assessment).toEqual(
      JSON.parse(JSON.stringify(assessmentAt(2))),
    );
  });

  it('answers what each source says', async () => {
    const { body } = await ask(one('crane', '/evidence'));
    expect(body).toMatchObject({
      entityRef: 'component:default/crane',
      commit: 'c0ffee',
      sources: [
        {
          source: { collector: 'repository', state: 'stale' },
          ciSystem: 'github-actions',
          evidence: [{ capability: 'lint' }],
          leftOut: 0,
        },
      ],
    });
    expect(await ask(one('new', '/evidence'))).toMatchObject({
      body: { sources: [] },
    });
  });

  it.each([
    ['crane', '', true, /^Rung 2 is needed, and rung 2 is held\. Some source/],
    ['crane', '?min=3', false, /asked for, and at most 2 is held/],
    ['buoy', '', false, /word of the owner alone does not count/],
    ['buoy', '?min=1', null, /hangs on what is not known/],
    ['new', '', null, /not assessed/],
  ])('opens the gate of %s%s: %s', async (name, query, pass, reason) => {
    const { status, body } = await ask(one(name, `/gate${query}`));
    expect(status).toBe(200);
    expect(body).toMatchObject({ pass, reason: expect.stringMatching(reason) });
  });

  it.each(['', '/evidence', '/gate', '/memo'])(
    'finds no service%s that the caller may not read',
    async rest => {
      expect(await ask(one('hidden', rest))).toMatchObject({ status: 404 });
      expect(await ask(one('none', rest))).toMatchObject({ status: 404 });
    },
  );

  it('counts what the caller may read, by group', async () => {
    const { body } = await ask('/overview?groupBy=owner&rung=2&rung=0');
    expect(body).toMatchObject({
      services: 3,
      assessed: 3,
      stale: 1,
      groups: {
        by: 'owner',
        leftOut: 0,
        items: [
          {
            name: 'group:default/pilots',
            services: 2,
            rungs: [1, 0, 1, 0, 0, 0, 0],
            fit: { 'under-built': 1, 'right-sized': 1 },
            axes: { safety: [1, 0, 1, 0, 0, 0, 0] },
          },
          { services: 1, rungs: [0, 0, 1, 0, 0, 0, 0] },
        ],
      },
    });
    expect(body.groups.items[1].name).toBeUndefined();
  });

  it('names what there is to filter by, of what the caller may read', async () => {
    const { body } = await ask('/overview/groups');
    expect(body.owner).toEqual({
      names: ['group:default/pilots'],
      leftOut: 0,
      without: true,
    });
    expect(body.system.names).toEqual(['system:default/port']);
    expect(body.type.names).not.toContain('secret');
  });

  it('lists what is guessed, by owner', async () => {
    const { body } = await ask('/guesses');
    expect(body.items.map(({ owner }: { owner?: string }) => owner)).toEqual([
      undefined,
      'group:default/pilots',
    ]);
    expect(body.items[1]).toMatchObject({
      services: 2,
      facts: expect.arrayContaining([
        {
          fact: 'bad-release-impact',
          annotation: 'devops-ladder.io/bad-release-impact',
          services: 2,
          assumed: [{ value: 'tolerable', services: 2 }],
          examples: ['component:default/anchor', 'component:default/crane'],
        },
        {
          fact: 'runtime',
          annotation: 'devops-ladder.io/runtime',
          services: 2,
          assumed: [{ services: 2 }],
          examples: ['component:default/anchor', 'component:default/crane'],
        },
      ]),
    });
    const first = await ask('/guesses?limit=1');
    const { nextCursor } = first.body.pageInfo;
    const second = await ask(`/guesses?limit=1&cursor=${nextCursor}`);
    expect(second.body.items).toEqual([body.items[1]]);
    expect(second.body.pageInfo).toEqual({});
  });

  describe('badges', () => {
    const badgeOf = (name: string) =>
      get(`${baseUrl}${one(name, '/badge.svg')}`);

    beforeEach(() => {
      authPolicies.length = 0;
      warnings.length = 0;
    });

    it('are nowhere to be found unless configuration opens them', async () => {
      badges = openBadges({});
      expect(authPolicies).toEqual([]);
      expect((await badgeOf('crane')).status).toBe(404);
    });

    it('need no authentication where they are open', async () => {
      badges = openBadges({ enabled: true });
      expect(authPolicies).toEqual([
        {
          path: '/services/:kind/:namespace/:name/badge.svg',
          allow: 'unauthenticated',
        },
      ]);
      const { status, headers, body } = await badgeOf('crane');
      expect(status).toBe(200);
      expect(headers).toMatchObject({
        'content-type': expect.stringContaining('image/svg+xml'),
        'cache-control': 'public, max-age=300',
      });
      expect(body).toContain(
        '<title>Delivery ladder: rung 2, needs rung 2, what it needs; seen some time ago</title>',
      );
    });

    it('tell nobody which of the others there are', async () => {
      badges = openBadges({ enabled: true, only: { tag: 'public' } });
      expect((await badgeOf('crane')).status).toBe(200);
      const [closed, none] = [await badgeOf('buoy'), await badgeOf('nowhere')];
      expect(closed.status).toBe(404);
      expect(JSON.parse(closed.body).error).toEqual(
        JSON.parse(none.body).error,
      );
    });

    it.each([
      [{ enabled: 'maybe' }, 'devopsLadder.badge.enabled'],
      [{ enabled: true, only: ['x'] }, 'devopsLadder.badge.only'],
      [{ enabled: true, only: { colour: 'red' } }, 'owner, system, domain'],
      [{ enabled: true, only: { tag: [] } }, 'devopsLadder.badge.only.tag'],
      [{ enabled: true, only: { owner: ':' } }, 'owner: : is no entity ref'],
    ])('stay closed for %j', async (config, words) => {
      badges = openBadges(config);
      expect(authPolicies).toEqual([]);
      expect(warnings).toEqual([expect.stringContaining(words)]);
      expect((await badgeOf('crane')).status).toBe(404);
    });
  });
});
