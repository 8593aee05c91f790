import { mockServices } from '@backstage/backend-test-utils';
import {
  ListWaiversQuery,
  ServiceWaiver,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { serviceRecord } from '../__testUtils__/fixtures';
import { sqliteAndPostgres } from '../__testUtils__/testDatabases';
import { DatabaseServiceStore } from './DatabaseServiceStore';
import { DatabaseWaiverStore } from './DatabaseWaiverStore';
import { openDatabase } from './openDatabase';
import { EVERY_SERVICE } from './VisibleServices';

jest.setTimeout(60_000);

const day = (n: number) => new Date(Date.UTC(2026, 2, n, 12));
const FERRY = 'component:default/ferry';
const DOCK = 'component:default/dock';

function waiver(
  id: string,
  overrides: Partial<ServiceWaiver> = {},
): ServiceWaiver {
  return {
    id,
    entityRef: FERRY,
    capability: 'unit-tests',
    reason: 'planned-work',
    text: 'Comes with the\nrewrite.',
    state: 'requested',
    requestedBy: 'user:default/ann',
    requestedAt: day(1).toISOString(),
    expiresAt: day(10).toISOString(),
    ...overrides,
  };
}

const BOB = { user: 'user:default/bob', at: day(2) };

describe('DatabaseWaiverStore', () => {
  const databases = sqliteAndPostgres();

  describe.each(databases.eachSupportedId())('on %s', id => {
    async function create() {
      const knex = await databases.init(id);
      await openDatabase(mockServices.database({ knex }));
      const services = new DatabaseServiceStore(knex);
      await services.sync(
        [
          serviceRecord('ferry'),
          serviceRecord('dock', { owner: 'group:default/divers' }),
        ],
        day(1),
      );
      return { services, waivers: new DatabaseWaiverStore(knex) };
    }

    it('goes from request to approval to its end, by time alone', async () => {
      const { waivers } = await create();
      expect(await waivers.add(waiver('w'))).toBe(true);
      expect(await waivers.get('w', day(2))).toEqual(waiver('w'));
      expect(await waivers.inForce([FERRY], day(2))).toEqual(new Map());

      expect(await waivers.approve('w', BOB)).toEqual(
        waiver('w', {
          state: 'approved',
          approvedBy: BOB.user,
          approvedAt: day(2).toISOString(),
        }),
      );
      expect(await waivers.approve('w', BOB)).toBeUndefined();
      expect(await waivers.inForce([DOCK, FERRY], day(9))).toEqual(
        new Map([
          [
            FERRY,
            [
              {
                capability: 'unit-tests',
                reason: 'The work is planned: Comes with the rewrite.',
                expiresAt: day(10).toISOString(),
              },
            ],
          ],
        ]),
      );
      expect(await waivers.listOpen(FERRY, day(9))).toHaveLength(1);

      expect(await waivers.inForce([FERRY], day(10))).toEqual(new Map());
      expect(await waivers.listOpen(FERRY, day(10))).toEqual([]);
      expect(await waivers.get('w', day(10))).toMatchObject({
        state: 'expired',
      });
    });

    it('approves nothing that was revoked or has run out', async () => {
      const { waivers } = await create();
      await waivers.add(waiver('w'));
      expect(
        await waivers.revoke('w', { ...BOB, because: 'No longer so.' }),
      ).toEqual(
        waiver('w', {
          state: 'revoked',
          revokedBy: BOB.user,
          revokedAt: day(2).toISOString(),
          revokedBecause: 'No longer so.',
        }),
      );
      expect(await waivers.approve('w', BOB)).toBeUndefined();
      expect(
        await waivers.revoke('w', { ...BOB, because: 'Once more.' }),
      ).toBeUndefined();
      expect(await waivers.get('w', day(11))).toMatchObject({
        state: 'revoked',
      });

      await waivers.add(waiver('late'));
      const late = { ...BOB, at: day(10) };
      expect(await waivers.approve('late', late)).toBeUndefined();
      expect(
        await waivers.revoke('late', { ...late, because: 'Too late.' }),
      ).toBeUndefined();
      expect(await waivers.approve('none', BOB)).toBeUndefined();
    });

    it('takes one open waiver for each service and capability', async () => {
      const { waivers } = await create();
      await waivers.add(waiver('first'));
      await expect(waivers.add(waiver('second'))).rejects.toThrow(
        'has an open waiver of unit-tests',
      );
      await waivers.add(waiver('other', { capability: 'lint' }));
      await waivers.add(waiver('elsewhere', { entityRef: DOCK }));
      await waivers.approve('first', BOB);
      await expect(waivers.add(waiver('second'))).rejects.toMatchObject({
        name: 'ConflictError',
      });

      const later = {
        requestedAt: day(11).toISOString(),
        expiresAt: day(20).toISOString(),
      };
      await waivers.add(waiver('third', later));
      expect(await waivers.get('first', day(11))).toMatchObject({
        state: 'expired',
        approvedBy: BOB.user,
      });
      await waivers.revoke('third', {
        user: BOB.user,
        at: day(12),
        because: 'Again.',
      });
      expect(await waivers.add(waiver('fourth', later))).toBe(true);
    });

    it('goes with its service', async () => {
      const { services, waivers } = await create();
      await waivers.add(waiver('w'));
      await services.sync([serviceRecord('dock')], day(2));
      expect(await waivers.get('w', day(2))).toBeUndefined();
      expect(await waivers.add(waiver('again'))).toBe(false);
    });

    it('lists what the caller may see, newest first', async () => {
      const { waivers } = await create();
      const all = [
        waiver('old', { capability: 'lint', expiresAt: day(2).toISOString() }),
        waiver('approved', { requestedAt: day(2).toISOString() }),
        waiver('revoked', {
          capability: 'sast',
          requestedAt: day(3).toISOString(),
        }),
        waiver('a-dock', {
          entityRef: DOCK,
          requestedAt: day(3).toISOString(),
        }),
      ];
      for (const one of all) {
        await waivers.add(one);
      }
      await waivers.approve('approved', { ...BOB, at: day(4) });
      await waivers.revoke('revoked', {
        ...BOB,
        at: day(4),
        because: 'Not so.',
      });
      const list = async (query: ListWaiversQuery, visible = EVERY_SERVICE) => {
        const { items, nextCursor } = await waivers.list(
          query,
          visible,
          day(4),
        );
        return {
          ids: items.map(item => item.id),
          states: items.map(({ state }) => state),
          nextCursor,
        };
      };
      expect(await list({})).toEqual({
        ids: ['revoked', 'a-dock', 'approved', 'old'],
        states: ['revoked', 'requested', 'approved', 'expired'],
      });
      const first = await list({ limit: 1 });
      expect(first.ids).toEqual(['revoked']);
      const second = await list({ limit: 2, cursor: first.nextCursor });
      expect(second.ids).toEqual(['a-dock', 'approved']);
      expect((await list({ cursor: second.nextCursor })).ids).toEqual(['old']);

      const filters: Array<[ListWaiversQuery, string[]]> = [
        [{ state: 'requested' }, ['a-dock']],
        [{ state: 'approved' }, ['approved']],
        [{ state: 'revoked' }, ['revoked']],
        [{ state: 'expired' }, ['old']],
        [{ entityRef: DOCK }, ['a-dock']],
        [{ capability: 'unit-tests' }, ['a-dock', 'approved']],
        [{ owner: 'group:default/divers' }, ['a-dock']],
      ];
      for (const [query, ids] of filters) {
        expect([query, (await list(query)).ids]).toEqual([query, ids]);
      }

      expect((await list({}, { catalog: [DOCK] })).ids).toEqual(['a-dock']);
      expect(
        (
          await list(
            { capability: 'unit-tests' },
            {
              catalog: 'all',
              criteria: {
                not: { property: 'owner', values: ['group:default/divers'] },
              },
            },
          )
        ).ids,
      ).toEqual(['approved']);
      const foreign = Buffer.from('["ferry","x"]').toString('base64url');
      await expect(list({ cursor: foreign })).rejects.toThrow('cursor');
    });
  });
});
