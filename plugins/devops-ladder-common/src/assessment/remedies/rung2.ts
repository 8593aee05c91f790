import { remedy, Remedy } from './types';

/** @internal */
export const rung2Remedies: Record<string, Remedy> = {
  'immutable-artifact': remedy(
    'small',
    'Package the application under a version that never moves: commit SHA, release version or digest.',
    'Tag the artifact with `${{ github.sha }}` or a release version, not only with latest.',
  ),
  'artifact-repository': remedy(
    'small',
    'Push the artifact to a registry or package repository from the pipeline.',
    'Add a job that pushes to the registry, e.g. docker/build-push-action with `push: true`.',
  ),
  'automated-deploy': remedy(
    'medium',
    'Let the pipeline deploy the published artifact to an environment with no hand steps.',
    'Add a deploy job with `environment:` that needs the build job and deploys its artifact.',
  ),
  'quality-gate': remedy(
    'medium',
    'Add integration or end-to-end tests, or a coverage threshold, that can stop the change.',
    'Add a job with integration tests or a coverage threshold that the deploy job lists in `needs:`.',
  ),
  'dependency-scan': remedy(
    'small',
    'Scan dependencies for known vulnerabilities and let a finding fail the pipeline.',
    'Add actions/dependency-review-action to pull requests and require its check.',
  ),
  'secret-scan': remedy(
    'small',
    "Scan for committed secrets in the pipeline, or turn on the SCM's push protection.",
    'Turn on secret scanning with push protection, or add a gitleaks step that fails the run.',
  ),
  'workload-identity': remedy(
    'medium',
    'Authenticate to cloud or registry by federated identity and delete the stored keys.',
    'Grant `permissions: id-token: write`, log in by OIDC, and delete the stored keys from the secrets.',
  ),
  'quality-reports': remedy(
    'small',
    'Publish test, coverage or scan reports where people can open them.',
    'Upload the reports with actions/upload-artifact, or publish them as a check.',
  ),
  'deploy-verification': remedy(
    'small',
    'Run a smoke test or health check against the service after each deploy, and let it fail the deploy.',
    'Add a step after the deploy that calls the health endpoint and fails the job.',
  ),
  'pipeline-on-demand': remedy(
    'small',
    'Let developers start or re-run the pipeline by hand.',
    'Add `workflow_dispatch:` to the `on:` block of the workflow.',
  ),
  'reusable-pipeline': remedy(
    'medium',
    'Compose the pipeline of the shared workflows, templates or libraries of the organisation.',
    'Call a reusable workflow of the organisation by `uses: <org>/<repo>/.github/workflows/<file>@<sha>`.',
  ),
};
