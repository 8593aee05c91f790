import { mockServices } from '@backstage/backend-test-utils';
import fc from 'fast-check';
import { serviceRecord } from '../__testUtils__/fixtures';
import { serviceResult } from '../__testUtils__/serviceResult';
import { sqliteAndPostgres } from '../__testUtils__/testDatabases';
import { ClaimedService } from './ClaimStore';
import { createStores } from './createStores';
import { openDatabase } from './openDatabase';
import { ServiceRecord } from './types';

jest.setTimeout(120_000);

const NOON = new Date('2026-03-01T12:00:00Z');
const minutes = (n: number) => new Date(NOON.getTime() + n * 60_000);
const names = (services: ClaimedService[]) => services.map(({ name }) => name);
const inRepository = (name: string, repository: string, host = 'git.example') =>
  serviceRecord(name, {
    repository: { url: `https://${host}/o/${repository}/tree/main/` },
  });

describe('DatabaseClaimStore', () => {
  const databases = sqliteAndPostgres();

  describe.each(databases.eachSupportedId())('on %s', id => {
    async function create(...services: ServiceRecord[]) {
      const knex = await databases.init(id);
      await openDatabase(mockServices.database({ knex }));
      const stores = createStores(knex);
      await stores.services.sync(services, NOON);
      const claim = (
        holder: string,
        at = NOON,
        options: { limit?: number; exceptHosts?: string[] } = {},
      ) =>
        stores.claims.claim(holder, {
          at,
          until: new Date(at.getTime() + 5 * 60_000),
          limit: 10,
          ...options,
        });
      return { ...stores, claim };
    }

    it('leases a service to one holder until the lease ends', async () => {
      const { claim, claims } = await create(serviceRecord('ferry'));
      expect(names(await claim('a'))).toEqual(['ferry']);
      expect(await claim('b', minutes(4))).toEqual([]);
      await claims.renew('a', ['component:default/ferry'], minutes(9));
      await claims.renew('b', ['component:default/ferry'], minutes(99));
      expect(await claim('b', minutes(8))).toEqual([]);
      expect(names(await claim('b', minutes(9)))).toEqual(['ferry']);
    });

    it('gives another token each time, and back what is released', async () => {
      const { claim, claims } = await create(serviceRecord('ferry'));
      const [first] = await claim('a');
      await claims.release('b', [first.entityRef]);
      expect(await claim('b')).toEqual([]);
      await claims.release('a', [first.entityRef]);
      const [second] = await claim('b');
      expect(second.token).not.toBe(first.token);
      expect(second.dueAt).toEqual(first.dueAt);
    });

    it('takes no more than the limit, longest due first', async () => {
      const { services, claim } = await create();
      await services.sync([serviceRecord('early')], minutes(-5));
      await services.sync(
        [serviceRecord('early'), serviceRecord('a-late')],
        NOON,
      );
      expect(names(await claim('a', NOON, { limit: 1 }))).toEqual(['early']);
    });

    it('takes the other services of a repository along', async () => {
      const { claim, results } = await create(
        inRepository('api', 'mono'),
        inRepository('web', 'mono'),
        inRepository('other', 'other'),
      );
      const due: Record<string, number> = { api: 60, web: 90, other: 90 };
      await results.save(
        'a',
        (
          await claim('a')
        ).map(service =>
          serviceResult(service, NOON, { dueAt: minutes(due[service.name]) }),
        ),
      );
      expect(names(await claim('a', minutes(60), { limit: 1 }))).toEqual([
        'api',
        'web',
      ]);
    });

    it('takes nobody along where only stored evidence is judged', async () => {
      const { services, claim, results } = await create(
        inRepository('api', 'mono'),
        inRepository('web', 'mono'),
      );
      await results.save(
        'a',
        (await claim('a')).map(service => serviceResult(service, NOON)),
      );
      await services.requestJudgementOf(['component:default/web'], NOON);
      expect(names(await claim('a'))).toEqual(['web']);
    });

    it('leaves out hosts that have enough to do', async () => {
      const { claim } = await create(
        inRepository('slow', 'slow', 'slow.example'),
        inRepository('quick', 'quick'),
        serviceRecord('nowhere'),
      );
      expect(
        names(await claim('a', NOON, { exceptHosts: ['slow.example'] })),
      ).toEqual(['nowhere', 'quick']);
    });

    it('never gives a service, nor a repository, to two', async () => {
      const layout = fc.record({
        repositories: fc.array(fc.integer({ min: 1, max: 5 }), {
          minLength: 1,
          maxLength: 12,
        }),
        alone: fc.nat({ max: 12 }),
        limit: fc.integer({ min: 1, max: 6 }),
        holders: fc.integer({ min: 2, max: 6 }),
      });
      const { services, claims } = await create();
      await fc.assert(
        fc.asyncProperty(layout, async ({ repositories, alone, ...rest }) => {
          const all = [
            ...repositories.flatMap((size, repository) =>
              Array.from({ length: size }, (_, index) =>
                inRepository(`r${repository}-${index}`, `r${repository}`),
              ),
            ),
            ...Array.from({ length: alone }, (_, index) =>
              serviceRecord(`alone-${index}`),
            ),
          ];
          await services.sync([], NOON);
          await services.sync(all, NOON);
          const taken: Array<{ by: string; service: ClaimedService }> = [];
          const takeAll = async (by: string) => {
            for (;;) {
              const claimed = await claims.claim(by, {
                at: NOON,
                until: minutes(5),
                limit: rest.limit,
              });
              taken.push(...claimed.map(service => ({ by, service })));
              if (!claimed.length) {
                return;
              }
            }
          };
          await Promise.all(
            Array.from({ length: rest.holders }, (_, index) =>
              takeAll(`holder-${index}`),
            ),
          );
          await takeAll('the last');

          expect(taken.map(({ service }) => service.name).sort()).toEqual(
            all.map(({ name }) => name).sort(),
          );
          const holders = new Map<string, Set<string>>();
          for (const { by, service } of taken) {
            const key = service.repository?.url ?? service.name;
            holders.set(key, (holders.get(key) ?? new Set()).add(by));
          }
          expect([...holders.values()].filter(({ size }) => size > 1)).toEqual(
            [],
          );
        }),
        { numRuns: 15 },
      );
    });
  });
});
