import type { Events, Job } from '../../pipeline/types';
import { locationOf, newJob } from '../parts';
import { child, entry, items, text } from '../../yaml';
import type { YamlNode } from '../../yaml';
import { eventsUnder } from './conditions';
import type { ReadContext } from './context';
import { readSteps } from './readSteps';

const MAX_DEPTH = 4;

/** What a stage says for all of its steps. */
interface StageScope {
  events: Events;
  byHand: boolean;
  environment?: Job['environments'];
}

/** The jobs of one item, and those that the next item waits for. */
interface ReadItem {
  jobs: Job[];
  last: string[];
}

function environmentsOf(node: YamlNode, file: string): Job['environments'] {
  const found = entry(node, 'deployment') ?? entry(node, 'environment');
  const value = found?.value;
  const name = text(value) ?? text(child(value, 'name'));
  return found && name
    ? [
        {
          name,
          recordsDeployment: true,
          location: locationOf(file, found.value, found.line),
        },
      ]
    : [];
}

function freeId(name: string, context: ReadContext): string {
  let id = name;
  for (let number = 2; context.ids.has(id); number += 1) {
    id = `${name} (${number})`;
  }
  context.ids.add(id);
  return id;
}

const isByHand = (node: YamlNode) => text(child(node, 'trigger')) === 'manual';

/** A step that runs another pipeline of the file is replaced by its steps. */
function readChild(
  node: YamlNode,
  job: Job,
  context: ReadContext,
): ReadItem | undefined {
  const name = text(child(node, 'custom'));
  if (text(child(node, 'type')) !== 'pipeline' || name === undefined) {
    return undefined;
  }
  const called = child(context.root, 'pipelines', 'custom', name);
  const trail = [...context.trail, name];
  if (!called || context.trail.includes(name) || trail.length > MAX_DEPTH) {
    const calls = { name: `./${context.file}#${name}`, inputs: {} };
    return {
      jobs: [{ ...job, calls: { ...calls, secrets: 'inherit' } }],
      last: [job.id],
    };
  }
  const inner = { ...context, events: job.events, trail };
  const read = readItems(called, inner, job.needs);
  const [first, ...others] = read.jobs;
  const byHand = first && { ...first, startedByHand: job.startedByHand };
  return { jobs: byHand ? [byHand, ...others] : [], last: read.last };
}

function readStep(
  item: YamlNode,
  node: YamlNode,
  needs: string[],
  scope: StageScope,
  context: ReadContext,
): ReadItem {
  if (context.left.jobs <= 0) {
    return { jobs: [], last: needs };
  }
  context.left.jobs -= 1;
  const name = text(child(node, 'name'));
  const own = environmentsOf(node, context.file);
  const job = newJob({
    id: freeId(name ?? `step ${context.ids.size + 1}`, context),
    name,
    needs,
    events: eventsUnder(scope.events, child(node, 'condition'), context),
    idToken: text(child(node, 'oidc')) === 'true',
    environments: own.length > 0 ? own : scope.environment ?? [],
    location: locationOf(context.file, node, Math.min(item.line, node.line)),
  });
  if (isByHand(node) || scope.byHand) {
    job.startedByHand = 'blocking';
  }
  const called = readChild(node, job, context);
  if (called) {
    return called;
  }
  job.steps = readSteps(job, node, context);
  return { jobs: [job], last: [job.id] };
}

function readParallel(
  node: YamlNode,
  needs: string[],
  scope: StageScope,
  context: ReadContext,
): ReadItem {
  const steps = node.type === 'seq' ? node : child(node, 'steps');
  const read = items(steps).map(item => readItem(item, needs, scope, context));
  const last = read.flatMap(each => each.last);
  return {
    jobs: read.flatMap(each => each.jobs),
    last: last.length > 0 ? [...new Set(last)] : needs,
  };
}

/** A stage that is started by hand waits for a person before its first step. */
function readStage(
  node: YamlNode,
  needs: string[],
  context: ReadContext,
): ReadItem {
  const condition = child(node, 'condition');
  const environment = environmentsOf(node, context.file);
  let byHand = isByHand(node);
  let last = needs;
  const jobs: Job[] = [];
  const events = eventsUnder(context.events, condition, context);
  for (const item of items(child(node, 'steps'))) {
    const read = readItem(item, last, { events, byHand, environment }, context);
    jobs.push(...read.jobs);
    last = read.last;
    byHand &&= read.jobs.length === 0;
  }
  return { jobs, last };
}

function readItem(
  item: YamlNode,
  needs: string[],
  scope: StageScope,
  context: ReadContext,
): ReadItem {
  const step = child(item, 'step');
  const parallel = child(item, 'parallel');
  const stage = child(item, 'stage');
  if (step?.type === 'map') {
    return readStep(item, step, needs, scope, context);
  }
  if (parallel) {
    return readParallel(parallel, needs, scope, context);
  }
  return stage?.type === 'map'
    ? readStage(stage, needs, context)
    : { jobs: [], last: needs };
}

/**
 * The steps of a pipeline as jobs that wait for each other.
 *
 * @internal
 */
export function readItems(
  node: YamlNode,
  context: ReadContext,
  needs: string[] = [],
): ReadItem {
  const jobs: Job[] = [];
  let last = needs;
  const scope = { events: context.events, byHand: false };
  for (const item of items(node)) {
    const read = readItem(item, last, scope, context);
    jobs.push(...read.jobs);
    last = read.last;
  }
  return { jobs, last };
}
