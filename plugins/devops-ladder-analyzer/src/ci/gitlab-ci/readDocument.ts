import type { Job, Pipeline, Unresolved } from '../../pipeline/types';
import { child, text } from '../../yaml';
import type { YamlNode } from '../../yaml';
import { variablesOf } from './inheritance';
import { modeOf } from './modes';
import { needsOf, stageOrder } from './order';
import type { Placed } from './order';
import { eventsOf, planJob, planWorkflow } from './plans';
import type { Plan, Planning } from './plans';
import { placeShared, readShared } from './sharedJobs';
import {
  hasWork,
  knownTemplate,
  splitJobs,
  workflowTemplate,
} from './templateJobs';
import type { Prepared, ReadBase } from './prepare';
import { readJob } from './readJob';
import type { JobContext } from './readJob';
import { inChild } from './scenarios';
import type { Scenario } from './scenarios';
import { defaultStages, KNOWN_BASES } from './templates';

/** @internal */
export interface ReadDocument {
  jobs: Job[];
  plans: Plan[];
  /** Jobs that say nothing of what they do. */
  empty: Array<{ file: string; line: number; reason: string }>;
}

/** @internal */
export interface DocumentContext extends ReadBase {
  pipeline: Pipeline;
  left: { jobs: number };
  via: JobContext['via'];
}

function missingOf(plan: Plan, job: Job): Unresolved[] {
  return plan.job.missing
    .filter(name => !KNOWN_BASES.has(name))
    .map(name => ({
      what: 'shared step',
      reference: name,
      words: `${name} ${job.id}`,
      howToResolve: `Job "${job.id}" takes \`${name}\` from a file that is not in the repository: attest by annotation what it does.`,
      events: job.events,
      location: job.location,
    }));
}

/** The jobs of a child pipeline, in the place of the job that starts it. */
function readChild(
  bridge: Job,
  placed: Placed,
  inner: Prepared,
  scenarios: readonly Scenario[],
  context: DocumentContext,
): Job[] {
  const handed = variablesOf(child(placed.plan.job.node, 'variables'));
  const runs = placed.plan.runs.flatMap((certainty, index) =>
    certainty ? [{ certainty, scenario: scenarios[index] }] : [],
  );
  const read = readDocument(
    inner,
    runs.map(({ scenario }) => inChild(scenario, handed)),
    { ...context, via: [...context.via, bridge.location] },
    bridge,
  );
  context.pipeline.localParts.push(...inner.document.parts);
  return read.jobs.map(job => ({
    ...job,
    id: `${bridge.id}/${job.id}`,
    name: job.name ?? job.id,
    needs:
      job.needs.length > 0
        ? job.needs.map(need => `${bridge.id}/${need}`)
        : bridge.needs,
    advisory: bridge.advisory === true ? true : job.advisory,
    onFailure: bridge.onFailure || job.onFailure,
    startedByHand: job.startedByHand ?? bridge.startedByHand,
  }));
}

function triggerCall(node: YamlNode | undefined): Job['calls'] {
  const project = text(child(node, 'project')) ?? text(node);
  return project === undefined
    ? undefined
    : {
        name: `gitlab:trigger/${project}`,
        version: text(child(node, 'branch')),
        inputs: {},
        secrets: 'named',
      };
}

const waitsForChild = (trigger: YamlNode | undefined) =>
  /^(?:depend|mirror)$/.test(text(child(trigger, 'strategy')) ?? '');

/** Who needs a job that starts a child pipeline needs the jobs of that one. */
function expandNeeds(
  jobs: readonly Job[],
  inside: ReadonlyMap<string, readonly string[]>,
): Job[] {
  return jobs.map(job => ({
    ...job,
    needs: [...new Set(job.needs.flatMap(need => inside.get(need) ?? [need]))],
  }));
}

function chosenValues(planning: Planning): JobContext['chosen'] {
  const chosen = new Map<string, string[]>();
  for (const { runs, variables } of planning.created) {
    for (const [name, value] of runs ? Object.entries(variables) : []) {
      const known = chosen.get(name) ?? [];
      chosen.set(name, [...new Set([...known, value])]);
    }
  }
  return chosen;
}

