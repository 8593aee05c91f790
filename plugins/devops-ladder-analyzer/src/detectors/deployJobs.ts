import type { Act } from '../acts';
import { isRealEnvironment } from '../environments';
import type { Job, Location, Pipeline } from '../pipeline/types';
import type { Survey } from './Survey';

const DEPLOYS = /\b(?:deploy|deploys|deployment|rollout|promote)\b/;
const UNDOES =
  /\b(?:destroy|teardown|tear down|clean ?up|undeploy|stop|delete|remove|docs?|documentation|storybook|wait|approve|approval|notify|infra|infrastructure|domains?|dns|network|database|migrations?|secrets?|alerts?|dashboards?|monitoring|keys?)\b/;

/** What shows what a deploy would do does not deploy. */
const PRETENDS = /^--?dry-?run\b/i;

const inWords = (text: string) =>
  text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ');

const says = (text: string | undefined) => {
  const words = inWords(text ?? '');
  return DEPLOYS.test(words) && !UNDOES.test(words);
};

/** A job that names the environment of its deploys, and says that it deploys. */
function isDeployJob(
  { id, name, environments, events, steps }: Job,
  unread: readonly Location[],
): boolean {
  const named = environments.some(
    use =>
      use.recordsDeployment && !use.inferred && isRealEnvironment(use.name),
  );
  const working = steps.filter(
    step =>
      step.events.size > 0 &&
      (step.commands.length > 0 ||
        step.opaque.length > 0 ||
        unread.includes(step.location)),
  );
  const pretends = working.some(({ commands }) =>
    commands.some(({ argv }) => argv.some(word => PRETENDS.test(word))),
  );
  return (
    named &&
    events.size > 0 &&
    working.length > 0 &&
    !pretends &&
    ([id, name].some(says) || working.some(step => says(step.name)))
  );
}

function actOf(pipeline: Pipeline, job: Job): Act {
  const step = job.steps.find(each => says(each.name));
  return {
    kind: 'deploy',
    tool: 'deploy-job',
    pipeline,
    job,
    step,
    events: job.events,
    onFailure: job.onFailure,
    gate: 'unknown',
    gateNote: 'what it runs is not known',
    inferred: true,
    inherited: job.calls !== undefined,
    places: [step?.location ?? job.location],
    text: [
      job.id,
      job.name,
      step?.name,
      job.calls?.name,
      ...Object.values(job.calls?.inputs ?? {}),
    ]
      .filter(Boolean)
      .join(' '),
  };
}

/**
 * Jobs that deploy by commands or shared steps that are not known: they say so by their names
 * and name the environment.
 *
 * @internal
 */
export function deployJobs(survey: Survey, known: readonly Act[]): Act[] {
  const unread = survey.unresolved
    .filter(({ what }) => what === 'shared step')
    .map(({ location }) => location);
  return survey.pipelines.flatMap(pipeline =>
    pipeline.jobs
      .filter(
        job => isDeployJob(job, unread) && !known.some(act => act.job === job),
      )
      .map(job => actOf(pipeline, job)),
  );
}
