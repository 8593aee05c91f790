// `npm test`: installs what is missing and runs every check and test.
import { buildApp } from './build-app.mjs';
import { ensureChromium } from './chromium.mjs';
import { freePort } from './portal.mjs';
import { main, prepare, progress, run } from './toolchain.mjs';

await main(async () => {
  const { env, node, yarn } = await prepare();
  // What is missing for the last step is said before the first.
  await freePort('E2E_PORT', 7117);
  const CHROMIUM_PATH = await ensureChromium({ node, env });
  const testEnv = { ...env, CI: 'true', BACKSTAGE_TEST_DISABLE_DOCKER: '1' };

  progress('files that are generated');
  await run(node, ['scripts/generate-openapi.mjs', '--check'], { env });
  await run(node, ['scripts/generate-ladder-docs.mjs', '--check'], { env });
  progress('types');
  await yarn(['tsc']);
  progress('API reports and package manifests');
  await yarn(['api-reports', '--ci'], { quiet: true });
  await yarn(['backstage-cli', 'repo', 'fix', '--publish', '--check']);
  progress('lint');
  await yarn(['lint']);
  progress('formatting');
  await yarn(['prettier:check', '--loglevel', 'warn']);
  progress('unit and database tests');
  await yarn(['test:unit'], { env: testEnv });
  progress('browser tests');
  await buildApp(yarn);
  await yarn(['test:e2e'], { env: { ...testEnv, CHROMIUM_PATH } });
});
