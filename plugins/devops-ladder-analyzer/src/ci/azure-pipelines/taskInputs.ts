import type { Repository } from '../../repository';
import type { Scope } from './scope';
import { inRepository } from './scripts';

/** Inputs that name the project that a task works on. */
const PROJECT_INPUTS = [
  'projects',
  'project',
  'solution',
  'mavenpomfile',
  'pomfile',
  'dockerfile',
  'gradlewrapperfile',
  'cwd',
  'workingdir',
  'rootfolderorfile',
];

/** The folder that a pattern of paths lies in for certain. */
function folderOfPattern(
  pattern: string,
  repository: Repository,
): string | undefined {
  const plain = inRepository(pattern.trim()).replace(/^(?:\.?\/)+/, '');
  const fixed = plain.split('/').filter(part => part !== '');
  const open = fixed.findIndex(part => /[*?[{$]/.test(part));
  const parts = open < 0 ? fixed : fixed.slice(0, open);
  for (let count = parts.length; count > 0; count -= 1) {
    const folder = parts.slice(0, count).join('/');
    if (repository.isFolder(folder)) {
      return folder;
    }
  }
  return undefined;
}

/** Images with their repository, as other systems write them. */
function imageTags(inputs: Record<string, string>): string | undefined {
  const { repository, tags = '$(Build.BuildId)' } = inputs;
  return repository === undefined
    ? undefined
    : tags
        .split(/[\n,]/)
        .map(tag => tag.trim())
        .filter(Boolean)
        .map(tag => `${repository}:${tag}`)
        .join('\n');
}

/**
 * The inputs of a task as the catalogue looks at them: names in small letters,
 * since Azure Pipelines does not tell them apart.
 *
 * @internal
 */
export function taskInputs(
  name: string,
  given: Readonly<Record<string, string>>,
  { context }: Scope,
): Record<string, string> {
  const inputs: Record<string, string> = { ...given };
  const named = PROJECT_INPUTS.map(key => inputs[key] ?? '').find(
    value => value !== '' && !value.trim().includes('\n'),
  );
  const folder = named && folderOfPattern(named, context.repository);
  if (folder && inputs.directory === undefined) {
    inputs.directory = folder;
  }
  if (/^azure:docker$/i.test(name)) {
    const tags = imageTags(inputs);
    return tags === undefined ? inputs : { ...inputs, tags };
  }
  return inputs;
}
