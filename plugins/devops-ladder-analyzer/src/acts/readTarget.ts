import type { Step } from '../pipeline/types';
import type { ActKind } from '../tools';
import type { Reading, StepSite } from './Reading';
import { concernsScope } from './scope';

/** What scripts of these names do, whatever runs in them. */
const TARGET_KINDS: Array<[RegExp, ActKind]> = [
  [
    /^(?:test|tests|unit|test[:_-]unit|unit[:_-]?tests?|test[:_-]ci|ci[:_-]test|run[_-]?tests?|spec)$/i,
    'unit-test',
  ],
  [
    /^(?:e2e|test[:_-](?:e2e|integration|int)|integration(?:[:_-]?tests?)?|e2e[:_-]?tests?)$/i,
    'integration-test',
  ],
  [
    /^(?:lint|lint[:_-](?:all|ci|check)|format[:_-]check|check[:_-]format|typecheck|type-check)$/i,
    'lint',
  ],
  [/^(?:build|build[:_-](?:prod|production|all|app)|compile)$/i, 'build'],
];

/** Programs that do no work of their own. */
const NO_WORK = new Set([
  'echo',
  'printf',
  'true',
  ':',
  'false',
  'cat',
  'ls',
  'pwd',
  'sleep',
  'mkdir',
  'rm',
  'cp',
  'mv',
  'test',
  '[',
  'which',
  'date',
  'touch',
  'chmod',
  'date',
  'env',
  'read',
  'shift',
  'source',
  '.',
  'npm',
  'yarn',
  'pnpm',
  'pip',
  'pip3',
  'apt-get',
  'apt',
  'brew',
  'git',
  'docker',
  'rimraf',
  'wait',
]);

/**
 * A script called `test` that runs something unknown is a test by its name.
 *
 * @internal
 */
export function readTarget(
  { repository, log }: Reading,
  site: StepSite,
  target: Step['targets'][number],
  kindsBy: ReadonlyArray<readonly ActKind[]>,
): void {
  const { step } = site;
  const kind = TARGET_KINDS.find(([name]) => name.test(target.name))?.[1];
  if (!kind) {
    return;
  }
  const commands = step.commands.slice(target.from, target.to);
  const known = kindsBy.slice(target.from, target.to).flat();
  const command = commands.find(
    (each, index) =>
      each.argv.length > 0 &&
      !NO_WORK.has(each.argv[0]) &&
      concernsScope(repository, step, each) &&
      kindsBy[target.from + index].length === 0,
  );
  if (known.includes(kind) || !command) {
    return;
  }
  const text = command.argv.join(' ');
  log.addNamed(kind, 'blocking', { ...site, command, text }, target.name);
}
