import { remedy, Remedy } from './types';

/** @internal */
export const rung6Remedies: Record<string, Remedy> = {
  'ephemeral-environments': remedy(
    'large',
    'Make a preview environment for each pull request and tear it down by itself.',
    {
      'github-actions':
        'Deploy on `pull_request:` to an environment named after its number, and remove it in a job on `types: [closed]`.',
      'gitlab-ci':
        'Deploy merge requests to `environment: name: review/$CI_COMMIT_REF_SLUG` with `on_stop:` and `auto_stop_in:`.',
      'azure-pipelines':
        'Deploy pull requests under a name with `$(System.PullRequest.PullRequestId)`, and remove closed ones by a `schedules:` pipeline.',
      jenkins:
        'Deploy under a name with `env.CHANGE_ID` in a stage with `when { changeRequest() }`, and remove closed ones by a `cron` trigger.',
      circleci:
        'Deploy branches under a name with `$CIRCLE_BRANCH`, and remove closed ones by a scheduled pipeline or a time to live.',
    },
  ),
  'self-service-infrastructure': remedy(
    'large',
    'Let the team claim its infrastructure behind guardrails (Crossplane claims, Terraform modules behind a template) instead of asking for it.',
  ),
  'golden-path': remedy(
    'medium',
    "Move the pipeline to the organisation's shared pipeline or template.",
    {
      'github-actions':
        'Replace the jobs by a call of the reusable workflow of the organisation: `uses: <org>/<repo>/.github/workflows/<file>@<version>`.',
      'gitlab-ci':
        'Replace the jobs by the pipeline of the organisation: `include: - component:` or `project:` with a fixed version, and `inputs:`.',
      'azure-pipelines':
        'Replace the stages by `extends:` of the pipeline template of the organisation, with what differs as `parameters:`.',
      jenkins:
        'Replace the stages of the `Jenkinsfile` by one call of the pipeline in the shared library, with what differs as arguments.',
      circleci:
        'Replace the jobs by those of the orb of the organisation, with what differs as parameters.',
    },
  ),
  'inherited-guardrails': remedy(
    'medium',
    "Take the gates from the shared pipeline instead of the service's own copy.",
    {
      'github-actions':
        'Move tests, scans and approval into the reusable workflow, or require workflows by an organisation ruleset (Enterprise).',
      'gitlab-ci':
        'Move tests, scans and approval into the included component, or enforce them by a pipeline execution policy (Ultimate).',
      'azure-pipelines':
        'Move tests and scans into the template that the pipeline `extends:`, and add the check Required template to the environment.',
      jenkins:
        'Move tests, scans and `input` into the shared library, loaded implicitly or from the folder, and drop the own stages.',
      circleci:
        'Move tests and scans into the jobs of the orb, and require that orb by a config policy (Scale plan).',
    },
  ),
  catalogued: remedy(
    'small',
    'Give the catalog entity a real `spec.owner`, a description, documentation (`backstage.io/techdocs-ref`) and, by `providesApis`, its API.',
  ),
  'scaffolder-template': remedy(
    'medium',
    'Offer a software template for services like this one.',
    {
      'github-actions':
        'Offer a software template that publishes by `publish:github`, with a workflow in its skeleton that calls the reusable one.',
      'gitlab-ci':
        'Offer a software template that publishes by `publish:gitlab`, with a `.gitlab-ci.yml` in its skeleton that includes the shared component.',
      'azure-pipelines':
        'Offer a software template that publishes by `publish:azure`, with an `azure-pipelines.yml` in its skeleton that extends the shared one.',
      jenkins:
        'Offer a software template whose skeleton holds a `Jenkinsfile` that calls the shared library, found by an organization folder.',
      circleci:
        'Offer a software template whose skeleton holds a `.circleci/config.yml` on the orb of the organisation, and set the project up.',
    },
  ),
};
