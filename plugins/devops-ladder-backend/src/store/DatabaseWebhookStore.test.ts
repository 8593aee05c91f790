import { mockServices } from '@backstage/backend-test-utils';
import { serviceRecord } from '../__testUtils__/fixtures';
import { saveRecords } from '../__testUtils__/saveRecords';
import { serviceResult } from '../__testUtils__/serviceResult';
import { sqliteAndPostgres } from '../__testUtils__/testDatabases';
import { createStores } from './createStores';
import { openDatabase } from './openDatabase';
import { EvidenceRecord } from './types';
import { RepositoryNews } from './WebhookStore';

jest.setTimeout(60_000);

const NOON = new Date('2026-03-01T12:00:00Z');
const later = (seconds: number) => new Date(NOON.getTime() + seconds * 1_000);
const at = (url: string) => ({ repository: { url } });
const FERRY = 'https://git.example/o/ferry';

/** What the listener asks for, with ten seconds of delay and a minute apart. */
const timesAt = (now: Date) => ({
  at: now,
  dueAt: new Date(now.getTime() + 10_000),
  dueAgainAt: new Date(now.getTime() + 60_000),
  readSince: new Date(now.getTime() - 60_000),
});

const news = (more: Partial<RepositoryNews> = {}): RepositoryNews => ({
  urls: [FERRY],
  collectors: [],
  ...more,
});

