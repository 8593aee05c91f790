import { remedy, Remedy } from './types';

/** @internal */
export const rung2Remedies: Record<string, Remedy> = {
  'immutable-artifact': remedy(
    'small',
    'Package the application under a version that never moves: commit SHA, release version or digest.',
    {
      'github-actions':
        'Tag the artifact with `${{ github.sha }}` or a release version, not only with latest.',
      'gitlab-ci':
        'Tag the image `$CI_REGISTRY_IMAGE:$CI_COMMIT_SHA`, or the package with `$CI_COMMIT_TAG`, not only with latest.',
      'azure-pipelines':
        'Tag the image with `$(Build.SourceVersion)`, e.g. in `tags:` of `Docker@2`, not only with latest.',
      jenkins:
        'Tag the image with `env.GIT_COMMIT` or a release version, e.g. `docker.build("app:${env.GIT_COMMIT}")`, not only with latest.',
      circleci:
        'Tag the artifact with `$CIRCLE_SHA1` or `$CIRCLE_TAG`, not only with latest.',
      'bitbucket-pipelines':
        'Tag the artifact with `$BITBUCKET_COMMIT` or `$BITBUCKET_TAG`, not only with latest.',
      buildkite:
        'Tag the artifact with `$BUILDKITE_COMMIT` or `$BUILDKITE_TAG`, not only with latest.',
      drone:
        'Set `tags: ${DRONE_COMMIT_SHA}` on the publish step (`plugins/docker`), or `auto_tag: true` on release tags.',
      tekton:
        'Tag the image with `{{revision}}` of Pipelines as Code, and pass its digest on as a task result.',
    },
  ),
  'artifact-repository': remedy(
    'small',
    'Push the artifact to a registry or package repository from the pipeline.',
    {
      'github-actions':
        'Add a job that pushes to the registry, e.g. docker/build-push-action with `push: true`.',
      'gitlab-ci':
        'Add a job that logs in with `$CI_REGISTRY_USER` and pushes to `$CI_REGISTRY_IMAGE`, or publishes to the package registry.',
      'azure-pipelines':
        'Add `Docker@2` with `command: buildAndPush`, or publish to Azure Artifacts, e.g. by `UniversalPackages@0`.',
      jenkins:
        'Add a publish stage that pushes inside `docker.withRegistry(…)`, or runs the publish command inside `withCredentials`.',
      circleci:
        'Add a publish job, e.g. `docker/publish` of the Docker orb, that gets the registry login from a `context:`.',
      'bitbucket-pipelines':
        'Add a step with `services: [docker]` that pushes the image to the registry, or that publishes the package.',
      buildkite:
        'Add a step that pushes the image, with a login plugin such as `ecr` or `docker-login`, after the tests.',
      drone:
        'Add a step of `plugins/docker` with `repo:`, and the login by `from_secret`.',
      tekton: 'Add a `buildah` task that pushes the image to the registry.',
    },
  ),
  'automated-deploy': remedy(
    'medium',
    'Let the pipeline deploy the published artifact to an environment with no hand steps.',
    {
      'github-actions':
        'Add a deploy job with `environment:` that needs the build job and deploys its artifact.',
      'gitlab-ci':
        'Add a deploy job with `environment: name:`, run by `if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH`, that deploys the published artifact.',
      'azure-pipelines':
        'Add a stage with a `deployment:` job and an `environment:` that deploys the published artifact.',
      jenkins:
        "Add a deploy stage with `when { branch 'main' }` that deploys the published artifact, under `disableConcurrentBuilds()`.",
      circleci:
        'Add a deploy job that `requires:` the publish job, with `filters: branches: only: main`, and deploys its artifact.',
      'bitbucket-pipelines':
        'Add a step with `deployment: staging` to `pipelines: branches: main:` that deploys the published artifact.',
      buildkite:
        'Add a deploy step with `branches: main`, `depends_on:` the publish step and a `concurrency_group:`.',
      drone:
        'Add a deploy step with `when: branch: main` and `event: push` that deploys the published artifact.',
      tekton:
        'Add a deploy task that runs after the publish task (`runAfter:`) in the PipelineRun for pushes to main.',
    },
  ),
  'quality-gate': remedy(
    'medium',
    'Add integration or end-to-end tests, or a coverage threshold, that can stop the change.',
    {
      'github-actions':
        'Add a job with integration tests or a coverage threshold that the deploy job lists in `needs:`.',
      'gitlab-ci':
        'Add a job with integration tests or a coverage threshold, without `allow_failure`, in a stage before the deploy.',
      'azure-pipelines':
        'Add a stage with integration tests or a coverage threshold that the deploy stage lists in `dependsOn:`.',
      jenkins:
        'Add a stage with integration tests before the deploy, or `waitForQualityGate abortPipeline: true` after the SonarQube analysis.',
      circleci:
        'Add a job with integration tests or a coverage threshold that the deploy job lists in `requires:`.',
      'bitbucket-pipelines':
        'Add a step with integration tests (`services:` for the database) or a coverage threshold before the deployment step.',
      buildkite:
        'Add a step with integration tests or a coverage threshold, without `soft_fail`, that the deploy lists in `depends_on:`.',
      drone:
        'Add a step with integration tests (`services:` for the database), without `failure: ignore`, before the deploy.',
      tekton:
        'Add an integration test task, without `onError: continue`, that the deploy task names in `runAfter:`.',
    },
  ),
  'dependency-scan': remedy(
    'small',
    'Scan dependencies for known vulnerabilities and let a finding fail the pipeline.',
    {
      'github-actions':
        'Add actions/dependency-review-action to pull requests and require its check.',
      'gitlab-ci':
        'Run `trivy fs --exit-code 1` in a job without `allow_failure`; the template `Jobs/Dependency-Scanning.gitlab-ci.yml` (Ultimate) needs an approval policy to block.',
      'azure-pipelines':
        'Add a step with `trivy fs --exit-code 1 --severity HIGH,CRITICAL .`; `AdvancedSecurity-Dependency-Scanning@1` alone only reports.',
      jenkins:
        'Run `dependencyCheck`, and `dependencyCheckPublisher` with `failedTotalCritical: 1` and `stopBuild: true`, before the publish stage.',
      circleci:
        'Add a scan job, e.g. with the step `snyk/scan` of the Snyk orb and `fail-on-issues: true`, that the publish job lists in `requires:`.',
      'bitbucket-pipelines':
        'Add the pipe `snyk/snyk-scan`, without `DONT_BREAK_BUILD`, or a step with `trivy fs --exit-code 1`.',
      buildkite:
        'Add a step with `trivy fs --exit-code 1`, without `soft_fail`, before the publish step.',
      drone:
        'Add a step with `image: aquasec/trivy` and the command `trivy fs --exit-code 1 .`, without `failure: ignore`.',
      tekton:
        'Add a `trivy-scanner` task with `--exit-code 1`, without `onError: continue`, before the publish task.',
    },
  ),
  'secret-scan': remedy(
    'small',
    "Scan for committed secrets in the pipeline, or turn on the SCM's push protection.",
    {
      'github-actions':
        'Turn on secret scanning with push protection, or add a gitleaks step that fails the run.',
      'gitlab-ci':
        'Run `gitleaks git` in a job without `allow_failure`, or turn on secret push protection (Ultimate); the template `Jobs/Secret-Detection.gitlab-ci.yml` only reports.',
      'azure-pipelines':
        'Turn on push protection for the repository (Advanced Security, paid), or add a `script:` step with `gitleaks git`.',
      jenkins:
        "Add a stage with `sh 'gitleaks git'` on a full clone (no shallow `depth`), outside `catchError`.",
      circleci:
        'Add a job that runs `gitleaks git` after `checkout`, and let the build job list it in `requires:`.',
      'bitbucket-pipelines':
        'Add the pipe `atlassian/git-secrets-scan`, or a step with `clone: depth: full` and `gitleaks git`.',
      buildkite: 'Add a step with `gitleaks git`, without `soft_fail`.',
      drone:
        'Add a step with `image: zricethezav/gitleaks` and the command `gitleaks git`, without `failure: ignore`.',
      tekton:
        'Add a `gitleaks` task on the cloned workspace, without `onError: continue`.',
    },
  ),
  'workload-identity': remedy(
    'medium',
    'Authenticate to cloud or registry by federated identity and delete the stored keys.',
    {
      'github-actions':
        'Grant `permissions: id-token: write`, log in by OIDC, and delete the stored keys from the secrets.',
      'gitlab-ci':
        'Add `id_tokens:` with the `aud:` of the cloud to the deploy job, log in with that token, and delete the keys from the CI/CD variables.',
      'azure-pipelines':
        'Convert the service connection to workload identity federation, and delete the secret of the app registration.',
      jenkins:
        'Install the OpenID Connect Provider plugin, log in with its id token by `withCredentials`, and delete the stored keys.',
      circleci:
        'Log in with `$CIRCLE_OIDC_TOKEN_V2` (e.g. `role_arn` of `aws-cli/setup`), and delete the keys from contexts and project variables.',
      'bitbucket-pipelines':
        'Set `oidc: true` on the step, log in with `$BITBUCKET_STEP_OIDC_TOKEN`, and delete the keys from the variables.',
      buildkite:
        'Log in with `buildkite-agent oidc request-token`, e.g. by the plugin `aws-assume-role-with-web-identity`, and delete the stored keys.',
      tekton:
        'Bind the `serviceAccountName` of the run to a cloud role (workload identity, IRSA), and delete the secrets with keys.',
    },
  ),
  'quality-reports': remedy(
    'small',
    'Publish test, coverage or scan reports where people can open them.',
    {
      'github-actions':
        'Upload the reports with actions/upload-artifact, or publish them as a check.',
      'gitlab-ci':
        'Add `artifacts: reports: junit:` and `coverage_report:`, with `when: always`, to the test jobs.',
      'azure-pipelines':
        'Add `PublishTestResults@2` and `PublishCodeCoverageResults@2` with `condition: succeededOrFailed()` after the tests.',
      jenkins:
        'Publish by `junit` and `recordCoverage` in `post { always { … } }`, and other reports by `publishHTML`.',
      circleci:
        'Add `store_test_results` and `store_artifacts` after the tests, with the paths of the reports.',
      'bitbucket-pipelines':
        'Write JUnit files to `test-results/` so that the step shows its tests, and keep other reports by `artifacts:`.',
      buildkite:
        'Upload reports by `artifact_paths:`, and show failures by the `junit-annotate` plugin.',
      drone:
        'Upload the reports to a bucket by `plugins/s3` with `when: status: [success, failure]`, and link it.',
      tekton:
        'Upload the reports from a `finally:` task to a bucket or report server, and link it.',
    },
  ),
  'deploy-verification': remedy(
    'small',
    'Run a smoke test or health check against the service after each deploy, and let it fail the deploy.',
    {
      'github-actions':
        'Add a step after the deploy that calls the health endpoint and fails the job.',
      'gitlab-ci':
        'Add a job in a stage after the deploy that runs `curl --fail "$CI_ENVIRONMENT_URL/health"` with the same `environment:` (`url:`, `action: verify`).',
      'azure-pipelines':
        'Add a smoke test to the `postRouteTraffic:` hook of the `deployment:` job, and a rollback to `on: failure:`.',
      jenkins:
        "Add a stage after the deploy with `retry(5)` around `sh 'curl --fail <url>/health'`, outside `catchError`.",
      circleci:
        'Add a job with `curl --fail <url>/health` that `requires:` the deploy job, and let the next deploy require it.',
      'bitbucket-pipelines':
        'Add `curl --fail <url>/health` to the end of the `script:` of the deployment step.',
      buildkite:
        'Add a step with `curl --fail <url>/health` that `depends_on:` the deploy, without `soft_fail`.',
      drone:
        'Add a step with `curl --fail <url>/health` after the deploy step, without `failure: ignore`.',
      tekton:
        'Add a task with `curl --fail <url>/health` that names the deploy task in `runAfter:`.',
    },
  ),
  'pipeline-on-demand': remedy(
    'small',
    'Let developers start or re-run the pipeline by hand.',
    {
      'github-actions':
        'Add `workflow_dispatch:` to the `on:` block of the workflow.',
      'gitlab-ci':
        'Let `workflow: rules:` admit `$CI_PIPELINE_SOURCE == "web"`, and give developers the right to push to or merge into the branch.',
      'azure-pipelines':
        'Give the team the permission Queue builds on the pipeline, so that Run pipeline works for them.',
      jenkins:
        'Give the team the permission Job/Build on the folder, so that Build Now and Build with Parameters work for them.',
      circleci:
        'Make the team contributors of the project, so that Trigger Pipeline and Rerun work, and admit API triggers in `when:` conditions.',
      'bitbucket-pipelines':
        'Add a pipeline under `custom:`, and let developers start it by Run pipeline.',
      buildkite:
        'Give the team Build and Read access to the pipeline, so that New Build and Rebuild work for them.',
      drone:
        'Add `custom` to `trigger: event:`, so that New Build works, and give developers write access.',
      tekton:
        'Let developers start runs by the comments `/test` and `/retest` (the `Repository` policy), or by an `incoming` webhook.',
    },
  ),
  'reusable-pipeline': remedy(
    'medium',
    'Compose the pipeline of the shared workflows, templates or libraries of the organisation.',
    {
      'github-actions':
        'Call a reusable workflow of the organisation by `uses: <org>/<repo>/.github/workflows/<file>@<sha>`.',
      'gitlab-ci':
        'Take the jobs from `include: - component: $CI_SERVER_FQDN/<group>/<project>/<name>@<version>`, or from `project:` with a fixed `ref:`.',
      'azure-pipelines':
        'Take the stages from `extends: template: <file>@<alias>`, with the repository and a tag as `ref:` under `resources: repositories:`.',
      jenkins:
        "Call a step of the organisation's shared library, loaded by `@Library('<name>@<version>') _`.",
      circleci:
        'Take the jobs and commands from an orb of the organisation, under `orbs:` as `<namespace>/<orb>@<x.y.z>`.',
      'bitbucket-pipelines':
        'Take the pipeline from a shared one by `import: <repository>:<ref>:<pipeline>` (Premium), or its steps from pipes of the workspace.',
      buildkite:
        "Take steps from the organisation's plugins at a fixed version, or from a shared file by `buildkite-agent pipeline upload`.",
      drone:
        'Take the pipeline from a template of the organisation by `kind: template` and `load:`.',
      tekton:
        'Take the pipeline or tasks by `resolver: git` or `resolver: bundles` at a fixed revision or digest.',
    },
  ),
};
