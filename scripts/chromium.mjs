// Finds or brings a Chromium for the browser tests.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { progress, root, run, UserError } from './toolchain.mjs';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
];

/** Path of a Chromium that starts: the system's, else Playwright's, else Debian's. */
export async function ensureChromium(tools) {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (await starts(given)) {
      return given;
    }
    throw new UserError(`CHROMIUM_PATH is no browser that starts: ${given}`);
  }
  for (const find of [findOnPath, playwrightChromium, debianChromium]) {
    const candidate = await find(tools);
    if (candidate && (await starts(candidate))) {
      return candidate;
    }
  }
  throw new UserError(
    'The browser tests need Chromium: install it (Debian: apt-get install chromium), or set CHROMIUM_PATH to one',
  );
}

/** A browser can be there and lack libraries of the system. */
async function starts(path) {
  try {
    await run(
      path,
      ['--headless', '--no-sandbox', '--dump-dom', 'about:blank'],
      { quiet: true, timeout: 60_000 },
    );
    return true;
  } catch {
    return false;
  }
}

function findOnPath() {
  return process.env.PATH.split(delimiter)
    .flatMap(folder => NAMES.map(name => join(folder, name)))
    .find(existsSync);
}

async function playwrightChromium({ node, env }) {
  const expected = (
    await run(
      node,
      ['-p', `require('@playwright/test').chromium.executablePath()`],
      { env, quiet: true },
    )
  ).trim();
  if (existsSync(expected)) {
    return expected;
  }
  progress('downloading Chromium with Playwright');
  const cli = join(root, 'node_modules/playwright/cli.js');
  await run(node, [cli, 'install', 'chromium'], { env, quiet: true }).catch(
    () => progress('that download is not possible here'),
  );
  return existsSync(expected) ? expected : undefined;
}

async function debianChromium() {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...args) => {
    const [command, ...rest] = [...sudo, 'apt-get', ...args];
    return run(command, rest, {
      quiet: true,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  };
  try {
    progress('installing Chromium with apt-get');
    await apt('update');
    await apt('install', '-y', '--no-install-recommends', 'chromium');
  } catch {
    return undefined;
  }
  return findOnPath();
}
