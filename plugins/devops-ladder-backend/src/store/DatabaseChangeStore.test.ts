import { mockServices } from '@backstage/backend-test-utils';
import fc from 'fast-check';
import { AT, assessmentAt, serviceRecord } from '../__testUtils__/fixtures';
import { sqliteAndPostgres } from '../__testUtils__/testDatabases';
import { ServiceChange, Standing, standingOf, trendOf } from '../changes';
import { DatabaseChangeStore, insertChanges } from './DatabaseChangeStore';
import { DatabaseServiceStore } from './DatabaseServiceStore';
import { openDatabase } from './openDatabase';
import { EVERY_SERVICE } from './VisibleServices';

jest.setTimeout(60_000);

const NAMES = ['ferry', 'dock', 'crane'];

function standingAt(attained: number): Standing {
  return { ...standingOf(assessmentAt(1)), attained };
}

function change(
  name: string,
  at: string,
  attained: number,
  cause: ServiceChange['cause'] = { kind: 'situation' },
): ServiceChange {
  return {
    entityRef: `component:default/${name}`,
    at: `${at}T12:00:00.000Z`,
    cause,
    after: standingAt(attained),
  };
}

describe('DatabaseChangeStore', () => {
  const databases = sqliteAndPostgres();

  async function create(id: Parameters<typeof databases.init>[0]) {
    const knex = await databases.init(id);
    await openDatabase(mockServices.database({ knex }));
    const services = new DatabaseServiceStore(knex);
    await services.sync(
      NAMES.map(name => serviceRecord(name)),
      new Date(AT),
    );
    const insert = (...changes: ServiceChange[]) =>
      knex.transaction(tx => insertChanges(tx, changes));
    return { knex, services, insert, store: new DatabaseChangeStore(knex) };
  }

  const ferry = [
    change('ferry', '2026-01-01', 0, { kind: 'first' }),
    change('ferry', '2026-02-01', 2, { kind: 'code', commit: 'c2' }),
    change('ferry', '2026-03-01', 1, { kind: 'evidence', collector: 'github' }),
    change('ferry', '2026-03-02', 3, {
      kind: 'model',
      modelVersion: '2.0.0',
    }),
  ];

  it.each(databases.eachSupportedId())(
    'tells the changes of a service, newest first, on %s',
    async id => {
      const { insert, store } = await create(id);
      await insert(...ferry, change('dock', '2026-02-01', 4));
      const ref = 'component:default/ferry';

      const all = await store.list(ref, { limit: 10 });
      expect(all.nextCursor).toBeUndefined();
      expect(all.items).toEqual(
        ferry
          .map((each, index) => ({
            ...each,
            ...(index > 0 && { before: ferry[index - 1].after }),
          }))
          .reverse(),
      );

      const newest = await store.list(ref, { limit: 2 });
      expect(newest.items).toEqual(all.items.slice(0, 2));
      const rest = await store.list(ref, {
        limit: 2,
        cursor: newest.nextCursor,
      });
      expect(rest).toEqual({ items: all.items.slice(2) });

      const within = await store.list(ref, {
        from: new Date('2026-01-15'),
        to: new Date('2026-03-01T18:00:00Z'),
        limit: 10,
      });
      expect(within).toEqual({ items: all.items.slice(1, 3) });
      await expect(store.list(ref, { limit: 1, cursor: 'no' })).rejects.toThrow(
        'cursor',
      );
    },
  );

  it.each(databases.eachSupportedId())(
    'keeps what stood at the end of the time that is kept on %s',
    async id => {
      const { insert, store, services } = await create(id);
      await insert(...ferry, change('dock', '2026-01-01', 4));
      expect(await store.prune(new Date('2026-03-01T18:00:00Z'))).toBe(2);
      const left = await store.list('component:default/ferry', { limit: 10 });
      expect(left.items.map(({ after }) => after.attained)).toEqual([3, 1]);
      expect(left.items[1].before).toBeUndefined();
      const dock = await store.list('component:default/dock', { limit: 10 });
      expect(dock.items).toHaveLength(1);

      await services.sync([serviceRecord('dock')], new Date(AT));
      expect(await store.list('component:default/ferry', { limit: 1 })).toEqual(
        { items: [] },
      );
    },
  );

  it.each(databases.eachSupportedId())(
    'counts as if every day were looked at by itself on %s',
    async id => {
      const { knex, insert, store } = await create(id);
      const days = { from: '2026-01-03', to: '2026-01-08' };
      const arbitrary = fc.array(
        fc.record({
          name: fc.constantFrom(...NAMES),
          day: fc.integer({ min: 1, max: 9 }),
          attained: fc.integer({ min: 0, max: 6 }),
        }),
        { maxLength: 12 },
      );
      await fc.assert(
        fc.asyncProperty(arbitrary, async drawn => {
          await knex('changes').delete();
          const changes = [...drawn]
            .sort((a, b) => a.day - b.day)
            .map(({ name, day, attained }) =>
              change(name, `2026-01-0${day}`, attained),
            );
          await insert(...changes);
          const visible = await counted(store, days);
          expect(visible).toEqual(
            [3, 4, 5, 6, 7, 8].map(day => naive(changes, `2026-01-0${day}`)),
          );
        }),
        { numRuns: 20 },
      );
    },
  );

  async function counted(
    store: DatabaseChangeStore,
    days: { from: string; to: string },
  ) {
    return trendOf(await store.trend({}, EVERY_SERVICE, days), days).map(
      ({ day, rungs }) => ({ day, rungs }),
    );
  }

  function naive(changes: ServiceChange[], day: string) {
    const rungs = new Array(7).fill(0);
    for (const name of NAMES) {
      const last = changes
        .filter(({ entityRef }) => entityRef.endsWith(`/${name}`))
        .filter(({ at }) => at.slice(0, 10) <= day)
        .at(-1);
      if (last) {
        rungs[last.after.attained] += 1;
      }
    }
    return { day, rungs };
  }
});
