// Cuts out of GitHub's published description of its REST API what the GitHub
// module asks for, so that tests can hold its requests to it. The whole
// description is 13 MB in a package of 385 MB, which must enter no install.
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import prettier from 'prettier';
import { root } from './toolchain.mjs';

const PACKAGE = '@octokit/openapi@23.0.2';
const DESCRIPTION = 'package/generated/api.github.com.json';
const LICENSE = 'package/LICENSE';
const TARGET = join(
  root,
  'plugins/devops-ladder-backend-module-github/src/__testUtils__/openapi',
);
const REPOSITORY = '/repos/{owner}/{repo}';
/** What the module asks for; its test fails where this is something else. */
const PATHS = [
  '',
  '/actions/runs',
  '/actions/runs/{run_id}/approvals',
  '/actions/runs/{run_id}/attempts/{attempt_number}',
  '/actions/workflows',
  '/attestations/{subject_digest}',
  '/branches/{branch}/protection',
  '/code-scanning/default-setup',
  '/environments/{environment_name}/deployment_protection_rules',
  '/releases/tags/{tag}',
  '/rules/branches/{branch}',
].map(path => `${REPOSITORY}${path}`);

/** Takes the syntax of searches, as its own words say, and not a time alone. */
const RANGES = ['created'];

/** Words for readers, and what no answer is made from. */
const PROSE = ['description', 'summary', 'externalDocs', 'title', 'example'];
const isProse = key => PROSE.includes(key) || key.startsWith('x-');
/** Below these stand names and values, not keywords. */
const NAMES = ['properties', 'patternProperties'];
const VALUES = ['value', 'enum', 'default'];

const published = await download();
const file = join(TARGET, 'api.github.com.subset.json');
await writeFile(
  file,
  prettier.format(JSON.stringify(subsetOf(published.description)), {
    ...(await prettier.resolveConfig(file)),
    parser: 'json',
  }),
);
await writeFile(
  join(TARGET, 'api.github.com.subset.LICENSE'),
  published.license,
);

async function download() {
  const folder = await mkdtemp(join(tmpdir(), 'octokit-openapi-'));
  const run = (command, ...args) =>
    execFileSync(command, args, { cwd: folder, encoding: 'utf8' }).trim();
  try {
    const archive = run('npm', 'pack', '--silent', PACKAGE);
    run('tar', '-xzf', archive, DESCRIPTION, LICENSE);
    return {
      description: JSON.parse(await readFile(join(folder, DESCRIPTION))),
      license: await readFile(join(folder, LICENSE), 'utf8'),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The paths with the components that they need. */
function subsetOf({ openapi, info, components, paths }) {
  const asked = Object.fromEntries(
    PATHS.map(path => [path, read(paths[path])]),
  );
  const kept = {};
  const open = [asked];
  while (open.length) {
    for (const [kind, name] of referencesIn(open.pop())) {
      if (!kept[kind]?.[name]) {
        kept[kind] = { ...kept[kind], [name]: components[kind][name] };
        open.push(components[kind][name]);
      }
    }
  }
  for (const name of RANGES) {
    delete kept.parameters[name].schema.format;
  }
  const { title, version, license } = info;
  return {
    openapi,
    info: { title, version, license },
    paths: withoutProse(asked),
    components: withoutProse(kept),
  };
}

/** Only reading, and what is answered where that succeeds. */
function read({ get }) {
  const { operationId, parameters, responses } = get;
  const { content } = responses['200'];
  return {
    get: { operationId, parameters, responses: { 200: { content } } },
  };
}

function referencesIn(value) {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  const own =
    typeof value.$ref === 'string' ? [value.$ref.split('/').slice(2)] : [];
  return [...own, ...Object.values(value).flatMap(referencesIn)];
}

function withoutProse(value, isNames = false) {
  if (Array.isArray(value)) {
    return value.map(each => withoutProse(each));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const entries = Object.entries(value).filter(
    ([key]) => isNames || !isProse(key),
  );
  return Object.fromEntries(
    entries.map(([key, each]) => [
      key,
      !isNames && VALUES.includes(key)
        ? each
        : withoutProse(each, !isNames && NAMES.includes(key)),
    ]),
  );
}
