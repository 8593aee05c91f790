import { mockServices } from '@backstage/backend-test-utils';
import { sqliteAndPostgres } from '../__testUtils__/testDatabases';
import { DatabaseHostStore } from './DatabaseHostStore';
import { openDatabase } from './openDatabase';

jest.setTimeout(60_000);

const NOON = new Date('2026-03-01T12:00:00Z');
const minutes = (n: number) => new Date(NOON.getTime() + n * 60_000);
const HOST = 'git.example';

describe('DatabaseHostStore', () => {
  const databases = sqliteAndPostgres();

  describe.each(databases.eachSupportedId())('on %s', id => {
    async function create() {
      const knex = await databases.init(id);
      await openDatabase(mockServices.database({ knex }));
      return new DatabaseHostStore(knex);
    }

    it('counts a pause once, however many replicas meet it', async () => {
      const store = await create();
      const reason = 'rate-limited';
      await store.pause(HOST, { at: NOON, until: minutes(1), reason });
      await store.pause(HOST, { at: NOON, until: minutes(2), reason });
      expect(await store.list(NOON)).toEqual([
        {
          host: HOST,
          pausedUntil: minutes(1),
          reason,
          failures: 1,
          requests: 0,
          updatedAt: NOON,
        },
      ]);
      await store.pause(HOST, { at: minutes(1), until: minutes(3), reason });
      expect(await store.list(NOON)).toMatchObject([
        { pausedUntil: minutes(3), failures: 2 },
      ]);
    });

    it('ends no pause before its time', async () => {
      const store = await create();
      await store.pause(HOST, {
        at: NOON,
        until: minutes(1),
        reason: 'error',
      });
      await store.recover(HOST, NOON);
      expect(await store.list(NOON)).toMatchObject([{ failures: 1 }]);
      await store.recover(HOST, minutes(1));
      expect(await store.list(NOON)).toEqual([
        { host: HOST, failures: 0, requests: 0, updatedAt: minutes(1) },
      ]);
    });

    it('adds up the requests of an hour', async () => {
      const store = await create();
      await store.count(new Map([[HOST, 3]]), NOON);
      await store.count(new Map([[HOST, 4]]), minutes(59));
      expect(await store.list(minutes(59))).toMatchObject([{ requests: 7 }]);
      expect(await store.list(minutes(60))).toMatchObject([{ requests: 0 }]);
      await store.count(new Map([[HOST, 2]]), minutes(60));
      expect(await store.list(minutes(60))).toMatchObject([{ requests: 2 }]);
    });
  });
});
