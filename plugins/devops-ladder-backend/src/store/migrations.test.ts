import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { sqliteAndPostgres } from '../__testUtils__/testDatabases';
import { openDatabase } from './openDatabase';

jest.setTimeout(60_000);

describe('migrations', () => {
  const databases = sqliteAndPostgres();
  const tables = [
    'services',
    'service_properties',
    'evidence',
    'assessments',
    'assessment_traps',
    'changes',
    'waivers',
    'disputes',
    'unresolved_references',
    'hosts',
    'runs',
    'webhook_deliveries',
  ];
  const all = (is: boolean) => tables.map(table => [table, is]);

  it.each(databases.eachSupportedId())(
    'go up, down and up again on %s',
    async id => {
      const knex = await databases.init(id);
      const directory = resolvePackagePath(
        '@devops-ladder/backstage-plugin-devops-ladder-backend',
        'migrations',
      );
      const present = () =>
        Promise.all(
          tables.map(async table => [table, await knex.schema.hasTable(table)]),
        );

      await openDatabase(mockServices.database({ knex }));
      expect(await present()).toEqual(all(true));
      await knex.migrate.rollback({ directory }, true);
      expect(await present()).toEqual(all(false));
      await knex.migrate.latest({ directory });
      expect(await present()).toEqual(all(true));
    },
  );

  it.each(databases.eachSupportedId())(
    'are left to the operator where configured so on %s',
    async id => {
      const knex = await databases.init(id);
      await openDatabase({
        getClient: async () => knex,
        migrations: { skip: true },
      });
      expect(await knex.schema.hasTable('services')).toBe(false);
    },
  );
});
