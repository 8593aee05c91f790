import { E2E_PORT } from './portalUrl';

/** Starts the portal with an empty database; the answer stops it. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  // Playwright turns static imports into `require`, which ES modules refuse.
  const { requireFreePort, startPortal, waitUntilScored } = await import(
    '../scripts/portal.mjs'
  );
  await requireFreePort(E2E_PORT);
  const portal = startPortal({
    node: process.execPath,
    env: process.env,
    port: E2E_PORT,
    database: 'memory',
  });
  const stop = async () => {
    if (portal.child.exitCode === null) {
      const ended = new Promise(resolve => portal.child.once('exit', resolve));
      portal.child.kill();
      await ended;
    }
  };
  try {
    await waitUntilScored(portal);
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}
