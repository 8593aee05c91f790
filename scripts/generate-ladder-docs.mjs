// Writes docs/ladder.md from the ladder that assesses services, so that the
// page cannot drift; `--check` fails where the page is out of date.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import prettier from 'prettier';
import { root } from './toolchain.mjs';

const require = createRequire(import.meta.url);
require('@backstage/cli/config/nodeTransform.cjs');

const source = 'plugins/devops-ladder-common/src';
const { defaultLadder } = require(join(
  root,
  source,
  'ladder/defaultLadder.ts',
));
const { ladderDocument } = require(join(
  root,
  source,
  'documentation/ladderDocument.ts',
));

const file = join(root, 'docs/ladder.md');
const header = `<!-- Generated from ${source}/ladder by \`yarn generate\`. Do not edit. -->\n\n`;
const options = await prettier.resolveConfig(file);
const wanted = prettier.format(header + ladderDocument(defaultLadder), {
  ...options,
  parser: 'markdown',
});
const present = await readFile(file, 'utf8').catch(() => '');
if (present !== wanted) {
  if (process.argv.includes('--check')) {
    console.error(
      `docs/ladder.md does not follow from ${source}/ladder: run yarn generate`,
    );
    process.exit(1);
  }
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, wanted);
  console.log('wrote docs/ladder.md');
}
