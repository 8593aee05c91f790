import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { assessmentRecord, AT, serviceRecord } from '../__testUtils__/fixtures';
import { saveRecords } from '../__testUtils__/saveRecords';
import { sqliteAndPostgres } from '../__testUtils__/testDatabases';
import { createStores } from './createStores';
import { EVERY_SERVICE } from './VisibleServices';

jest.setTimeout(60_000);

const READ_COLUMNS = '20261123020000_read_columns.js';
const NAME = 'component:default/ferry';

describe('the columns that lists are answered from', () => {
  const databases = sqliteAndPostgres();
  const directory = resolvePackagePath(
    '@devops-ladder/backstage-plugin-devops-ladder-backend',
    'migrations',
  );

  async function migrateUntil(knex: Knex, file: string) {
    for (;;) {
      const [, pending]: [unknown, Array<{ file: string }>] =
        await knex.migrate.list({ directory });
      if (!pending.length || pending[0].file === file) {
        return;
      }
      await knex.migrate.up({ directory });
    }
  }

  it.each(databases.eachSupportedId())(
    'come to assessments that were there before on %s',
    async id => {
      const knex = await databases.init(id);
      await migrateUntil(knex, READ_COLUMNS);
      await knex('services').insert({
        entity_ref: NAME,
        kind: 'component',
        namespace: 'default',
        name: 'ferry',
        sort_key: 'ferry',
        due_at: new Date(AT),
      });
      const { assessment } = assessmentRecord('ferry', 2);
      await knex('assessments').insert({
        entity_ref: NAME,
        model_version: '1.0.0',
        judged_by: 'v1',
        digest: 'before',
        assessed_at: new Date(AT),
        attained: 2,
        possible: 2,
        needed: 2,
        fit: 'right-sized',
        known: 3,
        applicable: 4,
        severe_traps: 0,
        stale: false,
        warnings: '[]',
        assessment: JSON.stringify(assessment),
      });
      await knex.migrate.latest({ directory });

      const stores = createStores(knex);
      const found = await stores.assessments.get(NAME);
      expect(found?.record).toMatchObject({ assessedAt: AT, judgedBy: '' });
      expect(found?.service).toMatchObject({ rung: { attained: 2 } });
      expect(found?.service.axes).toBeUndefined();
      // Until it is judged anew it does not count as assessed.
      const { all } = await stores.overview.get({}, EVERY_SERVICE);
      expect([all.services, all.tally.assessed]).toEqual([1, 0]);

      // The same result as before is written all the same.
      await stores.services.sync([serviceRecord('ferry')], new Date(AT));
      await saveRecords(knex, { assessments: [assessmentRecord('ferry', 2)] });
      const counted = await stores.overview.get({}, EVERY_SERVICE);
      expect(counted.all.tally.assessed).toBe(1);
      expect((await stores.assessments.get(NAME))?.service.axes).toMatchObject({
        safety: 2,
      });

      await knex.migrate.rollback({ directory }, true);
      expect(await knex.schema.hasTable('assessments')).toBe(false);
    },
  );
});
