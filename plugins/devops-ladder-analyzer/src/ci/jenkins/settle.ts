import { tierOf } from '../../environments';
import type { Job, Step } from '../../pipeline/types';
import { matchTools } from '../../tools';
import type { ActKind } from '../../tools';
import { lessStrict } from './steps';

const DEPLOYS: ActKind[] = [
  'deploy',
  'source-deploy',
  'gitops-write',
  'gitops-sync',
];
const DEPLOYING = /\b(?:deploy|rollout|roll out|release|promote|ship|install)/i;

function deploys(step: Step): boolean {
  return step.commands.some(({ argv, env, text }) =>
    matchTools({ argv, inputs: {}, env, text, filesNamed: () => [] }).some(
      ({ proves }) => proves.some(kind => DEPLOYS.includes(kind)),
    ),
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
 * Jenkins knows no environments: a stage that says where it deploys, and
 * deploys, is taken at its word.
 *
 * @internal
 */
export function nameEnvironments(jobs: readonly Job[]): void {
  for (const job of jobs) {
    const name = DEPLOYING.test(job.id) ? environmentIn(job.id) : undefined;
    if (name !== undefined && job.steps.some(deploys)) {
      job.environments.push({
        name: name.toLowerCase(),
        recordsDeployment: false,
        inferred: true,
        tier: tierOf(name),
        location: { file: job.location.file, line: job.location.line },
      });
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
