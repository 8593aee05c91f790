// Opens the organisation page of the built portal over 10,000 services in
// Chromium: when something useful is seen, how large the answers are, and
// whether the table keeps up. See README.md here; not a test.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { buildApp } from '../scripts/build-app.mjs';
import { freePort, startPortal, stopPortal } from '../scripts/portal.mjs';
import { prepare, root } from '../scripts/toolchain.mjs';
import { fill } from './fleet/fill.mjs';
import { startPostgres } from './fleet/postgres.mjs';

const requireOfBackend = createRequire(
  join(root, 'plugins/devops-ladder-backend/package.json'),
);
const { default: createKnex } = await import(requireOfBackend.resolve('knex'));

const SIZE = Number(process.argv[2] ?? 10_000);
const ROUNDS = Number(process.env.ROUNDS ?? 7);
const API = '/api/devops-ladder/';
/** The frames of a screen with 60 a second come every 16.7 ms. */
const JANK_MS = 50;

/** What is useful on a page: an element that shows the numbers or the rows. */
const PAGES = [
  [
    'overview',
    '/devops-ladder/overview',
    '[data-testid="fit-tiles"], main a[href*="fit="]',
  ],
  [
    'services',
    '/devops-ladder/services',
    'main [role="row"] a[href*="/catalog/"]',
  ],
  [
    'guesses',
    '/devops-ladder/guesses',
    'main a[href*="/devops-ladder/services"]',
  ],
  ['status', '/devops-ladder/status', 'main dl, main table'],
];

const median = values =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const { env, node, yarn } = await prepare();
await buildApp(yarn);
const postgres = await startPostgres();
const portal = startPortal({
  node,
  env: {
    ...env,
    APP_CONFIG_backend_database: JSON.stringify({
      client: 'pg',
      connection: postgres.server,
    }),
    // The services are those of the benchmark: nothing looks for others.
    APP_CONFIG_catalog_locations: '[]',
    APP_CONFIG_devopsLadder_refresh_syncEvery: '"24h"',
    APP_CONFIG_devopsLadder_refresh_checkEvery: '"24h"',
  },
  port: await freePort('BENCHMARK_PORT', 7207),
});
try {
  await untilReady();
  const knex = createKnex({
    client: 'pg',
    connection: `${postgres.server}/backstage_plugin_devops-ladder`,
  });
  await fill(knex, SIZE);
  await knex.destroy();
  await measure();
} finally {
  await stopPortal(portal);
  await postgres.stop();
}

async function untilReady() {
  for (let tries = 0; tries < 360 && portal.child.exitCode === null; tries++) {
    const answer = await fetch(
      `${portal.url}/.backstage/health/v1/readiness`,
    ).catch(() => undefined);
    if (answer?.ok) {
      // The first look at the catalog, which is empty, must be over.
      await new Promise(resolve => setTimeout(resolve, 15_000));
      return;
    }
    await new Promise(resolve => setTimeout(resolve, 500));
  }
  throw new Error('The portal did not get ready');
}

async function measure() {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    args: ['--no-sandbox'],
  });
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
  });
  const page = await context.newPage();
  await page.goto(portal.url);
  await page.getByRole('button', { name: 'Enter' }).click();
  await page.locator('nav').first().waitFor({ state: 'attached' });

  console.log(`${SIZE} services, ${ROUNDS} rounds, medians\n`);
  for (const [name, path, useful] of PAGES) {
    await opened(context, name, path, useful);
  }
  await table(page);
  await browser.close();
}

/** When the shell and something useful are painted, from the start of navigation. */
async function opened(context, name, path, useful) {
  const shells = [];
  const contents = [];
  const answers = new Map();
  for (let round = 0; round < ROUNDS; round++) {
    const page = await context.newPage();
    page.on('response', async response => {
      const url = new URL(response.url());
      if (url.pathname.startsWith(API)) {
        const body = await response.body().catch(() => Buffer.alloc(0));
        answers.set(url.pathname.slice(API.length) + url.search, body.length);
      }
    });
    await page.addInitScript(selector => {
      const seen = {};
      const look = () => {
        seen.shell ??= document.querySelector('nav')
          ? performance.now()
          : undefined;
        seen.content ??= document.querySelector(selector)
          ? performance.now()
          : undefined;
        if (!seen.content) requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
      window.painted = seen;
    }, useful);
    await page.goto(portal.url + path);
    await page.waitForFunction(() => window.painted.content, undefined, {
      timeout: 30_000,
    });
    const { shell, content } = await page.evaluate(() => window.painted);
    shells.push(shell);
    contents.push(content);
    await page.waitForLoadState('networkidle');
    await page.close();
  }
  const after = contents.map((content, i) => content - shells[i]);
  const largest = [...answers].sort(([, a], [, b]) => b - a).slice(0, 3);
  console.log(
    `${name.padEnd(10)} shell ${median(shells)
      .toFixed(0)
      .padStart(5)} ms   useful ${median(after)
      .toFixed(0)
      .padStart(5)} ms later (worst ${Math.max(...after).toFixed(0)})   ×${(
      median(contents) / median(shells)
    ).toFixed(2)} of the shell`,
  );
  for (const [request, bytes] of largest) {
    console.log(
      `${' '.repeat(11)}${(bytes / 1_000).toFixed(1)} kB  ${request}`,
    );
  }
}

/** Scrolls and filters the table while it counts frames that come late. */
async function table(page) {
  await page.goto(`${portal.url}/devops-ladder/services?limit=200`);
  await page.locator('main [role="row"] a').first().waitFor();
  await page.evaluate(() => {
    window.frames = [];
    let last = performance.now();
    const next = now => {
      window.frames.push(now - last);
      last = now;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  const framesDuring = async work => {
    await page.evaluate(() => window.frames.splice(0));
    await work();
    const frames = await page.evaluate(() => window.frames);
    const late = frames.filter(frame => frame > JANK_MS);
    return `${frames.length} frames, ${
      late.length
    } over ${JANK_MS} ms, longest ${Math.max(...frames).toFixed(0)} ms`;
  };
  await page.mouse.move(700, 600);
  console.log(
    `scroll     ${await framesDuring(async () => {
      for (let step = 0; step < 60; step++) {
        await page.mouse.wheel(0, step < 30 ? 200 : -200);
        await page.waitForTimeout(16);
      }
    })}`,
  );
  const search = page.getByRole('searchbox').first();
  const start = Date.now();
  console.log(
    `filter     ${await framesDuring(async () => {
      await search.pressSequentially('svc-0999', { delay: 60 });
      await page.waitForFunction(
        () =>
          document.querySelectorAll('main [role="row"] a[href*="svc-0999"]')
            .length ===
          document.querySelectorAll('main [role="row"]').length - 1,
        undefined,
        { timeout: 30_000 },
      );
    })}, rows there ${
      Date.now() - start
    } ms after the first key (eight keys take 480)`,
  );
}
