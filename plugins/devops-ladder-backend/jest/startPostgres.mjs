// Gives the database tests a real PostgreSQL, unless a
// BACKSTAGE_TEST_DATABASE_POSTGRES<n>_CONNECTION_STRING names one already.
import { startEmbeddedPostgres } from './embeddedPostgres.mjs';

const GIVEN = /^BACKSTAGE_TEST_DATABASE_POSTGRES\d+_CONNECTION_STRING$/;

export default async function startPostgres() {
  if (Object.keys(process.env).some(name => GIVEN.test(name))) {
    return;
  }
  const { server, stop } = await startEmbeddedPostgres();
  process.env.BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING = server;
  globalThis.stopPostgres = stop;
}
