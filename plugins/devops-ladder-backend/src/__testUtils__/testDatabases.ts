import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';

const GIVEN = /^BACKSTAGE_TEST_DATABASE_(POSTGRES_?\d+)_CONNECTION_STRING$/;

/**
 * SQLite and the PostgreSQL that the tests were given. Without a PostgreSQL
 * there is no test of the store worth its name, so that this throws.
 */
export function sqliteAndPostgres(): TestDatabases {
  const postgres = Object.keys(process.env).flatMap(
    name => GIVEN.exec(name)?.[1].replace(/(\d+)$/, '_$1') ?? [],
  );
  if (!postgres.length) {
    throw new Error('No PostgreSQL was started for the tests');
  }
  return TestDatabases.create({
    ids: ['SQLITE_3', ...postgres] as TestDatabaseId[],
    disableDocker: true,
  });
}
