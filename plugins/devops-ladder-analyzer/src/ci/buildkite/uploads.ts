import type { Command, Job } from '../../pipeline/types';
import { resolvePath } from '../../repository';

/**
 * A pipeline that a command adds to the build: its path, or why that cannot
 * be known.
 *
 * @internal
 */
export interface Upload {
  command: Command;
  path?: string;
}

const VALUE_FLAGS = new Set(['--jobs', '--log-level', '--profile', '--job']);
const USUAL = ['.buildkite/pipeline.yml', '.buildkite/pipeline.yaml'];

function pathOf(command: Command): string | undefined {
  const words = command.argv.slice(3);
  const given = words.filter(
    (word, index) =>
      !word.startsWith('-') && !VALUE_FLAGS.has(words[index - 1] ?? ''),
  );
  const [path, ...more] = given;
  // What comes through a pipe or a redirection is made by another program.
  const computed = /[|<]/.test(command.text);
  if (more.length > 0 || (path === undefined && computed)) {
    return undefined;
  }
  return path === undefined ? USUAL[0] : resolvePath(command.cwd, path);
}

/**
 * The pipelines that a job uploads.
 *
 * @internal
 */
export function uploadsOf(job: Job): Upload[] {
  return job.steps
    .flatMap(({ commands }) => commands)
    .filter(
      ({ argv }) =>
        argv.slice(0, 3).join(' ') === 'buildkite-agent pipeline upload',
    )
    .map(command => ({ command, path: pathOf(command) }));
}
