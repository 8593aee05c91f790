import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { createReplica } from '../__testUtils__/createReplica';
import { manualClock, MINUTE } from '../__testUtils__/manualClock';
import { Fault, GithubHost } from '../__testUtils__/GithubHost';
import { repositoryHosts } from '../__testUtils__/repositoryHosts';
import { sqliteAndPostgres } from '../__testUtils__/testDatabases';
import { RepositoryCollector } from '../collect';
import { createStores, EVERY_SERVICE, openDatabase } from '../store';

jest.setTimeout(60_000);

const WORKFLOW = `
name: CI
on: [push, pull_request]
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: npm ci
      - run: npm test
      - run: npx eslint .
`;
const FILES = {
  '.github/workflows/ci.yml': WORKFLOW,
  'package.json': '{"scripts":{"test":"jest"}}',
  'src/index.test.ts': `// ${'not compressible '.repeat(3)}`,
};
const refOf = (name: string) => `component:default/${name}`;

function component(name: string, host: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      annotations: {
        'backstage.io/source-location': `url:https://${host}/o/${name}/tree/main/`,
      },
    },
    spec: { type: 'service', lifecycle: 'production' },
  };
}

/** Through the reader of the portal, over HTTP. */
describe('a refresh whose host', () => {
  const databases = sqliteAndPostgres();
  const sick = new GithubHost();
  const sound = new GithubHost();
  let integrations: ConfigReader;

  beforeAll(async () => {
    integrations = new ConfigReader({
      integrations: {
        github: [
          { host: 'sick.example', apiBaseUrl: await sick.start(), token: 't' },
          {
            host: 'sound.example',
            apiBaseUrl: await sound.start(),
            token: 't',
          },
        ],
      },
    });
  });

  afterAll(() => Promise.all([sick.stop(), sound.stop()]));

  afterEach(() => sick.fault(undefined));

  async function create() {
    const knex = await databases.init('SQLITE_3');
    await openDatabase(mockServices.database({ knex }));
    const clock = manualClock();
    const logger = mockServices.logger.mock();
    const stores = createStores(knex);
    const hosts = repositoryHosts({ clock, store: stores.hosts });
    const replica = createReplica({
      knex,
      clock,
      hosts,
      integrations: ScmIntegrations.fromConfig(integrations),
      entities: [
        component('ferry', 'sick.example'),
        component('dock', 'sound.example'),
      ],
      collectors: [
        new RepositoryCollector({
          reader: UrlReaders.default({ config: integrations, logger }),
          integrations: ScmIntegrations.fromConfig(integrations),
          hosts,
          concurrency: 4,
          concurrencyPerHost: 2,
          timeoutMs: 500,
        }),
      ],
    });
    [sick, sound].forEach(host => {
      host.requests.length = 0;
    });
    sick.push('ferry', 'c1', FILES);
    sound.push('dock', 'c1', FILES);
    await replica.refresher.sync();
    return {
      ...replica,
      later: clock.later,
      async service(name: string) {
        const found = await stores.assessments.get(refOf(name));
        return found?.service;
      },
      history: async () =>
        (await knex('changes').select('entity_ref')).map(
          row => row.entity_ref as string,
        ),
    };
  }

  it.each<[Fault, string, boolean]>([
    ['no-permission', 'no-permission', false],
    ['not-found', 'unreadable', false],
    ['rate-limited', 'rate-limited', true],
    ['too-many', 'rate-limited', true],
    ['broken', 'error', false],
    ['hanging', 'error', false],
    ['cut-off', 'error', false],
  ])(
    'is %s keeps what it knew and reads others',
    async (fault, reason, isPaused) => {
      const { refresh, later, service, history, stores } = await create();
      await refresh();
      const before = await service('ferry');
      expect(before).toMatchObject({ stale: false });
      expect(before?.rung?.attained).toBe(
        (await service('dock'))?.rung?.attained,
      );

      sick.fault(fault);
      sick.push('ferry', 'c2', FILES);
      later(60 * MINUTE);
      await refresh();
      expect(await service('ferry')).toMatchObject({
        stale: true,
        problem: { reason },
        rung: before?.rung,
        checkedAt: before?.checkedAt,
      });
      expect(await service('dock')).toMatchObject({
        stale: false,
        checkedAt: '2026-03-01T13:00:00.000Z',
      });
      const { hosts, status } = stores;
      const [state] = (
        await hosts.list(new Date('2026-03-01T13:00:00Z'))
      ).filter(({ host }) => host === 'sick.example');
      expect(state.pausedUntil !== undefined).toBe(isPaused);
      expect(await status.failures(EVERY_SERVICE)).toEqual([
        {
          collector: 'repository',
          reason,
          services: 1,
          examples: [refOf('ferry')],
        },
      ]);

      sick.fault(undefined);
      later(60 * MINUTE);
      await refresh();
      expect(await service('ferry')).toMatchObject({
        stale: false,
        rung: before?.rung,
        checkedAt: '2026-03-01T14:00:00.000Z',
      });
      expect((await service('ferry'))?.problem).toBeUndefined();
      expect((await history()).sort()).toEqual([refOf('dock'), refOf('ferry')]);
    },
  );

  it.each<[Fault, string]>([
    ['no-permission', 'no-permission'],
    ['not-found', 'unreadable'],
    ['too-many', 'rate-limited'],
    ['broken', 'error'],
    ['hanging', 'error'],
    ['cut-off', 'error'],
  ])('is %s from the start invents no rung', async (fault, reason) => {
    sick.fault(fault);
    const { refresh, service, stores } = await create();
    await refresh();
    expect(await service('ferry')).toMatchObject({
      stale: false,
      problem: { reason },
      rung: { attained: 0 },
    });
    const found = await stores.assessments.get(refOf('ferry'));
    expect(
      found?.record?.assessment.capabilities.filter(
        ({ outcome, strength }) => outcome !== 'unknown' && strength === 'file',
      ),
    ).toEqual([]);
    expect(found?.service.rung?.possible).toBeGreaterThan(0);
  });

  it('asks once for an unchanged repository, and twice for a changed one', async () => {
    const { refresh, later } = await create();
    await refresh();
    expect(sick.requests).toEqual(['status ferry', 'archive ferry']);
    later(60 * MINUTE);
    await refresh();
    expect(sick.requests.slice(2)).toEqual(['status ferry']);
  });

  it('limits the rate is left alone for a while, and its services wait', async () => {
    const { refresh, later, service, stores, knex } = await create();
    await refresh();
    sick.fault('too-many');
    later(60 * MINUTE);
    await refresh();
    const asked = sick.requests.length;
    const ferry = () =>
      knex('services').where({ name: 'ferry' }).first('failures', 'due_at');
    expect((await ferry()).failures).toBe(0);
    // By hand, too.
    const at = new Date('2026-03-01T13:00:00Z');
    await stores.services.requestRefresh(refOf('ferry'), { at, notSince: at });
    await refresh();
    expect(sick.requests).toHaveLength(asked);
    expect(await service('ferry')).toMatchObject({
      refreshRequestedAt: at.toISOString(),
    });

    sick.fault(undefined);
    later(4 * MINUTE);
    await refresh();
    expect(sick.requests.length).toBeGreaterThan(asked);
    const answered = await service('ferry');
    expect(answered).toMatchObject({ stale: false });
    expect(answered?.refreshRequestedAt).toBeUndefined();
    expect(
      (await stores.hosts.list(at)).find(({ host }) => host === 'sick.example'),
    ).toMatchObject({ failures: 0 });
  });
});
