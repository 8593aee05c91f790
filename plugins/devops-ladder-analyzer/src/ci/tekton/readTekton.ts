import type { Events, Job, Pipeline } from '../../pipeline/types';
import { resolvePath } from '../../repository';
import type { Repository } from '../../repository';
import type { ShellParser } from '../../shell';
import { child, text } from '../../yaml';
import type { YamlNode } from '../../yaml';
import { mainlinesIn } from '../branch-names';
import {
  findDefinitions,
  parseDefinition,
  readEach,
} from '../definition-files';
import type { BrokenDefinition, Definitions } from '../definition-files';
import {
  conditionalEvents,
  locationOf,
  newJob,
  newPipeline,
  noteCutOff,
} from '../parts';
import type { ReadContext } from './context';
import { givenParams } from './params';
import { readPipelineSpec } from './readTasks';
import { annotation, mentionedBranches, startsOf, triggersOf } from './starts';
import { TektonObjects, objectsIn } from './TektonObjects';
import type { TektonObject } from './TektonObjects';

const SYSTEM = 'tekton';
const PATH = /^\.tekton\/.*\.ya?ml$/;
const MAX_TASKS = 400;

/** Whether a path may hold a run of Pipelines as Code. @internal */
export function isTektonFile(path: string): boolean {
  return PATH.test(path);
}

/** A pipeline that an annotation names by its path or address. */
function annotatedPipeline(
  run: YamlNode,
  context: ReadContext,
): { ref?: YamlNode; spec?: YamlNode; file: string; remote?: Job } | undefined {
  const found = annotation(run, 'pipeline');
  const place = text(found?.value)
    ?.replace(/^\s*\[|\]\s*$/g, '')
    .trim();
  if (!found || !place) {
    return undefined;
  }
  const path = /^https?:\/\//.test(place) ? undefined : resolvePath('', place);
  const object =
    path === undefined ? undefined : context.objects.inFile('Pipeline', path);
  if (object) {
    context.pipeline.localParts.push(object.file);
    return { spec: child(object.node, 'spec'), file: object.file };
  }
  const remote = newJob({
    id: 'pipeline',
    events: context.events,
    calls: { name: `tekton:${place}`, inputs: {}, secrets: 'inherit' },
    location: locationOf(context.file, found.value, found.line),
  });
  return { file: context.file, remote };
}

function jobsOfRun(run: YamlNode, context: ReadContext): Job[] {
  const given = givenParams(child(run, 'spec', 'params'), {});
  const ref = child(run, 'spec', 'pipelineRef');
  const spec = child(run, 'spec', 'pipelineSpec');
  const name = text(child(ref, 'name'));
  const isHere =
    name !== undefined && context.objects.find('Pipeline', name) !== undefined;
  const annotated =
    spec || isHere ? undefined : annotatedPipeline(run, context);
  if (annotated?.remote) {
    return [annotated.remote];
  }
  return annotated
    ? readPipelineSpec(annotated, given, { ...context, file: annotated.file })
    : readPipelineSpec({ ref, spec }, given, context);
}

type Base = Pick<
  ReadContext,
  'repository' | 'parser' | 'objects' | 'mainlines'
>;

function contextOf(
  object: TektonObject,
  events: Events,
  base: Base,
): ReadContext {
  const { file, name, node } = object;
  const pipeline = newPipeline({
    system: SYSTEM,
    file,
    name,
    events,
    triggers: triggersOf(node, events, file),
    location: locationOf(file, node),
  });
  return {
    ...base,
    pipeline,
    file,
    events,
    params: {},
    via: [],
    depth: 0,
    left: { tasks: MAX_TASKS },
  };
}

function readRun(object: TektonObject, base: Base): Pipeline {
  const { mainlines, repository } = base;
  const events = startsOf(object.node, mainlines, repository);
  const context = contextOf(object, events, base);
  context.pipeline.jobs = jobsOfRun(object.node, context);
  return noteCutOff(context.pipeline, context.left.tasks);
}

/** A pipeline that no run names: what starts it is set in the cluster. */
function readLonePipeline(object: TektonObject, base: Base): Pipeline {
  const context = contextOf(object, conditionalEvents('other', 'manual'), base);
  const spec = child(object.node, 'spec');
  context.pipeline.jobs = readPipelineSpec({ spec }, {}, context);
  return noteCutOff(context.pipeline, context.left.tasks);
}

/**
 * Reads the runs of Pipelines as Code. Tasks and pipelines of the repository
 * are followed wherever they stand; those of resolvers stay references.
 *
 * @internal
 */
export function readTekton(
  repository: Repository,
  parser: ShellParser,
  chosen?: ReadonlySet<string>,
): Definitions {
  const files = findDefinitions(repository, isTektonFile, SYSTEM, chosen);
  const objects = new TektonObjects(repository);
  const unread: BrokenDefinition[] = [];
  const runs = files.flatMap(file =>
    objectsIn(parseDefinition(repository, file, unread) ?? [], file),
  );
  const mainlines = mainlinesIn(
    runs.map(({ node }) => node).flatMap(mentionedBranches),
    repository,
  );
  const base = { repository, parser, objects, mainlines };
  const used = new Set<string>();
  const found = readEach(repository, files, (documents, file) => {
    const read = objectsIn(documents, file)
      .filter(({ kind }) => kind === 'PipelineRun')
      .map(object => readRun(object, base));
    read.forEach(({ localParts }) =>
      localParts.forEach(part => used.add(part)),
    );
    return read;
  });
  const lone = runs.filter(
    ({ kind, file }) =>
      kind === 'Pipeline' &&
      !used.has(file) &&
      !runs.some(run => run.kind === 'PipelineRun' && run.file === file),
  );
  const others = readEach(
    repository,
    [...new Set(lone.map(({ file }) => file))],
    (_documents, file) =>
      lone
        .filter(object => object.file === file)
        .map(object => readLonePipeline(object, base)),
  );
  const pipelines = [...found.pipelines, ...others.pipelines];
  const broken = [...found.broken, ...others.broken];
  const isRoot = (file: string) =>
    broken.some(each => each.file === file) ||
    pipelines.some(pipeline => pipeline.file === file);
  return { pipelines, broken, files: files.filter(isRoot) };
}