function ordered(
  placed: readonly Placed[],
  prepared: Prepared,
): Map<Placed, string[]> {
  const ids = prepared.document.unread.map(
    include => knownTemplate(include)?.id ?? '',
  );
  const stages = prepared.stages ?? defaultStages(ids);
  const order = stageOrder(stages);
  return new Map(placed.map(each => [each, needsOf(each, placed, order)]));
}

function placeOwn(plan: Plan): Placed {
  const stage = text(child(plan.job.node, 'stage'));
  const unseen = plan.job.missing.length > 0;
  return {
    id: plan.job.name,
    plan,
    mode: modeOf(plan),
    stage: stage ?? (unseen ? undefined : 'test'),
  };
}

/**
 * Reads the jobs of a document, in every situation that is given.
 *
 * @internal
 */
export function readDocument(
  prepared: Prepared,
  scenarios: readonly Scenario[],
  context: DocumentContext,
  bridge?: Job,
): ReadDocument {
  const { document, inheritance } = prepared;
  const planning = planWorkflow(
    {
      rules: prepared.workflow,
      when: workflowTemplate(document.unread),
      variables: inheritance.variables,
    },
    scenarios,
    context.paths,
  );
  const { shared, own } = splitJobs(
    document,
    prepared.jobs,
    context.documents.nodes,
  );
  const kept = own.slice(0, Math.max(0, context.left.jobs));
  context.left.jobs -= kept.length;
  const ownPlaced = kept.map(job => {
    const variables = inheritance.variablesOf(job);
    const guards = document.guards.get(job.name) ?? [];
    const plan = planJob(job, variables, guards, planning);
    return placeOwn(plan);
  });
  const sharedPlaced = shared.map(each =>
    placeShared(each, prepared, planning),
  );
  const placed = [...sharedPlaced, ...ownPlaced];
  const needs = ordered(placed, prepared);
  const jobContext: JobContext = {
    ...context,
    prepared,
    scenarios,
    chosen: chosenValues(planning),
  };
  const jobs: Job[] = [];
  const inside = new Map<string, readonly string[]>();
  sharedPlaced.forEach((each, index) => {
    const job = readShared(shared[index], each.plan, jobContext);
    jobs.push({ ...job, needs: needs.get(each) ?? [] });
    context.pipeline.unresolved.push(...missingOf(each.plan, job));
  });
  for (const each of ownPlaced) {
    const job = {
      ...readJob(each.plan, each.mode, jobContext),
      needs: needs.get(each) ?? [],
    };
    const trigger = child(each.plan.job.node, 'trigger');
    const inner = prepared.children.get(each.id);
    context.pipeline.unresolved.push(...missingOf(each.plan, job));
    if (inner && job.events.size > 0) {
      const read = readChild(job, each, inner, scenarios, context);
      jobs.push(...read);
      const ids = read.map(({ id }) => id);
      inside.set(job.id, waitsForChild(trigger) ? ids : []);
    } else {
      jobs.push({ ...job, calls: triggerCall(trigger) });
    }
  }
  return {
    jobs: expandNeeds(jobs, inside),
    plans: placed.map(({ plan }) => plan),
    empty: emptyJobs(own, bridge),
  };
}

function emptyJobs(own: Prepared['jobs'], bridge?: Job): ReadDocument['empty'] {
  return own
    .filter(job => !hasWork(job) && bridge === undefined)
    .slice(0, 20)
    .map(({ name, file, line }) => ({
      file,
      line,
      reason: `job "${name}" has neither a script nor a trigger`,
    }));
}

/** Events on which any of the jobs runs. @internal */
export function eventsOfPlans(
  plans: readonly Plan[],
  scenarios: readonly Scenario[],
): Pipeline['events'] {
  return eventsOf(
    scenarios.map((_scenario, index) => {
      const all = plans.map(({ runs }) => runs[index]);
      return all.includes('certain')
        ? 'certain'
        : all.find(each => each !== undefined);
    }),
    scenarios,
  );
}
