// `npm start`: installs what is missing and starts the portal with the demo
// organisation.
import { buildApp } from './build-app.mjs';
import {
  countDemoServices,
  freePort,
  startPortal,
  stopPortal,
  waitUntilScored,
} from './portal.mjs';
import { main, prepare, progress, UserError } from './toolchain.mjs';

await main(async () => {
  const port = await freePort('PORT', 7007);
  const { env, node, yarn } = await prepare();
  await buildApp(yarn);

  progress('starting the portal');
  const portal = startPortal({ node, env, port, database: 'directory' });
  let stopping = false;
  const stop = async () => {
    stopping = true;
    await stopPortal(portal);
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  try {
    const { assessed } = await waitUntilScored(
      portal,
      await countDemoServices(),
    );
    console.log(`
  The portal is ready: ${assessed} services are on the ladder.

    Portal             ${portal.url}  (choose "Enter" to sign in as guest)
    Organisation page  ${portal.url}/devops-ladder

  Ctrl+C stops it.
`);
    const { child } = portal;
    if (child.exitCode === null && child.signalCode === null) {
      await new Promise(resolve => child.once('exit', resolve));
    }
    if (!stopping) {
      throw new UserError(
        `The portal ended by itself (${child.signalCode ?? child.exitCode})`,
      );
    }
  } catch (error) {
    if (!stopping) {
      await stopPortal(portal);
      throw error;
    }
  }
});
