// `npm run yarn -- check:install`: adds the packed plugins to a portal made by
// create-app, the way the README says, and looks whether they work there. Takes
// minutes and some gigabytes, so that `npm test` leaves it out.
import { chromium } from '@playwright/test';
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { FAMILY, packFamily } from './pack.mjs';
import { waitUntilScored } from './portal.mjs';
import { main, prepare, progress, UserError } from './toolchain.mjs';

const CREATE_APP = '@backstage/create-app@0.9.2';
const CREATE_APP_SERVICES = 1;
const PORT = 7127;
/** What a portal needs by itself today, with these plugins or without. */
const PINS = {
  'better-sqlite3': '^13.0.0',
  '@swc/core': '1.16.18',
  'unrs-resolver': '1.12.2',
  rollup: '4.67.4',
  '@yarnpkg/core': '4.8.0',
};

await main(async () => {
  const tools = await prepare();
  const folder = await mkdtemp(join(tmpdir(), 'devops-ladder-install-'));
  const portal = join(folder, 'portal');
  const inPortal = (...args) => tools.yarn(args, { cwd: portal });
  try {
    progress('packing the plugins');
    const packed = await packFamily(tools.yarn, join(folder, 'packed'));
    progress('making a portal with create-app');
    await createPortal(tools, portal);
    progress('adding the plugins to it');
    await addPlugins(portal, packed);
    await inPortal('install', '--no-immutable');
    progress('checking its types, building it');
    await inPortal('tsc');
    await inPortal('workspace', 'app', 'build');
    progress('starting it');
    await lookAt(tools, portal);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  console.log('\nThe plugins work in a portal made by create-app.');
});

async function createPortal({ env }, portal) {
  const child = spawn(
    'npx',
    ['-y', CREATE_APP, '--skip-install', '--path', portal],
    { cwd: tmpdir(), env, stdio: ['pipe', 'ignore', 'inherit'] },
  );
  child.stdin.end('portal\n');
  const code = await new Promise(resolve => child.once('close', resolve));
  if (code !== 0) {
    throw new UserError(`${CREATE_APP} failed (exit code ${code})`);
  }
}

async function addPlugins(portal, packed) {
  await edit(join(portal, 'package.json'), manifest => {
    const own = JSON.parse(manifest);
    // The packages are in no registry yet, so that each other's are named here.
    own.resolutions = { ...own.resolutions, ...PINS, ...packed };
    return JSON.stringify(own, null, 2);
  });
  for (const [part, name] of [
    ['app', FAMILY],
    ['backend', `${FAMILY}-backend`],
  ]) {
    await edit(join(portal, 'packages', part, 'package.json'), manifest => {
      const own = JSON.parse(manifest);
      own.dependencies[name] = packed[name];
      return JSON.stringify(own, null, 2);
    });
  }
  await edit(join(portal, 'packages/backend/src/index.ts'), source =>
    source.replace(
      'backend.start();',
      `backend.add(import('${FAMILY}-backend'));\n\nbackend.start();`,
    ),
  );
}

async function edit(file, change) {
  await writeFile(file, change(await readFile(file, 'utf8')));
}

async function lookAt({ env, node }, portal) {
  const url = `http://localhost:${PORT}`;
  const backend = join(portal, 'packages/backend');
  const child = spawn(
    node,
    [
      '--require',
      join(portal, 'node_modules/@backstage/cli/config/nodeTransform.cjs'),
      join(backend, 'src/index.ts'),
    ],
    {
      cwd: backend,
      stdio: 'inherit',
      env: {
        ...env,
        LOG_LEVEL: 'warn',
        NODE_ENV: 'development',
        GITHUB_TOKEN: 'none',
        APP_CONFIG_app_baseUrl: JSON.stringify(url),
        APP_CONFIG_backend_baseUrl: JSON.stringify(url),
        APP_CONFIG_backend_listen: JSON.stringify(`127.0.0.1:${PORT}`),
      },
    },
  );
  try {
    await waitUntilScored({ child, url }, CREATE_APP_SERVICES);
    progress('its services are assessed; opening the pages');
    await openPages(url, await ensureChromium({ node, env }));
  } finally {
    child.kill();
  }
}

async function openPages(url, executablePath) {
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox'],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`${url}/devops-ladder`);
    await page.getByRole('button', { name: 'Enter' }).click();
    await page.getByRole('heading', { name: 'DevOps Ladder' }).waitFor();
    await page.goto(`${url}/catalog/default/component/example-website/ladder`);
    await page.getByText('names no repository').first().waitFor();
  } finally {
    await browser.close();
  }
}
