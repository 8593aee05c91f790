import { tierOf } from '../../environments';
import type { EnvironmentUse, Job, Step } from '../../pipeline/types';
import { matchTools } from '../../tools';
import type { ActKind, ToolIndex } from '../../tools';
import { lessStrict } from './steps';

const DEPLOYS: ActKind[] = [
  'deploy',
  'source-deploy',
  'gitops-write',
  'gitops-sync',
];
const DEPLOYING = /\b(?:deploy|rollout|roll out|release|promote|ship|install)/i;

const isDeploy = (kind: ActKind) => DEPLOYS.includes(kind);

function deploys(step: Step, tools?: ToolIndex): boolean {
  return step.commands.some(({ argv, env, text }) =>
    matchTools(
      { argv, inputs: {}, env, text, filesNamed: () => [] },
      tools,
    ).some(({ proves }) => proves.some(isDeploy)),
  );
}

/** The environment that the name of a stage speaks of. */
function environmentIn(name: string): string | undefined {
  const words = name
    .replace(/pre[-_ ]?prod(?:uction)?/gi, 'preprod')
    .replace(/non[-_ ]?prod(?:uction)?/gi, 'nonprod')
    .split(/[^A-Za-z0-9]+/);
  return words.find(word => tierOf(word) !== undefined);
}

/**
 * The environment of a stage that says where it deploys, and deploys: Jenkins
 * knows none, so that it is taken at its word.
 *
 * @param provedBy - what is known of a step beside its commands
 * @internal
 */
export function environmentOfStage(
  job: Job,
  tools?: ToolIndex,
  provedBy: (step: Step) => readonly ActKind[] = () => [],
): EnvironmentUse | undefined {
  const name = DEPLOYING.test(job.id) ? environmentIn(job.id) : undefined;
  const isDeploying =
    name !== undefined &&
    job.steps.some(
      step => provedBy(step).some(isDeploy) || deploys(step, tools),
    );
  return isDeploying
    ? {
        name: name.toLowerCase(),
        recordsDeployment: false,
        inferred: true,
        tier: tierOf(name),
        location: { file: job.location.file, line: job.location.line },
      }
    : undefined;
}

/** Gives stages the environments that they speak of. @internal */
export function nameEnvironments(jobs: readonly Job[]): void {
  for (const job of jobs) {
    const use = environmentOfStage(job);
    if (use) {
      job.environments.push(use);
    }
  }
}

const doesSomething = ({ uses, commands, opaque }: Step) =>
  commands.length > 0 || opaque.length > 0 || uses !== undefined;

/**
 * A failure that only marks the run does stop the change, and does not stop
 * what comes after: where something does, it is not known what it is worth.
 *
 * @internal
 */
export function judgeGoingOn(
  jobs: readonly Job[],
  goingOn: ReadonlySet<Step>,
): void {
  let later = false;
  for (const job of [...jobs].reverse()) {
    for (const step of [...job.steps].reverse()) {
      if (goingOn.has(step)) {
        step.advisory = later
          ? lessStrict(step.advisory, 'unknown')
          : step.advisory;
      } else {
        later ||= doesSomething(step) && !step.onFailure;
      }
    }
  }
}
