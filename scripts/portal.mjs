// Starts the demo portal and waits until its services are scored.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { root, UserError } from './toolchain.mjs';

const STARTING_MS = 180_000;
const POLL_MS = 500;

/** Throws a `UserError` where something listens on the port already. */
export async function requireFreePort(port) {
  const free = await new Promise(resolve => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
  if (!free) {
    throw new UserError(
      `Port ${port} is taken. Stop what listens there, or choose another port: PORT=7107 npm start`,
    );
  }
}

/**
 * Starts the backend, which serves the portal too.
 *
 * @param options.database - `directory` keeps data in `.data`, `memory` forgets it
 */
export function startPortal({ node, env, port, database }) {
  const url = `http://localhost:${port}`;
  const backend = join(root, 'packages/backend');
  const child = spawn(
    node,
    [
      '--enable-source-maps',
      '--require',
      join(root, 'node_modules/@backstage/cli/config/nodeTransform.cjs'),
      join(backend, 'src/index.ts'),
      '--config',
      join(root, 'app-config.yaml'),
    ],
    {
      cwd: backend,
      stdio: 'inherit',
      env: {
        LOG_LEVEL: 'warn',
        ...env,
        // Sign-in as guest is for development only, which a demo is.
        NODE_ENV: 'development',
        APP_CONFIG_app_baseUrl: JSON.stringify(url),
        APP_CONFIG_backend_baseUrl: JSON.stringify(url),
        APP_CONFIG_backend_cors_origin: JSON.stringify(url),
        APP_CONFIG_backend_listen_port: String(port),
        ...(database === 'memory' && {
          APP_CONFIG_backend_database_connection: JSON.stringify(':memory:'),
        }),
      },
    },
  );
  return { child, url };
}

/** Waits until every service of the demo organisation is assessed. */
export async function waitUntilScored({ child, url }) {
  let ended;
  child.once('exit', code => {
    ended = new UserError(
      `The portal ended while starting (exit code ${code})`,
    );
  });
  let token;
  const deadline = Date.now() + STARTING_MS;
  while (!ended && Date.now() < deadline) {
    token ??= await signIn(url).catch(() => undefined);
    const overview =
      token && (await readOverview(url, token).catch(() => undefined));
    if (overview?.services > 0 && overview.assessed === overview.services) {
      return overview;
    }
    await new Promise(resolve => setTimeout(resolve, POLL_MS));
  }
  throw ended ?? new UserError('The portal did not get ready in three minutes');
}

async function signIn(url) {
  const response = await fetch(`${url}/api/auth/guest/refresh`, {
    method: 'POST',
    headers: { 'X-Requested-With': 'XMLHttpRequest' },
  });
  const { backstageIdentity } = await response.json();
  return backstageIdentity.token;
}

async function readOverview(url, token) {
  const response = await fetch(`${url}/api/devops-ladder/overview`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  return response.json();
}
