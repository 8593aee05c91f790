import type { Pipeline } from '../../pipeline/types';
import type { Repository } from '../../repository';
import type { ShellParser } from '../../shell';
import { child, entry, text } from '../../yaml';
import type { YamlNode } from '../../yaml';
import { mainlinesIn } from '../branch-names';
import { findDefinitions, readEach } from '../definition-files';
import type { Definitions } from '../definition-files';
import { newJob, newPipeline, noteCutOff } from '../parts';
import type { ReadContext } from './context';
import { readItems } from './readJobs';
import {
  mentionedBranches,
  startedPipelines,
  triggersOf,
} from './startConditions';
import type { StartedPipeline } from './startConditions';

const SYSTEM = 'bitbucket-pipelines';
const PATH = /^bitbucket-pipelines\.ya?ml$/;
const MAX_JOBS = 400;

/** Whether a path is a definition of Bitbucket Pipelines. @internal */
export function isBitbucketPipelinesFile(path: string): boolean {
  return PATH.test(path);
}

/** A pipeline that is imported from another repository. */
function importedJob(node: YamlNode, pipeline: Pipeline) {
  const imported = entry(node, 'import');
  const reference = text(imported?.value);
  if (!imported || reference === undefined) {
    return undefined;
  }
  const [source, version, ...name] = reference.split(':');
  return newJob({
    id: reference,
    events: pipeline.events,
    calls: {
      name: `bitbucket:${[source, ...name].join('/')}`,
      version,
      inputs: {},
      secrets: 'inherit',
    },
    location: { file: pipeline.file, line: imported.line },
  });
}

function readPipeline(
  started: StartedPipeline,
  base: Omit<ReadContext, 'pipeline' | 'events' | 'trail' | 'ids'>,
): Pipeline {
  const { file } = base;
  const { name, line, node, starts } = started;
  const pipeline = newPipeline({
    system: SYSTEM,
    file,
    name,
    triggers: triggersOf(started, file),
    events: starts,
    location: { file, line, endLine: Math.max(line, node.endLine) },
  });
  const imported = importedJob(node, pipeline);
  const trail = name.startsWith('custom/') ? [name.slice(7)] : [];
  const ids = new Set<string>();
  const context = { ...base, pipeline, events: starts, trail, ids };
  pipeline.jobs = imported ? [imported] : readItems(node, context).jobs;
  return noteCutOff(pipeline, base.left.jobs);
}

/**
 * Reads the pipelines of Bitbucket: each start condition is a pipeline of its
 * own. A broken file is named and hides no other.
 *
 * @internal
 */
export function readBitbucketPipelines(
  repository: Repository,
  parser: ShellParser,
  chosen?: ReadonlySet<string>,
): Definitions {
  const files = findDefinitions(
    repository,
    isBitbucketPipelinesFile,
    SYSTEM,
    chosen,
  );
  return readEach(repository, files, ([root], file) => {
    const isExport = text(child(root, 'export')) === 'true';
    if (child(root, 'pipelines')?.type !== 'map') {
      return isExport ? [] : 'no pipeline: it has no `pipelines`';
    }
    const mainlines = mainlinesIn(mentionedBranches(root), repository);
    const left = { jobs: MAX_JOBS };
    const base = { repository, parser, file, root, mainlines, left };
    return startedPipelines(root, mainlines).map(started =>
      readPipeline(started, base),
    );
  });
}
