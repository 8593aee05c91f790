// Builds the browser part of the portal where its sources changed.
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { progress, root } from './toolchain.mjs';

const SOURCES = [
  'packages/app/package.json',
  'packages/app/public',
  'packages/app/src',
  'plugins/devops-ladder/package.json',
  'plugins/devops-ladder/src',
  'plugins/devops-ladder-common/src',
  'plugins/devops-ladder-backend/config.d.ts',
  'yarn.lock',
];

export async function buildApp(yarn) {
  const stamp = join(root, 'packages/app/dist/.build-state');
  const wanted = await sourceState();
  if ((await readFile(stamp, 'utf8').catch(() => '')) === wanted) {
    return;
  }
  progress('building the portal (about a minute)');
  await yarn(['workspace', 'app', 'build'], { quiet: true });
  await writeFile(stamp, wanted);
}

async function sourceState() {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    await addTo(hash, join(root, source));
  }
  return hash.digest('hex');
}

async function addTo(hash, path) {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => {});
  if (!entries) {
    hash.update(path).update(await readFile(path));
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    await addTo(hash, join(path, entry.name));
  }
}
