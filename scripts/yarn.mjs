// `npm run yarn -- <arguments>`: the project's own Yarn under the right Node,
// e.g. `npm run yarn -- workspace app add react-use`.
import { main, prepare } from './toolchain.mjs';

/** Commands that see to the packages themselves, or need none. */
const WITHOUT_PACKAGES = [
  'install',
  'add',
  'remove',
  'up',
  'dedupe',
  'config',
  '--version',
];

await main(async () => {
  const args = process.argv.slice(2);
  const packages =
    args.length > 0 && !args.some(arg => WITHOUT_PACKAGES.includes(arg));
  const { yarn } = await prepare({ packages });
  await yarn(args);
});
