import { expect, test } from '@playwright/test';
import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { signInAsGuest } from './guest';

const SCRIPT = join(__dirname, '../docs/ci/ladder-check.mjs');
const FLOW = (command: string) =>
  `on: [push, pull_request]\njobs:\n  ci:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: ${command}\n`;

/** A repository whose last commit is the change. */
function repository(folder: string) {
  const git = (...args: string[]) =>
    execFileSync('git', args, {
      cwd: folder,
      env: {
        ...process.env,
        GIT_AUTHOR_NAME: 'A',
        GIT_AUTHOR_EMAIL: 'a@a.example',
        GIT_COMMITTER_NAME: 'A',
        GIT_COMMITTER_EMAIL: 'a@a.example',
      },
    });
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  mkdirSync(folder, { recursive: true });
  git('init', '-q', '-b', 'main');
  write('.github/workflows/ci.yml', FLOW('go test ./... || true'));
  git('add', '.');
  git('commit', '-qm', 'Begin');
  git('checkout', '-qb', 'change');
  write('.github/workflows/ci.yml', FLOW('go test ./...'));
  git('commit', '-qam', 'Let tests stop the change');
}

test('a pipeline says on a pull request what would change', async ({
  request,
  baseURL,
}, info) => {
  const folder = info.outputPath('repository');
  repository(folder);
  const { Authorization } = await signInAsGuest(request);
  const env = {
    ...process.env,
    LADDER_URL: baseURL,
    LADDER_TOKEN: Authorization.replace('Bearer ', ''),
    LADDER_SERVICE: 'component:default/label-render',
    LADDER_BASE: 'main',
    LADDER_GATE: '1',
  };
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, [SCRIPT], {
    cwd: folder,
    env,
  });
  expect(stdout).toContain('| Automated tests | partial | met |');
  expect(stdout).toMatch(/Gate .*: /);

  await expect(
    run(process.execPath, [SCRIPT], {
      cwd: folder,
      env: { ...env, LADDER_GATE: '6' },
    }),
  ).rejects.toMatchObject({ code: 1 });
  await expect(
    run(process.execPath, [SCRIPT], {
      cwd: folder,
      env: { ...env, LADDER_TOKEN: 'nobody' },
    }),
  ).rejects.toMatchObject({ code: 2 });
});
