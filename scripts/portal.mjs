// Starts the demo portal and waits until its services are scored.
import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { root, UserError } from './toolchain.mjs';

const STARTING_MS = 180_000;
const POLL_MS = 500;

/**
 * Reads a port from an environment variable and makes sure that it is free.
 * Throws a `UserError` that names the variable where it is not.
 */
export async function freePort(variable, otherwise) {
  const value = process.env[variable] ?? otherwise;
  const port = Number(value);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new UserError(
      `${variable} must be a port from 1 to 65535, not "${value}"`,
    );
  }
  const problem = await new Promise(resolve => {
    const server = createServer();
    server.once('error', error => resolve(error.code));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve()));
  });
  if (problem) {
    const because =
      problem === 'EADDRINUSE'
        ? 'is taken. Stop what listens there'
        : `cannot be used (${problem})`;
    throw new UserError(
      `Port ${port} ${because}, or choose another by the environment variable ${variable}`,
    );
  }
  return port;
}

/** Away from the ports that people choose and the system hands out. */
const PROVIDER_PORTS = 20_000;

/**
 * A port for what stands for GitHub and Argo CD: the same for the same portal,
 * and the next one that is free where somebody listens there.
 */
function providerPort(port) {
  const candidate = PROVIDER_PORTS + (port % 10_000);
  const server = createServer().on('error', () => {});
  // Without a host nothing is looked up, and it is known at once.
  const isFree = server.listen(candidate).address() !== null;
  server.close();
  return isFree ? candidate : providerPort(port + 1);
}

/** How many services the demo organisation has. */
export async function countDemoServices() {
  const folder = join(root, 'examples/catalog');
  let services = 0;
  for (const file of await readdir(folder)) {
    const text = await readFile(join(folder, file), 'utf8');
    services += text.match(/^kind: Component$/gm)?.length ?? 0;
  }
  return services;
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
        // See `integrations` in `app-config.yaml`.
        DEMO_PROVIDER_PORT: String(providerPort(port)),
        ...(database === 'memory' && {
          APP_CONFIG_backend_database_connection: JSON.stringify(':memory:'),
        }),
      },
    },
  );
  return { child, url };
}

/** Waits until so many services are assessed. */
export async function waitUntilScored({ child, url }, services) {
  let ended;
  child.once('exit', code => {
    const how = code === null ? 'was stopped' : `ended with exit code ${code}`;
    ended = new UserError(`The portal ${how} while it was starting`);
  });
  let token;
  const deadline = Date.now() + STARTING_MS;
  while (!ended && Date.now() < deadline) {
    token ??= await signIn(url).catch(() => undefined);
    const overview =
      token && (await readOverview(url, token).catch(() => undefined));
    if (overview?.services >= services && overview.assessed >= services) {
      return overview;
    }
    await new Promise(resolve => setTimeout(resolve, POLL_MS));
  }
  throw ended ?? new UserError('The portal did not get ready in three minutes');
}

/** Stops the portal and waits for its end. */
export async function stopPortal({ child }) {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = new Promise(resolve => child.once('exit', resolve));
    child.kill();
    await ended;
  }
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
