// `npm start`: installs what is missing and starts the portal with the demo
// organisation.
import { buildApp } from './build-app.mjs';
import { requireFreePort, startPortal, waitUntilScored } from './portal.mjs';
import { main, prepare, progress } from './toolchain.mjs';

await main(async () => {
  const port = Number(process.env.PORT ?? 7007);
  await requireFreePort(port);
  const { env, node, yarn } = await prepare();
  await buildApp(yarn);

  progress('starting the portal');
  const portal = startPortal({ node, env, port, database: 'directory' });
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => portal.child.kill(signal));
  }
  const overview = await waitUntilScored(portal).catch(error => {
    portal.child.kill();
    throw error;
  });
  console.log(`
  The portal is ready: ${overview.services} services are on the ladder.

    Portal             ${portal.url}  (choose "Enter" to sign in as guest)
    Organisation page  ${portal.url}/devops-ladder

  Ctrl+C stops it.
`);
  portal.child.once('exit', code => process.exit(code ?? 0));
});
