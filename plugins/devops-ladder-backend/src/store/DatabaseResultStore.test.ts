import { mockServices } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import {
  assessmentRecord,
  evidence,
  serviceRecord,
} from '../__testUtils__/fixtures';
import { serviceResult } from '../__testUtils__/serviceResult';
import { sqliteAndPostgres } from '../__testUtils__/testDatabases';
import { ClaimedService } from './ClaimStore';
import { createStores } from './createStores';
import { digestOf } from './digestOf';
import { openDatabase } from './openDatabase';
import { ServiceResult } from './ResultStore';
import { EvidenceRecord } from './types';

jest.setTimeout(60_000);

const NOON = new Date('2026-03-01T12:00:00Z');
const minutes = (n: number) => new Date(NOON.getTime() + n * 60_000);
const FERRY = 'component:default/ferry';

const findings = { evidence: [evidence('lint')], traps: [], facts: [] };
const read: EvidenceRecord = {
  entityRef: FERRY,
  collector: 'repository',
  state: 'fresh',
  fingerprint: 'f1',
  findings,
  digest: digestOf(findings),
  commit: 'c1',
  collectedAt: NOON.toISOString(),
};

describe('DatabaseResultStore', () => {
  const databases = sqliteAndPostgres();

  describe.each(databases.eachSupportedId())('on %s', id => {
    async function create() {
      const knex = await databases.init(id);
      await openDatabase(mockServices.database({ knex }));
      const stores = createStores(knex);
      await stores.services.sync([serviceRecord('ferry')], NOON);
      return {
        knex,
        ...stores,
        async claim(holder: string, at = NOON): Promise<ClaimedService> {
          const [service] = await stores.claims.claim(holder, {
            at,
            until: new Date(at.getTime() + 5 * 60_000),
            limit: 1,
          });
          return service;
        },
        at: (attained: number, overrides: Partial<ServiceResult> = {}) => ({
          assessment: assessmentRecord('ferry', attained, {
            inputs: `i${attained}`,
          }),
          read: { collectors: ['repository'], commit: 'c1' },
          evidence: [read],
          ...overrides,
        }),
      };
    }

    async function history(knex: Knex): Promise<number[]> {
      const rows = await knex('changes').orderBy('id').select('attained');
      return rows.map(row => row.attained);
    }

    it('stores all that came of a service, and what changed', async () => {
      const {
        results,
        evidence: stored,
        assessments,
        claim,
        at,
      } = await create();
      const { saved, changes } = await results.save('me', [
        serviceResult(await claim('me'), NOON, at(2)),
      ]);
      expect([...saved]).toEqual([FERRY]);
      expect(changes).toEqual([
        expect.objectContaining({ cause: { kind: 'first' } }),
      ]);
      expect(await stored.list([FERRY])).toEqual([read]);
      const found = await assessments.get(FERRY);
      expect(found?.service).toMatchObject({
        checkedAt: NOON.toISOString(),
        rung: { attained: 2 },
      });
      const heads = await results.heads([FERRY]);
      expect(heads.inputs).toEqual(new Map([[FERRY, 'i2']]));
      expect(heads.evidence.get(FERRY)).toEqual([
        { ...read, findings: undefined },
      ]);
    });

    it('lets no late result overwrite a newer one', async () => {
      const { knex, results, assessments, claim, at } = await create();
      const early = await claim('early');
      const late = await claim('late', minutes(6));
      await results.save('late', [serviceResult(late, minutes(6), at(2))]);
      for (const overwritten of [
        await results.save('early', [serviceResult(early, NOON, at(1))]),
        // Not even by the holder's own earlier work.
        await results.save('late', [
          serviceResult({ ...late, token: early.token }, NOON, at(1)),
        ]),
      ]) {
        expect(overwritten.saved.size).toBe(0);
        expect(overwritten.changes).toEqual([]);
      }
      expect((await assessments.get(FERRY))?.service.rung?.attained).toBe(2);
      expect(await history(knex)).toEqual([2]);
    });

    it('still takes a result whose lease ended where nobody else took over', async () => {
      const { results, claim, at } = await create();
      const service = await claim('me');
      const { saved } = await results.save('me', [
        serviceResult(service, minutes(99), at(1)),
      ]);
      expect(saved.size).toBe(1);
    });

    it('leaves out what left the catalog meanwhile', async () => {
      const { knex, results, services, claim, at } = await create();
      const service = await claim('me');
      await services.sync([], NOON);
      const { saved } = await results.save('me', [
        serviceResult(service, NOON, at(1)),
      ]);
      expect(saved.size).toBe(0);
      expect(await history(knex)).toEqual([]);
    });

    it('writes nothing of what is as it was', async () => {
      const { knex, results, claim, at } = await create();
      const rows = async () => ({
        assessments: await knex('assessments').select(),
        traps: await knex('assessment_traps').select(),
        evidence: await knex('evidence').select(),
        changes: await knex('changes').select(),
      });
      await results.save('me', [serviceResult(await claim('me'), NOON, at(1))]);
      const before = await rows();

      const again = minutes(60);
      const statements: string[] = [];
      knex.on('query', ({ sql }) => statements.push(sql));
      await results.save('me', [
        serviceResult(await claim('me', again), again),
      ]);
      expect(
        statements.filter(sql =>
          /(?:insert into|update|delete from) [`"]?(?:assessment|evidence|changes)/i.test(
            sql,
          ),
        ),
      ).toEqual([]);
      expect(await rows()).toEqual(before);
      expect((await results.heads([FERRY])).evidence.get(FERRY)).toEqual([
        // It said the same then.
        expect.objectContaining({ collectedAt: again.toISOString() }),
      ]);
    });

    it('notes what the same was judged from since', async () => {
      const { knex, results, assessments, claim, at } = await create();
      await results.save('me', [serviceResult(await claim('me'), NOON, at(1))]);
      const again = minutes(60);
      const same = {
        ...at(1).assessment,
        inputs: 'others',
        judgedBy: 'v2',
        assessedAt: again.toISOString(),
      };
      const { changes } = await results.save('me', [
        serviceResult(await claim('me', again), again, { assessment: same }),
      ]);
      expect(changes).toEqual([]);
      expect(await history(knex)).toEqual([1]);
      expect((await assessments.get(FERRY))?.record).toEqual(same);
    });

    it('keeps the findings of a source that fails, and forgets them when told', async () => {
      const { results, evidence: stored, claim } = await create();
      const at = (hour: number) => minutes(hour * 60);
      const saveEvidence = async (hour: number, record: EvidenceRecord) => {
        const service = await claim('me', at(hour));
        await results.save('me', [
          serviceResult(service, at(hour), {
            evidence: [record],
            checkedAt: undefined,
          }),
        ]);
        return (await stored.list([FERRY]))[0];
      };
      await saveEvidence(0, read);
      const problem = {
        reason: 'error' as const,
        message: 'No.',
        since: NOON.toISOString(),
      };
      const stale = { ...read, state: 'stale' as const, problem };
      expect(await saveEvidence(1, { ...stale, findings: undefined })).toEqual(
        stale,
      );
      const forgotten = {
        entityRef: FERRY,
        collector: 'repository',
        state: 'failed' as const,
        problem,
      };
      expect(await saveEvidence(2, forgotten)).toEqual(forgotten);
    });

    it('counts what could not be resolved, as long as that is so', async () => {
      const { knex, results, claim } = await create();
      const unresolved = {
        ...evidence('dast', 'unknown'),
        statement: 'The shared pipeline `o/r@v1` could not be read.',
        unknown: { reason: 'unresolved-include' as const },
      };
      for (const [hour, found] of [[unresolved], []].entries()) {
        const service = await claim('me', minutes(hour * 60));
        await results.save('me', [
          serviceResult(service, minutes(hour * 60), {
            evidence: [{ ...read, findings: { ...findings, evidence: found } }],
          }),
        ]);
        const rows = await knex('unresolved_references').select('reference');
        expect(rows).toHaveLength(found.length);
      }
    });
  });
});
