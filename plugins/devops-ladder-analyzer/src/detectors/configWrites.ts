import type { Act } from '../acts';
import type { Job, Pipeline, Step } from '../pipeline/types';
import type { Survey } from './Survey';

const COMMITS =
  /create-pull-request|git-auto-commit-action|github-push-action|action-commit-push|add-and-commit|\bgit\s+(?:-\S+\s+\S+\s+)*push\b|gh pr create/;
const VERSION =
  /\b(?:GITHUB_SHA|github\.sha|image[-_]?tag|newTag|image\.tag|app_?version|git_(?:sha|tag)|GIT_(?:SHA|TAG)|CI_COMMIT_(?:SHA|SHORT_SHA|TAG)|IMAGE_TAG|DOCKER_TAG)\b/i;
/** Repositories that are no configuration of environments. */
const NO_CONFIG =
  /docs?\b|wiki|pages|homebrew|\btap\b|website|blog|examples?|sdk|client|charts?$|\.github$|actions?$/i;

const textOf = ({ uses, run, inputs, env }: Step) =>
  [
    uses?.name ?? '',
    run ?? '',
    ...Object.values(inputs),
    ...Object.values(env),
  ].join('\n');

/** The other repository that a job checks out. */
function otherRepository({
  steps,
}: Job): { step: Step; name: string } | undefined {
  for (const step of steps) {
    const name = step.inputs.repository;
    if (
      step.uses?.name.toLowerCase() === 'actions/checkout' &&
      step.events.size > 0 &&
      name &&
      !/github\.repository\b|head\.repo/.test(name) &&
      !NO_CONFIG.test(name)
    ) {
      return { step, name };
    }
  }
  return undefined;
}

function actOf(pipeline: Pipeline, job: Job): Act | undefined {
  const other = otherRepository(job);
  const after = other ? job.steps.slice(job.steps.indexOf(other.step) + 1) : [];
  const text = after.map(textOf).join('\n');
  const versions = `${text}\n${Object.keys(job.env).join('\n')}`;
  if (!other || !COMMITS.test(text) || !VERSION.test(versions)) {
    return undefined;
  }
  const commit = after.find(step => COMMITS.test(textOf(step))) ?? other.step;
  return {
    kind: 'gitops-write',
    tool: 'config-repository',
    pipeline,
    job,
    step: commit,
    events: job.events,
    onFailure: job.onFailure,
    gate: 'unknown',
    inferred: true,
    inherited: false,
    places: [other.step.location, commit.location],
    text: `${other.name}\n${text}`,
  };
}

/**
 * Jobs that write the version into a repository of configuration, by whatever
 * commands: that is handed to what deploys from there.
 *
 * @internal
 */
export function configWrites(survey: Survey, known: readonly Act[]): Act[] {
  return survey.pipelines.flatMap(pipeline =>
    pipeline.jobs
      .filter(job => job.events.size > 0 && !known.some(act => act.job === job))
      .flatMap(job => actOf(pipeline, job) ?? []),
  );
}
