import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'e2e',
  webServer: { command: 'npx astro preview --port 4321', port: 4321 },
  use: { baseURL: 'http://localhost:4321' },
  reporter: [['junit', { outputFile: 'reports/e2e.xml' }]],
});
