import { E2E_PORT } from './portalUrl';

/** Starts the portal with an empty database; the answer stops it. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  // Playwright turns static imports into `require`, which ES modules refuse.
  const {
    countDemoServices,
    freePort,
    startPortal,
    stopPortal,
    waitUntilScored,
  } = await import('../scripts/portal.mjs');
  const portal = startPortal({
    node: process.execPath,
    env: process.env,
    port: await freePort('E2E_PORT', E2E_PORT),
    database: 'memory',
  });
  try {
    await waitUntilScored(portal, await countDemoServices());
  } catch (error) {
    await stopPortal(portal);
    throw error;
  }
  return () => stopPortal(portal);
}