describe('DatabaseWebhookStore', () => {
  const databases = sqliteAndPostgres();

  describe.each(databases.eachSupportedId())('on %s', id => {
    /** Services that were all read at noon. */
    async function create(...repositories: Array<[string, string?]>) {
      const knex = await databases.init(id);
      await openDatabase(mockServices.database({ knex }));
      const stores = createStores(knex);
      await stores.services.sync(
        repositories.map(([name, url]) =>
          serviceRecord(name, url ? at(url) : {}),
        ),
        NOON,
      );
      const claim = (now: Date) =>
        stores.claims.claim('me', {
          at: now,
          until: new Date(now.getTime() + 300_000),
          limit: 10,
        });
      const read = async (now: Date, failures = 0) => {
        const services = await claim(now);
        await stores.results.save(
          'me',
          services.map(service =>
            serviceResult(service, now, {
              failures,
              ...(failures && { checkedAt: undefined }),
            }),
          ),
        );
        return services.map(({ name }) => name).sort();
      };
      await read(NOON);
      return { knex, ...stores, claim, read };
    }

    it('finds the services of a repository by its page on the web', async () => {
      const { webhooks, read } = await create(
        ['a', 'https://git.example/O/Ferry/tree/main/'],
        ['b', 'https://git.example/o/ferry?version=GBmain'],
        ['c', 'https://git.example/o/ferry_2/tree/main/'],
        ['d'],
      );
      expect(await webhooks.take(news(), timesAt(later(300)))).toBe(2);
      expect(await read(later(309))).toEqual([]);
      expect(await read(later(310))).toEqual(['a', 'b']);
      expect(
        await webhooks.take(
          news({ urls: ['https://git.example/o/none', `${FERRY}_2`] }),
          timesAt(later(400)),
        ),
      ).toBe(1);
      expect(await read(later(410))).toEqual(['c']);
    });

    it.each([
      ['main', true, ['gitlab', 'rest', 'tree']],
      ['feat/x', false, ['azure', 'gitea']],
      ['other', false, []],
    ])('finds those that are read from %s', async (name, isDefault, names) => {
      const { webhooks, read } = await create(
        ['tree', `${FERRY}/tree/main/`],
        ['gitlab', `${FERRY}/-/tree/main/`],
        ['azure', `${FERRY}?path=%2F&version=GBfeat%2Fx`],
        ['gitea', `${FERRY}/src/branch/feat/x/`],
        ['tag', `${FERRY}/src/tag/v1/`],
        ['rest', `${FERRY}/`],
      );
      const branches = [{ name, isDefault }];
      await webhooks.take(news({ branches }), timesAt(later(300)));
      expect(await read(later(310))).toEqual(names);
    });

    it('takes a delivery once, on whichever replica', async () => {
      const { knex, webhooks, read } = await create(['ferry', FERRY]);
      const delivery = { provider: 'github', id: 'd-1' };
      const other = createStores(knex).webhooks;
      const taken = await Promise.all(
        [webhooks, other, webhooks, other].map(store =>
          store.take(news({ delivery }), timesAt(later(300))),
        ),
      );
      expect(taken.sort()).toEqual([0, 0, 0, 1]);
      expect(await read(later(310))).toEqual(['ferry']);
      await webhooks.take(news({ delivery }), timesAt(later(400)));
      expect(await read(later(500))).toEqual([]);
      const gitlab = { ...delivery, provider: 'gitlab' };
      await webhooks.take(news({ delivery: gitlab }), timesAt(later(500)));
      expect(await read(later(510))).toEqual(['ferry']);
    });

    it('keeps no delivery that concerns no service, nor any for ever', async () => {
      const { knex, webhooks } = await create(['ferry', FERRY]);
      const take = (url: string, name: string, seconds: number) =>
        webhooks.take(
          news({ urls: [url], delivery: { provider: 'github', id: name } }),
          timesAt(later(seconds)),
        );
      await take('https://git.example/o/none', 'unknown', 1);
      await take(FERRY, 'old', 2);
      await take(FERRY, 'young', 20);
      expect(await webhooks.prune(later(10))).toBe(1);
      expect(await knex('webhook_deliveries').pluck('delivery')).toEqual([
        'young',
      ]);
    });

    it('has a burst read once', async () => {
      const { webhooks, read } = await create(['ferry', FERRY]);
      for (let second = 300; second < 310; second += 1) {
        await webhooks.take(news(), timesAt(later(second)));
      }
      expect(await read(later(310))).toEqual(['ferry']);
      // It was just read: what follows waits for a minute, together.
      for (let second = 311; second < 365; second += 1) {
        await webhooks.take(news(), timesAt(later(second)));
        expect(await read(later(second))).toEqual([]);
      }
      expect(await read(later(371))).toEqual(['ferry']);
      expect(await read(later(1_000))).toEqual([]);
    });

    it('has what is being read read once more', async () => {
      const { webhooks, results, claim, read } = await create(['ferry', FERRY]);
      await webhooks.take(news(), timesAt(later(300)));
      const [service] = await claim(later(310));
      await webhooks.take(news(), timesAt(later(311)));
      await webhooks.take(news(), timesAt(later(312)));
      await results.save('me', [serviceResult(service, later(320))]);
      expect(await read(later(321))).toEqual([]);
      expect(await read(later(372))).toEqual(['ferry']);
      expect(await read(later(1_000))).toEqual([]);
    });

    it('does not hurry what fails', async () => {
      const { webhooks, read } = await create(['ferry', FERRY]);
      await webhooks.take(news(), timesAt(later(300)));
      expect(await read(later(310), 3)).toEqual(['ferry']);
      await webhooks.take(news(), timesAt(later(400)));
      expect(await read(later(459))).toEqual([]);
      expect(await read(later(460))).toEqual(['ferry']);
    });

    it('keeps what somebody waits for before all others', async () => {
      const { webhooks, services, claim, read } = await create([
        'ferry',
        FERRY,
      ]);
      const entityRef = 'component:default/ferry';
      await services.requestRefresh(entityRef, {
        at: later(300),
        notSince: NOON,
      });
      await webhooks.take(news(), timesAt(later(300)));
      expect(await read(later(300))).toEqual(['ferry']);
      await services.requestRefresh(entityRef, {
        at: later(400),
        notSince: later(300),
      });
      await claim(later(400));
      await webhooks.take(news(), timesAt(later(401)));
      const [{ dueAt }] = await claim(later(1_000));
      expect(dueAt).toEqual(later(400));
    });

    it('remembers what which collector read is no longer to be relied upon', async () => {
      const { knex, webhooks, results } = await create(['ferry', FERRY]);
      const said = (collector: string): EvidenceRecord => ({
        entityRef: 'component:default/ferry',
        collector,
        state: 'fresh',
        fingerprint: 'v1',
        findings: { evidence: [], traps: [], facts: [] },
        collectedAt: NOON.toISOString(),
      });
      const records = [said('github-settings'), said('github-runs')];
      await saveRecords(knex, { evidence: records });
      const changes = async () => {
        const { evidence } = await results.heads(['component:default/ferry']);
        return Object.fromEntries(
          (evidence.get('component:default/ferry') ?? []).map(
            ({ collector, changedAt }) => [collector, changedAt],
          ),
        );
      };
      expect(Object.values(await changes())).toEqual([undefined, undefined]);
      await webhooks.take(
        news({ collectors: ['github-settings', 'gitlab-runs'] }),
        timesAt(later(300)),
      );
      const expected = {
        'github-settings': later(300).toISOString(),
        'github-runs': undefined,
      };
      expect(await changes()).toEqual(expected);
      // What is said next says nothing of when it was told.
      await saveRecords(knex, { evidence: records });
      expect(await changes()).toEqual(expected);
    });
  });
});
