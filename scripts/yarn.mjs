// `npm run yarn -- <arguments>`: the project's own Yarn under the right Node,
// e.g. `npm run yarn -- workspace app add react-use`.
import { main, prepare } from './toolchain.mjs';

await main(async () => {
  const { yarn } = await prepare();
  await yarn(process.argv.slice(2));
});
