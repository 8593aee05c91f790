import { defineConfig } from '@playwright/test';
import { E2E_URL } from './e2e-tests/portalUrl';

/** Browser tests over the demo portal, which is started for them on a port of its own. */
export default defineConfig({
  testDir: 'e2e-tests',
  testMatch: '**/*.test.ts',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  // A machine that builds other things may be slow once; a second try says so.
  retries: process.env.CI ? 1 : 0,
  reporter: [
    ['list'],
    ['html', { open: 'never', outputFolder: 'e2e-test-report' }],
  ],
  outputDir: 'e2e-test-results',
  use: {
    baseURL: E2E_URL,
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: ['--no-sandbox'],
    },
  },
  globalSetup: './e2e-tests/startPortal.ts',
});
