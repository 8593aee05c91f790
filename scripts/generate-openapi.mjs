// Writes what follows from the OpenAPI document: the `spec` constant that the
// router validates against and the types that client and handlers share. File
// names are those of Backstage's own generator, which needs Java and Maven
// Central; `--check` fails where the files in the repository are out of date.
import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';
import prettier from 'prettier';
import { parse } from 'yaml';

const source = 'plugins/devops-ladder-backend/src/schema/openapi.yaml';
const header = `// Generated from ${source} by \`yarn generate\`. Do not edit.\n\n`;

const text = await readFile(source, 'utf8');
const document = parse(text);

const outputs = {
  'plugins/devops-ladder-backend/src/schema/openapi/generated/spec.ts': `export const spec = ${JSON.stringify(
    document,
  )} as const;`,
  'plugins/devops-ladder-common/src/api/generated/openapi.ts': astToString(
    await openapiTS(document),
  ),
};

const check = process.argv.includes('--check');
let stale = false;
for (const [file, body] of Object.entries(outputs)) {
  const options = await prettier.resolveConfig(file);
  const wanted = prettier.format(header + body, {
    ...options,
    parser: 'typescript',
  });
  const present = await readFile(file, 'utf8').catch(() => '');
  if (present !== wanted) {
    stale = true;
    if (check) {
      console.error(
        `${file} does not follow from ${source}: run yarn generate`,
      );
    } else {
      await writeFile(file, wanted);
      console.log(`wrote ${file}`);
    }
  }
}
if (check && stale) process.exit(1);
