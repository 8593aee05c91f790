import { mockServices } from '@backstage/backend-test-utils';
import {
  assessmentRecord,
  evidence,
  serviceRecord,
} from '../__testUtils__/fixtures';
import { saveRecords } from '../__testUtils__/saveRecords';
import { sqliteAndPostgres } from '../__testUtils__/testDatabases';
import { createStores } from './createStores';
import { openDatabase } from './openDatabase';
import { EvidenceRecord } from './types';
import { EVERY_SERVICE } from './VisibleServices';

jest.setTimeout(60_000);

const NOON = new Date('2026-03-01T12:00:00Z');
const minutes = (n: number) => new Date(NOON.getTime() + n * 60_000);
const refOf = (name: string) => `component:default/${name}`;

function failing(
  name: string,
  reason: 'rate-limited' | 'no-repository',
): EvidenceRecord {
  return {
    entityRef: refOf(name),
    collector: 'repository',
    state: 'failed',
    problem: { reason, message: 'No.', since: NOON.toISOString() },
  };
}

function unresolved(name: string, ...references: string[]): EvidenceRecord {
  return {
    entityRef: refOf(name),
    collector: 'repository',
    state: 'fresh',
    findings: {
      evidence: references.map(reference => ({
        ...evidence('lint', 'unknown'),
        statement: `The shared step \`${reference}\` could not be read.`,
        unknown: { reason: 'unresolved-include' as const },
      })),
      traps: [],
      facts: [],
    },
  };
}

describe('DatabaseStatusStore', () => {
  const databases = sqliteAndPostgres();

  describe.each(databases.eachSupportedId())('on %s', id => {
    async function create(...names: string[]) {
      const knex = await databases.init(id);
      await openDatabase(mockServices.database({ knex }));
      const stores = createStores(knex);
      await stores.services.sync(
        names.map(name =>
          serviceRecord(name, {
            repository: { url: `https://git.example/o/${name}/tree/main/` },
          }),
        ),
        NOON,
      );
      return { knex, ...stores };
    }

    it('tells what waits, for how long, and who works', async () => {
      const { claims, services, status } = await create('a', 'b', 'c');
      expect(await status.queue(minutes(-1))).toEqual({
        due: 0,
        toJudge: 0,
        claimed: 0,
      });
      const claim = { at: minutes(1), until: minutes(6), limit: 1 };
      await claims.claim('one', claim);
      await services.requestJudgementOf([refOf('b')], minutes(-9));
      expect(await status.queue(minutes(2))).toEqual({
        due: 2,
        toJudge: 0,
        claimed: 1,
        oldestDueAt: NOON,
      });
      expect(await status.queue(minutes(-5))).toMatchObject({ toJudge: 1 });
      expect(await status.replicas(minutes(2))).toEqual([
        { holder: 'one', services: 1, leaseUntil: minutes(6) },
      ]);
      expect(await status.replicas(minutes(6))).toEqual([]);
    });

    it('counts failures with a few examples, of visible services', async () => {
      const { knex, status } = await create('a', 'b', 'c', 'd', 'e', 'f');
      await saveRecords(knex, {
        evidence: [
          ...['a', 'b', 'c', 'd'].map(name => failing(name, 'rate-limited')),
          failing('e', 'no-repository'),
          unresolved('f'),
        ],
      });
      expect(await status.failures(EVERY_SERVICE)).toEqual([
        {
          collector: 'repository',
          reason: 'rate-limited',
          services: 4,
          examples: [refOf('a'), refOf('b'), refOf('c')],
        },
        {
          collector: 'repository',
          reason: 'no-repository',
          services: 1,
          examples: [refOf('e')],
        },
      ]);
      expect(
        await status.failures({ catalog: [refOf('b'), refOf('f')] }),
      ).toEqual([
        expect.objectContaining({ services: 1, examples: [refOf('b')] }),
      ]);
    });

    it('ranks what could not be resolved', async () => {
      const { knex, status } = await create('a', 'b', 'c');
      await saveRecords(knex, {
        evidence: [
          unresolved('a', 'o/deploy@v1', 'o/lint@v1'),
          unresolved('b', 'o/lint@v1'),
          unresolved('c', 'o/secret@v1'),
        ],
      });
      const visible = { catalog: [refOf('a'), refOf('b')] };
      expect(await status.unresolved(visible, 10)).toEqual([
        { reference: 'o/lint', services: 2 },
        { reference: 'o/deploy', services: 1 },
      ]);
      expect(await status.unresolved(EVERY_SERVICE, 1)).toHaveLength(1);
    });

    it('names services that were never assessed', async () => {
      const { knex, claims, status } = await create('a', 'b', 'c');
      await saveRecords(knex, { assessments: [assessmentRecord('a', 1)] });
      await claims.claim('one', { at: NOON, until: minutes(5), limit: 2 });
      const never = await status.neverAssessed(EVERY_SERVICE, {
        at: NOON,
        limit: 1,
      });
      expect(never).toEqual({
        services: 2,
        items: [
          {
            entityRef: refOf('b'),
            host: 'git.example',
            dueAt: NOON,
            failures: 0,
            isClaimed: true,
          },
        ],
      });
      const none = { catalog: [refOf('a')] };
      expect(await status.neverAssessed(none, { at: NOON, limit: 9 })).toEqual({
        services: 0,
        items: [],
      });
    });

    it('keeps how the last look into the catalog went', async () => {
      const { runs } = await create();
      expect(await runs.get('sync')).toBeUndefined();
      const counts = { services: 2, added: 2 };
      const startedAt = NOON;
      await runs.succeeded('sync', { startedAt, durationMs: 60_000, counts });
      const first = {
        startedAt,
        durationMs: 60_000,
        counts,
        succeededAt: minutes(1),
      };
      expect(await runs.get('sync')).toEqual(first);
      const second = { startedAt: minutes(5), durationMs: 9, error: 'No.' };
      await runs.failed('sync', second);
      expect(await runs.get('sync')).toEqual({ ...first, ...second });
      await runs.succeeded('sync', { startedAt, durationMs: 60_000, counts });
      expect(await runs.get('sync')).toEqual(first);
    });
  });
});
