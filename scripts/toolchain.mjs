// Brings what Backstage needs and the machine lacks: Node 22 or 24, Yarn 4 and
// the packages of yarn.lock. Runs on any Node from 20 on, without packages.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NODE_VERSION = '24.21.0';
const NODE_MAJORS = [22, 24];

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const toolchain = join(root, '.toolchain');

/** A failure that its message explains; no stack is shown. */
export class UserError extends Error {}

/** Says what goes on, for people who wait. */
export function progress(message) {
  console.log(`\x1b[36m▸\x1b[0m ${message}`);
}

/** Runs a command to its end. Rejects with a `UserError` where it fails. */
export function run(command, args, options = {}) {
  const { quiet = false, ...spawnOptions } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      ...spawnOptions,
    });
    let output = '';
    child.stdout?.on('data', data => (output += data));
    child.stderr?.on('data', data => (output += data));
    child.on('error', error =>
      reject(new UserError(`${command} could not be run: ${error.message}`)),
    );
    child.on('close', code => {
      if (code === 0) {
        resolve(output);
      } else {
        const shown = quiet ? `\n${output.trim()}` : '';
        const line = [command, ...args].join(' ');
        reject(new UserError(`${line} failed (exit code ${code})${shown}`));
      }
    });
  });
}

/** Runs a script's main function and ends the process with a clear message. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    const text = error instanceof UserError ? error.message : error.stack;
    console.error(`\n\x1b[31m✖\x1b[0m ${text}`);
    process.exit(1);
  }
}

/**
 * The environment in which the right Node and Yarn are found, and everything
 * of yarn.lock installed. Quick where nothing is missing.
 *
 * @param options.packages - `false` leaves the packages as they are
 */
export async function prepare({ packages = true } = {}) {
  const node = await findNode();
  const yarn = await bring(
    '@yarnpkg/cli-dist',
    await yarnVersion(),
    'bin/yarn.js',
  );
  const env = environment(node, dirname(yarn));
  if (packages) {
    await install(env, node, yarn);
  }
  return {
    env,
    node,
    yarn: (args, options) => run(node, [yarn, ...args], { env, ...options }),
  };
}

async function findNode() {
  const [major] = process.versions.node.split('.').map(Number);
  if (NODE_MAJORS.includes(major)) {
    return process.execPath;
  }
  const { platform, arch } = process;
  return bring(
    `node-${platform === 'win32' ? 'win' : platform}-${arch}`,
    NODE_VERSION,
    'bin/node',
  );
}

async function yarnVersion() {
  const { packageManager } = await readJson(join(root, 'package.json'));
  return packageManager.split('@')[1];
}

/** A file of an npm package, installed beside the project where it is missing. */
async function bring(name, version, file) {
  const folder = join(toolchain, 'node_modules', name);
  const present = await readJson(join(folder, 'package.json')).catch(() => {});
  if (present?.version !== version) {
    progress(`installing ${name}@${version} into .toolchain`);
    await mkdir(toolchain, { recursive: true });
    await writeFile(join(toolchain, 'package.json'), '{"private":true}\n', {
      flag: 'wx',
    }).catch(() => {});
    await run(
      'npm',
      ['install', '--save-exact', '--ignore-scripts', `${name}@${version}`],
      { cwd: toolchain, quiet: true },
    );
  }
  return join(folder, file);
}

function environment(node, yarnFolder) {
  const home = dirname(dirname(node));
  const env = {
    ...process.env,
    PATH: [dirname(node), yarnFolder, process.env.PATH].join(delimiter),
    YARN_ENABLE_TELEMETRY: '0',
  };
  // Addons must be built against the headers of the Node that runs them.
  delete env.npm_config_nodedir;
  if (existsSync(join(home, 'include/node/node.h'))) {
    env.npm_config_nodedir = home;
  }
  return env;
}

async function install(env, node, yarn) {
  const stamp = join(root, 'node_modules/.devops-ladder-install');
  const version = await run(node, ['--version'], { quiet: true });
  const wanted = await installState(version);
  if ((await readFile(stamp, 'utf8').catch(() => '')) === wanted) {
    return;
  }
  progress('installing packages (some minutes the first time)');
  await run(node, [yarn, 'install', '--immutable'], { env });
  await writeFile(stamp, wanted);
}

/** Changes with everything that an installation depends on. */
async function installState(version) {
  const manifests = ['package.json', 'yarn.lock', '.yarnrc.yml'];
  for (const folder of ['packages', 'plugins']) {
    for (const name of (await readdir(join(root, folder))).sort()) {
      manifests.push(join(folder, name, 'package.json'));
    }
  }
  const hash = createHash('sha256').update(version);
  for (const manifest of manifests) {
    hash.update(await readFile(join(root, manifest)).catch(() => ''));
  }
  return hash.digest('hex');
}

async function readJson(file) {
  return JSON.parse(await readFile(file, 'utf8'));
}
