import { mockServices } from '@backstage/backend-test-utils';
import { sqliteAndPostgres } from '../__testUtils__/testDatabases';
import { DatabaseBudgetStore } from './DatabaseBudgetStore';
import { openDatabase } from './openDatabase';

jest.setTimeout(60_000);

const NOON = new Date('2026-03-01T12:00:00Z');
const minutes = (n: number) => new Date(NOON.getTime() + n * 60_000);
const GRAPHQL = { host: 'api.github.com', name: 'graphql' };

describe('DatabaseBudgetStore', () => {
  const databases = sqliteAndPostgres();

  describe.each(databases.eachSupportedId())('on %s', id => {
    async function create() {
      const knex = await databases.init(id);
      await openDatabase(mockServices.database({ knex }));
      const store = new DatabaseBudgetStore(knex);
      const take = (units: number, at = NOON) =>
        store.take(GRAPHQL, { units, share: 10, reservePercent: 10, at });
      return { store, take };
    }

    it('gives out a share, and no more', async () => {
      const { store, take } = await create();
      expect(await take(6)).toBe(true);
      expect(await take(5)).toBe(false);
      expect(await take(4)).toBe(true);
      expect(await take(1, minutes(59))).toBe(false);
      expect(await store.list(NOON)).toEqual([
        { ...GRAPHQL, windowEnds: minutes(60), used: 10, share: 10 },
      ]);
    });

    it('gives nothing twice, however many ask at once', async () => {
      const { take } = await create();
      const taken = await Promise.all(
        Array.from({ length: 25 }, () => take(1)),
      );
      expect(taken.filter(Boolean)).toHaveLength(10);
    });

    it('begins anew when the window has ended', async () => {
      const { store, take } = await create();
      await take(10);
      expect(await take(3, minutes(60))).toBe(true);
      expect(await store.list(minutes(60))).toMatchObject([
        { used: 3, windowEnds: minutes(120) },
      ]);
    });

    it('never gives what is more than all', async () => {
      const { take } = await create();
      expect(await take(11)).toBe(false);
      await take(1);
      expect(await take(11, minutes(60))).toBe(false);
    });

    it('heeds what the provider says', async () => {
      const { store, take } = await create();
      await take(1);
      await store.report(GRAPHQL, {
        limit: 100,
        remaining: 60,
        resetAt: minutes(20),
        share: 25,
        at: NOON,
      });
      expect(await take(20)).toBe(true);
      expect(await store.list(NOON)).toEqual([
        {
          ...GRAPHQL,
          windowEnds: minutes(20),
          used: 21,
          share: 25,
          limit: 100,
          remaining: 60,
        },
      ]);
      // Others have used nearly everything.
      await store.report(GRAPHQL, { remaining: 10, share: 25, at: NOON });
      expect(await take(1)).toBe(false);
      expect(await take(1, minutes(20))).toBe(true);
    });

    it('takes what is reported before anything was taken', async () => {
      const { store, take } = await create();
      await store.report(GRAPHQL, { limit: 8, share: 2, at: NOON });
      expect(await take(3)).toBe(false);
      expect(await take(2)).toBe(true);
    });
  });
});
