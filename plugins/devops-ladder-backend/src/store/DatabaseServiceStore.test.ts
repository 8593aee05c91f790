import { mockServices } from '@backstage/backend-test-utils';
import { sqliteAndPostgres } from '../__testUtils__/testDatabases';
import { serviceRecord } from '../__testUtils__/fixtures';
import { DatabaseServiceStore } from './DatabaseServiceStore';
import { openDatabase } from './openDatabase';

jest.setTimeout(60_000);

const NOON = new Date('2026-03-01T12:00:00Z');
const minutes = (n: number) => new Date(NOON.getTime() + n * 60_000);

describe('DatabaseServiceStore', () => {
  const databases = sqliteAndPostgres();

  describe.each(databases.eachSupportedId())('on %s', id => {
    async function create() {
      const knex = await databases.init(id);
      await openDatabase(mockServices.database({ knex }));
      return new DatabaseServiceStore(knex);
    }

    async function dueNames(store: DatabaseServiceStore, at: Date, limit = 10) {
      return (await store.listDue(at, limit)).map(service => service.name);
    }

    it('makes new services due at once', async () => {
      const store = await create();
      expect(await store.isEmpty()).toBe(true);
      const result = await store.sync(
        [serviceRecord('ferry'), serviceRecord('dock')],
        NOON,
      );
      expect(result).toEqual({ added: 2, changed: 0, removed: 0 });
      expect(await store.isEmpty()).toBe(false);
      expect(await dueNames(store, NOON)).toEqual(['dock', 'ferry']);
      expect(await dueNames(store, minutes(-1))).toEqual([]);
    });

    it('keeps the due time of services that did not change', async () => {
      const store = await create();
      await store.sync([serviceRecord('ferry')], NOON);
      await store.finishRefresh('component:default/ferry', {
        startedAt: NOON,
        dueAt: minutes(60),
        failures: 0,
      });
      const result = await store.sync([serviceRecord('ferry')], minutes(5));
      expect(result).toEqual({ added: 0, changed: 0, removed: 0 });
      expect(await dueNames(store, minutes(59))).toEqual([]);
      expect(await dueNames(store, minutes(60))).toEqual(['ferry']);
    });

    it('makes a service due whose entity changed, and forgets one that is gone', async () => {
      const store = await create();
      await store.sync(
        [serviceRecord('ferry', { entityEtag: 'a' }), serviceRecord('dock')],
        NOON,
      );
      await store.finishRefresh('component:default/ferry', {
        startedAt: NOON,
        dueAt: minutes(60),
        failures: 2,
        entityEtag: 'a',
      });
      const result = await store.sync(
        [serviceRecord('ferry', { entityEtag: 'b', title: 'Ferry' })],
        minutes(5),
      );
      expect(result).toEqual({ added: 0, changed: 1, removed: 1 });
      const due = await store.listDue(minutes(5), 10);
      expect(due).toEqual([
        expect.objectContaining({ name: 'ferry', title: 'Ferry', failures: 0 }),
      ]);
    });

    it('lists the other services of a repository with the due one', async () => {
      const store = await create();
      const repository = { url: 'https://git.example/o/mono/tree/main/' };
      await store.sync(
        [
          serviceRecord('api', { repository: { ...repository, path: 'api' } }),
          serviceRecord('web', { repository: { ...repository, path: 'web' } }),
          serviceRecord('other', {
            repository: { url: 'https://git.example/o/other/tree/main/' },
          }),
        ],
        NOON,
      );
      for (const name of ['web', 'other']) {
        await store.finishRefresh(`component:default/${name}`, {
          startedAt: NOON,
          dueAt: minutes(60),
          failures: 0,
        });
      }
      expect((await dueNames(store, NOON)).sort()).toEqual(['api', 'web']);
    });

    it('takes no more than the limit, longest due first', async () => {
      const store = await create();
      await store.sync([serviceRecord('early')], minutes(-5));
      await store.sync([serviceRecord('early'), serviceRecord('late')], NOON);
      expect(await dueNames(store, NOON, 1)).toEqual(['early']);
    });

    it('honours a request that came while a refresh was running', async () => {
      const store = await create();
      await store.sync([serviceRecord('ferry')], NOON);
      expect(
        await store.requestRefresh('component:default/ferry', minutes(2)),
      ).toBe(true);
      await store.finishRefresh('component:default/ferry', {
        startedAt: minutes(1),
        dueAt: minutes(60),
        failures: 0,
      });
      expect(await dueNames(store, minutes(2))).toEqual(['ferry']);
      await store.finishRefresh('component:default/ferry', {
        startedAt: minutes(3),
        dueAt: minutes(60),
        failures: 0,
      });
      expect(await dueNames(store, minutes(4))).toEqual([]);
    });

    it('keeps a service due whose entity changed while it was read', async () => {
      const store = await create();
      await store.sync([serviceRecord('ferry', { entityEtag: 'a' })], NOON);
      await store.sync(
        [serviceRecord('ferry', { entityEtag: 'b' })],
        minutes(5),
      );
      await store.finishRefresh('component:default/ferry', {
        startedAt: minutes(1),
        dueAt: minutes(60),
        failures: 0,
        entityEtag: 'a',
      });
      expect(await dueNames(store, minutes(6))).toEqual(['ferry']);
    });

    it('refuses a request for a service that is not there', async () => {
      const store = await create();
      expect(await store.requestRefresh('component:default/no', NOON)).toBe(
        false,
      );
    });
  });
});
