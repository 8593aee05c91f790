import type { Pipeline } from '../../pipeline/types';
import type { Repository } from '../../repository';
import type { ShellParser } from '../../shell';
import { child } from '../../yaml';
import { mainlinesIn } from '../branch-names';
import { findDefinitions, readEach } from '../definition-files';
import type { Definitions } from '../definition-files';
import { mentionedBranches } from './conditions';
import { readWorkflow, workflowName } from './readWorkflow';

const SYSTEM = 'woodpecker';
const PATH = /^\.woodpecker(?:\.ya?ml$|\/.*\.ya?ml$)/;

/** Whether a path is a definition of Woodpecker. @internal */
export function isWoodpeckerFile(path: string): boolean {
  return PATH.test(path);
}

/** The files of all workflows that one waits for, those in between too. */
function filesBefore(
  pipeline: Pipeline,
  byName: ReadonlyMap<string, Pipeline>,
): string[] {
  const files = new Set<string>();
  const queue = [...pipeline.after];
  while (queue.length > 0) {
    const found = byName.get(queue.pop() as string);
    if (found && found !== pipeline && !files.has(found.file)) {
      files.add(found.file);
      queue.push(...found.after);
    }
  }
  return [...files];
}

/**
 * Reads the workflows of Woodpecker, each a pipeline that may wait for others.
 *
 * @internal
 */
export function readWoodpecker(
  repository: Repository,
  parser: ShellParser,
  chosen?: ReadonlySet<string>,
): Definitions {
  const files = findDefinitions(repository, isWoodpeckerFile, SYSTEM, chosen);
  const mainlines = mainlinesIn(
    files.flatMap(file => {
      const { documents } = repository.yaml(file);
      return (documents ?? []).slice(0, 1).flatMap(mentionedBranches);
    }),
    repository,
  );
  const read = readEach(repository, files, ([root], file) =>
    child(root, 'steps') || child(root, 'pipeline')
      ? [readWorkflow(root, { repository, parser, file, mainlines })]
      : 'not a workflow: it has no `steps`',
  );
  const byName = new Map(
    read.pipelines.map(each => [workflowName(each.file), each]),
  );
  return {
    ...read,
    pipelines: read.pipelines.map(each => ({
      ...each,
      after: filesBefore(each, byName),
    })),
  };
}
