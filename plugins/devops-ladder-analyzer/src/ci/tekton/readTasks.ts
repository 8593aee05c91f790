import type { Job, Step } from '../../pipeline/types';
import {
  locationOf,
  newJob,
  newStep,
  selectEvents,
  valueText,
  withOwnIds,
} from '../parts';
import { child, items, text, texts } from '../../yaml';
import type { YamlNode } from '../../yaml';
import { readWhen } from './conditions';
import type { ReadContext } from './context';
import { boundParams, givenParams } from './params';
import { readTaskSteps } from './readTaskSteps';
import { referenceOf } from './references';
import type { Reference } from './references';

const MAX_DEPTH = 4;
const RESULT = /\$\(tasks\.([\w-]+)\.results\b/g;

function matrixOf(node: YamlNode): Record<string, string[]> {
  return Object.fromEntries(
    items(child(node, 'matrix', 'params')).flatMap(item => {
      const name = text(child(item, 'name'));
      return name === undefined ? [] : [[name, texts(child(item, 'value'))]];
    }),
  );
}

/** Tasks are done in turn where one names the other or takes its results. */
function needsOf(node: YamlNode): string[] {
  const written = ['params', 'when', 'matrix']
    .map(key => child(node, key))
    .map(each => (each ? valueText(each) : ''))
    .join(' ');
  const results = [...written.matchAll(RESULT)].map(([, name]) => name);
  return [...new Set([...texts(child(node, 'runAfter')), ...results])];
}

function sharedStep(
  reference: Reference,
  inputs: Record<string, string>,
  job: Job,
): Step {
  const { name, version, local } = reference;
  return newStep({
    name: job.name,
    uses: { name, version, local },
    inputs,
    events: job.events,
    via: job.via,
    location: job.location,
  });
}

/** A task of the repository, or one that is kept elsewhere. */
function stepsOf(node: YamlNode, job: Job, context: ReadContext): Step[] {
  const given = givenParams(child(node, 'params'), context.params);
  const inner = { ...context, events: job.events };
  const spec = child(node, 'taskSpec');
  if (spec) {
    const params = boundParams(child(spec, 'params'), {
      ...context.params,
      ...given,
    });
    return readTaskSteps(spec, { ...inner, params });
  }
  const ref = child(node, 'taskRef');
  if (!ref) {
    return [];
  }
  const reference = referenceOf(ref, context.params);
  const object =
    reference.localName === undefined ||
    reference.name === 'tekton:approvaltask'
      ? undefined
      : context.objects.find('Task', reference.localName);
  const found = child(object?.node, 'spec');
  if (!object || !found) {
    return [sharedStep(reference, given, job)];
  }
  context.pipeline.localParts.push(object.file);
  return readTaskSteps(found, {
    ...inner,
    file: object.file,
    params: boundParams(child(found, 'params'), given),
    via: [...context.via, job.location],
  });
}

/** A pipeline in the place of a task. */
function innerJobs(
  node: YamlNode,
  job: Job,
  context: ReadContext,
): Job[] | undefined {
  const ref = child(node, 'pipelineRef');
  const spec = child(node, 'pipelineSpec');
  if (!ref && !spec) {
    return undefined;
  }
  const given = givenParams(child(node, 'params'), context.params);
  const jobs = readPipelineSpec({ ref, spec }, given, {
    ...context,
    events: job.events,
    depth: context.depth + 1,
    via: [...context.via, job.location],
  });
  const rename = (id: string) => `${job.id}/${id}`;
  return jobs.map(each => ({
    ...each,
    id: rename(each.id),
    needs: each.needs.length > 0 ? each.needs.map(rename) : job.needs,
    advisory: job.advisory === true ? true : each.advisory,
  }));
}

function readTask(node: YamlNode, context: ReadContext): Job[] {
  if (node.type !== 'map' || context.left.tasks <= 0) {
    return [];
  }
  context.left.tasks -= 1;
  const when = readWhen(child(node, 'when'), context.params);
  const name =
    text(child(node, 'name')) ??
    text(child(node, 'taskRef', 'name')) ??
    `task ${context.left.tasks}`;
  const onError = text(child(node, 'onError'));
  const job = newJob({
    id: name,
    name: text(child(node, 'displayName')),
    needs: needsOf(node),
    events: selectEvents(context.events, () => when.holds),
    onFailure: when.onFailure,
    advisory: onError?.includes('$(') ? 'unknown' : onError === 'continue',
    matrix: matrixOf(node),
    via: context.via,
    location: locationOf(context.file, node),
  });
  if (text(child(node, 'taskRef', 'kind')) === 'ApprovalTask') {
    job.startedByHand = 'blocking';
  }
  const inner = innerJobs(node, job, context);
  if (inner) {
    return inner;
  }
  job.steps = stepsOf(node, job, context);
  return [job];
}

const DELIVERS =
  /deploy|kubectl|\boc\b|helm|argocd|promote|release|publish|push|terraform/i;

/** What would be wrong to run after a failure. */
const mayDeliver = ({ id, steps, calls }: Job) =>
  DELIVERS.test(
    [
      id,
      calls?.name,
      ...steps.map(({ run, uses }) => `${run ?? ''} ${uses?.name ?? ''}`),
    ].join(' '),
  );

/**
 * What is done at the end comes after all tasks, but does not wait for their
 * success: a delivery there is behind none of them.
 */
function readFinally(
  node: YamlNode,
  before: readonly Job[],
  context: ReadContext,
): Job[] {
  const ids = before.map(({ id }) => id);
  return items(child(node, 'finally')).flatMap(item => {
    const { onSuccess, onFailure } = readWhen(
      child(item, 'when'),
      context.params,
    );
    return readTask(item, context).map(job => ({
      ...job,
      needs:
        onSuccess || onFailure || !mayDeliver(job)
          ? [...ids, ...job.needs]
          : job.needs,
    }));
  });
}

/** A task that needs a pipeline needs all of its tasks. */
function expandNeeds(jobs: readonly Job[]): Job[] {
  const ids = jobs.map(({ id }) => id);
  return jobs.map(job => ({
    ...job,
    needs: job.needs.flatMap(need =>
      ids.includes(need) ? [need] : ids.filter(id => id.startsWith(`${need}/`)),
    ),
  }));
}

/** A pipeline that is not in the repository. */
function remoteCall(
  reference: Reference,
  given: Record<string, string>,
  ref: YamlNode,
  context: ReadContext,
): Job {
  const { name, version } = reference;
  return newJob({
    id: name.replace(/^tekton:/, '') || 'pipeline',
    events: context.events,
    calls: { name, version, inputs: given, secrets: 'inherit' },
    via: context.via,
    location: locationOf(context.file, ref),
  });
}

/**
 * The tasks of a pipeline as jobs. The pipeline stands in its place or is
 * named; one that is kept elsewhere stays a call.
 *
 * @internal
 */
export function readPipelineSpec(
  { ref, spec }: { ref?: YamlNode; spec?: YamlNode },
  given: Record<string, string>,
  context: ReadContext,
): Job[] {
  let [file, found] = [context.file, spec];
  if (ref && !spec) {
    const reference = referenceOf(ref, context.params);
    const object =
      reference.localName === undefined
        ? undefined
        : context.objects.find('Pipeline', reference.localName);
    found = child(object?.node, 'spec');
    if (!object || !found || context.depth >= MAX_DEPTH) {
      return [remoteCall(reference, given, ref, context)];
    }
    context.pipeline.localParts.push(object.file);
    file = object.file;
  }
  if (!found || context.depth >= MAX_DEPTH) {
    return [];
  }
  const params = boundParams(child(found, 'params'), given);
  const inner = { ...context, file, params };
  const tasks = items(child(found, 'tasks')).flatMap(item =>
    readTask(item, inner),
  );
  const ends = readFinally(found, tasks, inner);
  return withOwnIds(expandNeeds([...tasks, ...ends]));
}
