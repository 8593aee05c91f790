import type {
  EventKind,
  Events,
  Job,
  Pipeline,
  Trigger,
} from '../../pipeline/types';
import { baseName } from '../../repository';
import type { Repository } from '../../repository';
import type { ShellParser } from '../../shell';
import { child, entry, items } from '../../yaml';
import type { YamlNode } from '../../yaml';
import { mainlinesIn } from '../branch-names';
import { findDefinitions, readEach } from '../definition-files';
import type { Definitions } from '../definition-files';
import {
  locationOf,
  newJob,
  newPipeline,
  newStep,
  noteCutOff,
  valueText,
} from '../parts';
import type { ReadContext } from './context';
import { envOf } from './readCommand';
import { readSteps } from './readSteps';

const SYSTEM = 'buildkite';
const PATH = /^\.buildkite\/[^/]*\.ya?ml$/;
const MAIN = /^pipeline\.ya?ml$/;
const MAX_JOBS = 400;

/** Whether a path is a definition of Buildkite. @internal */
export function isBuildkiteFile(path: string): boolean {
  return PATH.test(path);
}

/**
 * What starts a pipeline is set in Buildkite, except that a person always can.
 * Only `pipeline.yml` is likely to run on changes.
 */
function startsOf(file: string): Events {
  const kinds: EventKind[] = MAIN.test(baseName(file))
    ? ['pull-request', 'push-mainline', 'push-branch', 'tag', 'other']
    : ['upstream', 'other'];
  return new Map([
    ...kinds.map(kind => [kind, 'conditional'] as const),
    ['manual', 'certain'] as const,
  ]);
}

function triggersOf(starts: Events, file: string): Trigger[] {
  return [...starts.keys()].map(event => ({
    event,
    covers: () => true,
    filtered: false,
    inputs: [],
    location: { file, line: 1 },
  }));
}

const stepsOf = (root: YamlNode | undefined) =>
  root?.type === 'seq' ? root : child(root, 'steps');

/** What a file says about branches. */
function mentions(node: YamlNode | undefined, depth = 0): string[] {
  return items(node).flatMap(item => [
    ...[child(item, 'if'), child(item, 'branches')].flatMap(each =>
      each ? [valueText(each)] : [],
    ),
    ...(depth < 3 ? mentions(child(item, 'steps'), depth + 1) : []),
  ]);
}

/** Whom the build as a whole tells, once it is over. */
function notifyJob(root: YamlNode, jobs: readonly Job[], pipeline: Pipeline) {
  const notify = entry(root, 'notify');
  if (!notify || jobs.length === 0) {
    return [];
  }
  const location = locationOf(pipeline.file, notify.value, notify.line);
  const words = valueText(notify.value);
  const { events } = pipeline;
  const step = newStep({
    uses: { name: 'buildkite:notify', local: false },
    inputs: { notify: words },
    events,
    advisory: true,
    location,
  });
  return [
    newJob({
      id: 'notify of the build',
      needs: jobs.map(({ id }) => id),
      events,
      advisory: true,
      onFailure: /build\.state\s*==\s*["']failed/.test(words),
      steps: [step],
      location,
    }),
  ];
}

function readPipeline(
  root: YamlNode,
  file: string,
  base: Pick<ReadContext, 'repository' | 'parser' | 'parsed'>,
): Pipeline {
  const events = startsOf(file);
  const pipeline = newPipeline({
    system: SYSTEM,
    file,
    triggers: triggersOf(events, file),
    events,
  });
  const left = { jobs: MAX_JOBS };
  const jobs = readSteps(stepsOf(root), {
    ...base,
    file,
    mainlines: mainlinesIn(mentions(stepsOf(root)), base.repository),
    pipeline,
    events,
    env: envOf(root, {}),
    trail: [file],
    left,
    ids: new Map(),
  });
  pipeline.jobs = [...jobs, ...notifyJob(root, jobs, pipeline)];
  return noteCutOff(pipeline, left.jobs);
}

/** A file that is neither a pipeline nor looks like one, e.g. for Compose. */
function isSomethingElse(repository: Repository, file: string): boolean {
  const { documents } = repository.yaml(file);
  const [root] = documents ?? [];
  return (
    root !== undefined &&
    root.type !== 'seq' &&
    !child(root, 'steps') &&
    !/pipeline/.test(baseName(file))
  );
}

/**
 * Reads the pipelines of Buildkite. Those that another one uploads are read
 * where they are uploaded.
 *
 * @internal
 */
export function readBuildkite(
  repository: Repository,
  parser: ShellParser,
  chosen?: ReadonlySet<string>,
): Definitions {
  const known = new Map<string, YamlNode | undefined>();
  const parsed = (path: string) => {
    if (!known.has(path)) {
      const [root] = repository.yaml(path).documents ?? [];
      known.set(path, stepsOf(root) ? root : undefined);
    }
    return known.get(path);
  };
  const files = findDefinitions(
    repository,
    isBuildkiteFile,
    SYSTEM,
    chosen,
  ).filter(file => chosen || !isSomethingElse(repository, file));
  const base = { repository, parser, parsed };
  const read = readEach(repository, files, ([root], file) =>
    stepsOf(root)?.type === 'seq'
      ? [readPipeline(root, file, base)]
      : 'no pipeline: it has no `steps`',
  );
  const uploaded = new Set(
    read.pipelines.flatMap(({ file, localParts }) =>
      localParts.filter(part => part !== file),
    ),
  );
  const isRoot = ({ file }: Pipeline) =>
    !uploaded.has(file) || MAIN.test(baseName(file));
  return { ...read, pipelines: read.pipelines.filter(isRoot) };
}
