import type { Job } from '../../pipeline/types';
import { child, text } from '../../yaml';
import { guardHolds } from './conditions';
import { modeOf } from './modes';
import type { Placed } from './order';
import { planJob } from './plans';
import type { Certainty, Plan, Planning } from './plans';
import type { Prepared } from './prepare';
import { readJob } from './readJob';
import type { JobContext } from './readJob';
import type { SharedJob } from './templateJobs';

/** Situations in which the jobs of a template or include run. */
function sharedRuns(
  { template, include }: SharedJob,
  variables: Record<string, string>,
  planning: Planning,
): Certainty[] {
  const off = template?.disabledBy;
  const disabled =
    off !== undefined && /^(?:true|1)$/.test(variables[off] ?? '');
  const requests =
    template?.requests?.test(include.name) ||
    include.kind === 'component' ||
    variables.AST_ENABLE_MR_PIPELINES === 'true';
  return planning.scenarios.map((scenario, index) => {
    const { runs } = planning.created[index];
    const { paths } = planning;
    const guard = guardHolds(include.guards, { scenario, variables, paths });
    const onRequest = template ? requests : planning.hasWorkflow;
    const reached =
      scenario.ref === 'branch' ||
      (scenario.ref === 'merge-request' && onRequest) ||
      (scenario.ref === 'tag' && !template?.mayFail);
    if (!runs || guard === false || disabled || !reached) {
      return undefined;
    }
    const open =
      !template ||
      template.conditional ||
      guard !== true ||
      (requests && scenario.event === 'push-branch');
    return open ? 'conditional' : runs;
  });
}

function planShared(
  shared: SharedJob,
  prepared: Prepared,
  planning: Planning,
): Plan {
  const { job } = shared;
  const variables = prepared.inheritance.variablesOf(job);
  const decides = ['rules', 'only', 'except'].some(key => child(job.node, key));
  if (decides) {
    return planJob(job, variables, shared.include.guards, planning);
  }
  const runs = sharedRuns(shared, variables, planning);
  const outcome = { certain: true, variables: {} };
  return { job, runs, outcomes: [outcome], filters: new Map() };
}

/** @internal */
export function placeShared(
  shared: SharedJob,
  prepared: Prepared,
  planning: Planning,
): Placed {
  const plan = planShared(shared, prepared, planning);
  const { template, job, call } = shared;
  return {
    id: job.name,
    plan,
    mode: { ...modeOf(plan), always: false },
    stage:
      text(child(job.node, 'stage')) ?? (call.inputs.stage || template?.stage),
  };
}

/** @internal */
export function readShared(
  shared: SharedJob,
  plan: Plan,
  context: JobContext,
): Job {
  const mode = modeOf(plan);
  const job = readJob(plan, mode, context);
  const { template, call, ownScript } = shared;
  const mayFail = call.inputs.allow_failure === 'true';
  const use = template?.environment;
  return {
    ...job,
    calls: { ...call, secrets: 'inherit' },
    // What is known of the call says itself whether it blocks.
    advisory: ownScript ? mayFail || mode.advisory : false,
    environments: use
      ? [{ name: use, recordsDeployment: true, location: job.location }]
      : job.environments,
  };
}
