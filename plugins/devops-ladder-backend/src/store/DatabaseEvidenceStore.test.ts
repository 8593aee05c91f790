import { mockServices } from '@backstage/backend-test-utils';
import { AT, evidence, serviceRecord } from '../__testUtils__/fixtures';
import { saveRecords } from '../__testUtils__/saveRecords';
import { sqliteAndPostgres } from '../__testUtils__/testDatabases';
import { DatabaseEvidenceStore } from './DatabaseEvidenceStore';
import { DatabaseServiceStore } from './DatabaseServiceStore';
import { digestOf } from './digestOf';
import { openDatabase } from './openDatabase';
import { EvidenceRecord } from './types';

jest.setTimeout(60_000);

describe('DatabaseEvidenceStore', () => {
  const databases = sqliteAndPostgres();

  it.each(databases.eachSupportedId())(
    'keeps one record for each service and collector on %s',
    async id => {
      const knex = await databases.init(id);
      await openDatabase(mockServices.database({ knex }));
      const services = new DatabaseServiceStore(knex);
      const store = new DatabaseEvidenceStore(knex);
      await services.sync(
        [serviceRecord('ferry'), serviceRecord('dock')],
        new Date(AT),
      );

      const findings = { evidence: [evidence('lint')], traps: [], facts: [] };
      const collected: EvidenceRecord = {
        entityRef: 'component:default/ferry',
        collector: 'repository',
        state: 'fresh',
        fingerprint: 'f1',
        findings,
        digest: digestOf(findings),
        commit: 'c0ffee',
        ciSystem: 'github-actions',
        collectedAt: AT,
      };
      const failed: EvidenceRecord = {
        entityRef: 'component:default/dock',
        collector: 'repository',
        state: 'failed',
        problem: { reason: 'no-permission', message: 'No.', since: AT },
      };
      await saveRecords(knex, { evidence: [collected, failed] });
      expect(
        await store.list([
          'component:default/ferry',
          'component:default/unknown',
        ]),
      ).toEqual([collected]);
      expect(await store.list(['component:default/dock'])).toEqual([failed]);

      await saveRecords(knex, {
        evidence: [{ ...collected, fingerprint: 'f2' }],
      });
      expect(await store.list([collected.entityRef])).toEqual([
        { ...collected, fingerprint: 'f2' },
      ]);

      await services.sync([serviceRecord('dock')], new Date(AT));
      expect(await store.list([collected.entityRef])).toEqual([]);
    },
  );
});
