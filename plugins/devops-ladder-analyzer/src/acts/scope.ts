import type { Command, Step } from '../pipeline/types';
import { resolvePath } from '../repository';
import type { Repository } from '../repository';

const FOLDER_INPUTS = [
  'working-directory',
  'workdir',
  'context',
  'path',
  'directory',
  'file',
  'scan-ref',
  'project',
];

/**
 * Whether a step or command can be about the service: it works neither in the
 * folder of another component nor on one.
 *
 * @internal
 */
export function concernsScope(
  repository: Repository,
  step: Step,
  command?: Command,
): boolean {
  if (repository.scope === '') {
    return true;
  }
  const cwd = command ? command.cwd : step.cwd;
  if (cwd !== undefined && !repository.concerns(cwd)) {
    return false;
  }
  const words = command
    ? command.argv.slice(1).map(word => word.replace(/^--?[\w-]+=/, ''))
    : FOLDER_INPUTS.map(name => step.inputs[name] ?? '');
  const named = words
    .filter(word => word !== '' && !word.startsWith('-') && word.length < 200)
    .map(word => resolvePath(cwd ?? '', word.replace(/\/\.\.\.$/, '')))
    .filter(
      (path): path is string =>
        path !== undefined &&
        path !== '' &&
        (repository.exists(path) || repository.isFolder(path)),
    );
  return named.length === 0 || named.some(path => repository.concerns(path));
}
