import { mockServices } from '@backstage/backend-test-utils';
import { assessmentRecord, serviceRecord } from '../__testUtils__/fixtures';
import { saveRecords } from '../__testUtils__/saveRecords';
import { serviceResult } from '../__testUtils__/serviceResult';
import { sqliteAndPostgres } from '../__testUtils__/testDatabases';
import { createStores } from './createStores';
import { openDatabase } from './openDatabase';
import { ServiceResult } from './ResultStore';
import { ServiceRecord } from './types';

jest.setTimeout(60_000);

const NOON = new Date('2026-03-01T12:00:00Z');
const minutes = (n: number) => new Date(NOON.getTime() + n * 60_000);
const FERRY = 'component:default/ferry';

describe('DatabaseServiceStore', () => {
  const databases = sqliteAndPostgres();

  describe.each(databases.eachSupportedId())('on %s', id => {
    async function create(...services: ServiceRecord[]) {
      const knex = await databases.init(id);
      await openDatabase(mockServices.database({ knex }));
      const stores = createStores(knex);
      if (services.length) {
        await stores.services.sync(services, NOON);
      }
      const claim = (at: Date) =>
        stores.claims.claim('me', {
          at,
          until: new Date(at.getTime() + 60_000),
          limit: 10,
        });
      return {
        knex,
        ...stores,
        claim,
        async claimed(at: Date) {
          const services_ = await claim(at);
          await stores.claims.release(
            'me',
            services_.map(({ entityRef }) => entityRef),
          );
          return services_.map(({ name }) => name);
        },
        async readAll(at: Date, overrides: Partial<ServiceResult> = {}) {
          const results = (await claim(at)).map(service =>
            serviceResult(service, at, overrides),
          );
          await stores.results.save('me', results);
        },
      };
    }

    it('makes new services due at once', async () => {
      const { services, claimed } = await create();
      expect(await services.isEmpty()).toBe(true);
      const result = await services.sync(
        [serviceRecord('ferry'), serviceRecord('dock')],
        NOON,
      );
      expect(result).toEqual({ added: 2, changed: 0, removed: 0 });
      expect(await services.isEmpty()).toBe(false);
      expect(await claimed(minutes(-1))).toEqual([]);
      expect(await claimed(NOON)).toEqual(['dock', 'ferry']);
    });

    it('keeps the due time of services that did not change', async () => {
      const { services, readAll, claimed } = await create(
        serviceRecord('ferry'),
      );
      await readAll(NOON);
      const result = await services.sync([serviceRecord('ferry')], minutes(5));
      expect(result).toEqual({ added: 0, changed: 0, removed: 0 });
      expect(await claimed(minutes(59))).toEqual([]);
      expect(await claimed(minutes(60))).toEqual(['ferry']);
    });

    it('makes a service due whose entity changed, and forgets one that is gone', async () => {
      const { services, readAll, claim } = await create(
        serviceRecord('ferry', { entityEtag: 'a' }),
        serviceRecord('dock'),
      );
      await readAll(NOON, { failures: 2 });
      const result = await services.sync(
        [serviceRecord('ferry', { entityEtag: 'b', title: 'Ferry' })],
        minutes(5),
      );
      expect(result).toEqual({ added: 0, changed: 1, removed: 1 });
      expect(await claim(minutes(5))).toEqual([
        expect.objectContaining({ name: 'ferry', title: 'Ferry', failures: 0 }),
      ]);
    });

    it('puts what is asked for by hand before all that waits', async () => {
      const { services, claimed, claims } = await create(
        serviceRecord('barge'),
        serviceRecord('ferry'),
      );
      const at = minutes(10);
      expect(
        await services.requestRefresh(FERRY, { at, notSince: NOON }),
      ).toEqual({ isAccepted: true, requestedAt: at });
      const [first] = await claims.claim('me', {
        at,
        until: minutes(15),
        limit: 1,
      });
      expect(first.name).toBe('ferry');
      expect(await claimed(at)).toEqual(['barge']);
    });

    it('takes no second request too soon', async () => {
      const { services, readAll } = await create(serviceRecord('ferry'));
      const request = (at: Date) =>
        services.requestRefresh(FERRY, {
          at,
          notSince: new Date(at.getTime() - 60_000),
        });
      expect(await request(NOON)).toMatchObject({ isAccepted: true });
      await readAll(NOON);
      expect(await request(minutes(0.5))).toEqual({
        isAccepted: false,
        requestedAt: NOON,
      });
      expect(await request(minutes(1))).toMatchObject({ isAccepted: true });
      expect(
        await services.requestRefresh('component:default/no', {
          at: NOON,
          notSince: NOON,
        }),
      ).toBeUndefined();
    });

    it.each([
      [
        'a request that came while it was read',
        async ({ services }: Awaited<ReturnType<typeof create>>) => {
          await services.requestRefresh(FERRY, { at: NOON, notSince: NOON });
        },
      ],
      [
        'an entity that changed while it was read',
        async ({ services }: Awaited<ReturnType<typeof create>>) => {
          await services.sync([serviceRecord('ferry', { title: 'F' })], NOON);
        },
      ],
    ])('stays due for %s', async (_, meanwhile) => {
      const all = await create(serviceRecord('ferry'));
      const [service] = await all.claim(NOON);
      await meanwhile(all);
      await all.results.save('me', [serviceResult(service, NOON)]);
      expect(await all.claimed(NOON)).toEqual(['ferry']);
      await all.readAll(NOON);
      expect(await all.claimed(NOON)).toEqual([]);
    });

    it('judges anew what another model judged, or what it is told to', async () => {
      const { knex, services, readAll, claimed, claim, results } = await create(
        serviceRecord('ferry'),
        serviceRecord('dock'),
      );
      await readAll(NOON);
      await saveRecords(knex, {
        assessments: [
          assessmentRecord('ferry', 1, { judgedBy: 'v1' }),
          assessmentRecord('dock', 1, { judgedBy: 'v2' }),
        ],
      });
      expect(await services.requestJudgement('v2', minutes(1))).toBe(1);
      expect(await claimed(NOON)).toEqual([]);
      const [ferry] = await claim(minutes(1));
      expect(ferry).toMatchObject({
        name: 'ferry',
        dueAt: minutes(60),
        judgeAt: minutes(1),
      });
      await results.save('me', [
        serviceResult(ferry, minutes(1), {
          isRead: false,
          dueAt: ferry.dueAt,
          judgeAt: minutes(20),
        }),
      ]);
      expect(await claimed(minutes(2))).toEqual([]);
      await services.requestJudgementOf(['component:default/dock'], minutes(3));
      expect(await claimed(minutes(3))).toEqual(['dock']);
      // When a waiver runs out, say.
      expect(await claimed(minutes(20))).toEqual(['dock', 'ferry']);
    });
  });
});
