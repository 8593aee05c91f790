// `npm run pack`: packs the plugins into `packed/`, as a registry would get them.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { main, prepare, progress, root } from './toolchain.mjs';

export const FAMILY = '@devops-ladder/backstage-plugin-devops-ladder';
const SUFFIXES = ['', '-analyzer', '-backend', '-common', '-node'];

/** Packs every package of the family; answers name → `file:` reference. */
export async function packFamily(yarn, folder) {
  await mkdir(folder, { recursive: true });
  await yarn(['tsc']);
  const packed = {};
  for (const suffix of SUFFIXES) {
    const name = FAMILY + suffix;
    const file = join(folder, `devops-ladder${suffix}.tgz`);
    await yarn(['workspace', name, 'build'], { quiet: true });
    await yarn(['workspace', name, 'pack', '--out', file], { quiet: true });
    packed[name] = `file:${file}`;
  }
  return packed;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main(async () => {
    const { yarn } = await prepare();
    progress('packing the plugins');
    const packed = await packFamily(yarn, join(root, 'packed'));
    const add = (part, name) =>
      `yarn --cwd packages/${part} add '${name}@${packed[name]}'`;
    console.log(`
Until the packages are in a registry, put this into the package.json of your
portal, so that they find each other:

"resolutions": ${JSON.stringify(packed, null, 2)}

and add the two that a portal depends on:

${add('backend', `${FAMILY}-backend`)}
${add('app', FAMILY)}
`);
  });
}
