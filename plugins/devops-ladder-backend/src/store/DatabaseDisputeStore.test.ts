import { mockServices } from '@backstage/backend-test-utils';
import {
  Dispute,
  ListDisputesQuery,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { AT, evidence, serviceRecord } from '../__testUtils__/fixtures';
import { sqliteAndPostgres } from '../__testUtils__/testDatabases';
import { DisputeRecord } from '../disputes';
import { DatabaseDisputeStore } from './DatabaseDisputeStore';
import { DatabaseServiceStore } from './DatabaseServiceStore';
import { openDatabase } from './openDatabase';
import { EVERY_SERVICE } from './VisibleServices';

jest.setTimeout(60_000);

const day = (n: number) => new Date(Date.UTC(2026, 2, n, 12));
const FERRY = 'component:default/ferry';
const DOCK = 'component:default/dock';

function record(id: string, overrides: Partial<Dispute> = {}): DisputeRecord {
  return {
    dispute: {
      id,
      entityRef: FERRY,
      ...(!overrides.trap && { capability: 'lint' }),
      expected: 'met',
      shown: 'not-met',
      reason: 'It is in the Makefile.',
      state: 'open',
      disputedBy: 'user:default/ann',
      disputedAt: day(1).toISOString(),
      modelVersion: '1.0.0',
      ...overrides,
    },
    snapshot: {
      at: AT,
      evidence: [evidence('lint', 'not-met')],
      traps: [],
      situation: [],
    },
  };
}

const MANY = { maxOpen: 20 };

describe('DatabaseDisputeStore', () => {
  const databases = sqliteAndPostgres();

  describe.each(databases.eachSupportedId())('on %s', id => {
    async function create() {
      const knex = await databases.init(id);
      await openDatabase(mockServices.database({ knex }));
      const services = new DatabaseServiceStore(knex);
      await services.sync(
        [serviceRecord('ferry'), serviceRecord('dock')],
        day(1),
      );
      return { services, disputes: new DatabaseDisputeStore(knex) };
    }

    it('keeps what a dispute rests on until it is resolved', async () => {
      const { disputes } = await create();
      expect(await disputes.add(record('d'), MANY)).toBe(true);
      expect(await disputes.get('d')).toEqual(record('d'));
      const resolution = {
        verdict: 'accepted' as const,
        answer: 'Will be read.',
        user: 'user:default/bob',
        at: day(3),
      };
      const resolved = {
        ...record('d').dispute,
        state: 'resolved',
        verdict: 'accepted',
        answer: 'Will be read.',
        resolvedBy: 'user:default/bob',
        resolvedAt: day(3).toISOString(),
      };
      expect(await disputes.resolve('d', resolution)).toEqual(resolved);
      expect(await disputes.resolve('d', resolution)).toBeUndefined();
      expect(await disputes.get('d')).toMatchObject({ dispute: resolved });
    });

    it('takes one open dispute of a user about the same, and a number in all', async () => {
      const { disputes } = await create();
      await disputes.add(record('first'), MANY);
      await expect(disputes.add(record('again'), MANY)).rejects.toMatchObject({
        name: 'ConflictError',
        message: expect.stringContaining('about lint of'),
      });
      const trap = record('trap', { trap: 'lint', expected: 'absent' });
      await disputes.add(trap, MANY);
      const bob = { disputedBy: 'user:default/bob' };
      await disputes.add(record('of-bob', bob), MANY);
      const more = record('more', { entityRef: DOCK });
      await expect(disputes.add(more, { maxOpen: 2 })).rejects.toThrow(
        'has 2 open disputes',
      );
      await disputes.resolve('first', {
        verdict: 'rejected',
        answer: 'It is not.',
        user: 'user:default/bob',
        at: day(2),
      });
      expect(await disputes.add(more, { maxOpen: 2 })).toBe(true);
    });

    it('goes with its service', async () => {
      const { services, disputes } = await create();
      await disputes.add(record('d'), MANY);
      await services.sync([serviceRecord('dock')], day(2));
      expect(await disputes.get('d')).toBeUndefined();
      expect(await disputes.add(record('again'), MANY)).toBe(false);
    });

    it('lists what the caller may see, newest first', async () => {
      const { disputes } = await create();
      await disputes.add(record('old'), MANY);
      await disputes.add(
        record('dock', { entityRef: DOCK, disputedAt: day(2).toISOString() }),
        MANY,
      );
      await disputes.add(
        record('trap', {
          trap: 'manual-step',
          expected: 'absent',
          shown: 'present',
          disputedAt: day(3).toISOString(),
        }),
        MANY,
      );
      await disputes.resolve('old', {
        verdict: 'rejected',
        answer: 'It is not.',
        user: 'user:default/bob',
        at: day(4),
      });
      const ids = async (query: ListDisputesQuery, visible = EVERY_SERVICE) => {
        const { items } = await disputes.list(query, visible);
        return items.map(item => item.id);
      };
      const filters: Array<[ListDisputesQuery, string[]]> = [
        [{}, ['trap', 'dock', 'old']],
        [{ state: 'open' }, ['trap', 'dock']],
        [{ state: 'resolved' }, ['old']],
        [{ trap: 'manual-step' }, ['trap']],
        [{ capability: 'lint' }, ['dock', 'old']],
        [{ entityRef: FERRY }, ['trap', 'old']],
      ];
      for (const [query, expected] of filters) {
        expect([query, await ids(query)]).toEqual([query, expected]);
      }
      expect(await ids({}, { catalog: [DOCK] })).toEqual(['dock']);
      const { items, nextCursor } = await disputes.list(
        { limit: 1 },
        EVERY_SERVICE,
      );
      expect(items).toEqual([
        expect.objectContaining({ id: 'trap', trap: 'manual-step' }),
      ]);
      expect(await ids({ cursor: nextCursor })).toEqual(['dock', 'old']);
    });
  });
});
