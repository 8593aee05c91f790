import { remedy, Remedy } from './types';

/** @internal */
export const rung1Remedies: Record<string, Remedy> = {
  'pipeline-as-code': remedy(
    'small',
    'Commit a pipeline definition for the CI system to the repository.',
    {
      'github-actions':
        'Commit a workflow file under .github/workflows that runs on push and pull_request.',
      'gitlab-ci':
        'Commit a `.gitlab-ci.yml` with `stages:` and at least a build and a test job to the root of the repository.',
      'azure-pipelines':
        'Commit an `azure-pipelines.yml` to the repository, and move what a classic build defines into it (Export to YAML).',
      jenkins:
        'Commit a declarative `Jenkinsfile`, and replace the freestyle job by a multibranch pipeline that reads it from the repository.',
      circleci:
        'Commit a `.circleci/config.yml` with `version: 2.1`, `jobs:` and `workflows:`, and set the project up on it.',
      'bitbucket-pipelines':
        'Commit a `bitbucket-pipelines.yml`, and turn on Pipelines in the repository settings.',
      buildkite:
        'Commit `.buildkite/pipeline.yml`, and leave only `buildkite-agent pipeline upload` among the steps in the web settings.',
      drone:
        'Commit a `.drone.yml` with `kind: pipeline` and `steps:`, and activate the repository.',
      tekton:
        'Commit a PipelineRun under `.tekton/`, and connect the repository to Pipelines as Code by a `Repository` resource.',
    },
  ),
  'ci-on-change': remedy(
    'small',
    'Let the pipeline start by itself on pushes to the mainline and on every pull or merge request.',
    {
      'github-actions':
        'Add `push: branches: [main]` and `pull_request:` to the `on:` block of the workflow.',
      'gitlab-ci':
        'Let `workflow: rules:` hold `if: $CI_PIPELINE_SOURCE == "merge_request_event"` and `if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH`.',
      'azure-pipelines':
        'Set `trigger: [main]`, and add a build validation policy to the branch; `pr:` has no effect on Azure Repos.',
      jenkins:
        'Build from a multibranch pipeline that discovers branches and pull requests, and let a webhook of the SCM start it.',
      circleci:
        'Remove the `branches:` filters that keep the CI jobs from feature branches or the mainline, so that every push runs them.',
      'bitbucket-pipelines':
        "Add the CI steps to `pipelines: branches: main:` and to `pipelines: pull-requests: '**':`.",
      buildkite:
        'Turn on building of branches and pull requests in the repository settings of the pipeline, and drop branch limits.',
      drone: 'Set `trigger: event: [push, pull_request]` on the pipeline.',
      tekton:
        'Annotate PipelineRuns with `pipelinesascode.tekton.dev/on-event`, one with `[pull_request]` and one with `[push]`, both on target branch main.',
    },
  ),
  'automated-build': remedy(
    'small',
    'Add a job that builds the application from a clean checkout with locked dependencies.',
    {
      'github-actions':
        'Add a job that checks out the code, sets up the language and runs the build command.',
      'gitlab-ci':
        'Add a job in the `build` stage whose `script:` installs the locked dependencies and builds, and hand the result on by `artifacts: paths:`.',
      'azure-pipelines':
        'Add a job that installs the locked dependencies and builds, e.g. by `DotNetCoreCLI@2`, `Maven@4` or a `script:` step.',
      jenkins:
        "Add `stage('Build')` that runs the build command by `sh` on an agent with the tools, e.g. `agent { docker { image '…' } }`.",
      circleci:
        'Add a job with `checkout` and a `run:` step that installs the locked dependencies and builds, and list it in the workflow.',
      'bitbucket-pipelines':
        'Add a `step:` whose `script:` installs the locked dependencies and builds, with `artifacts:` for what later steps need.',
      buildkite:
        'Add a step whose `command:` installs the locked dependencies and builds, with `artifact_paths:` for what later steps need.',
      drone:
        'Add a step with an `image:` of the language whose `commands:` install the locked dependencies and build.',
      tekton:
        'Add a build task after the `git-clone` task (`runAfter:`) that works on the same workspace.',
    },
  ),
  'unit-tests': remedy(
    'medium',
    'Run the test suite in the pipeline and let a failing test fail it.',
    {
      'github-actions':
        'Add a step that runs the test command, without `continue-on-error`.',
      'gitlab-ci':
        'Add a job in the `test` stage that runs the test command, without `allow_failure`.',
      'azure-pipelines':
        'Add a step that runs the test command, without `continueOnError`, and `PublishTestResults@2` with `failTaskOnFailedTests: true`.',
      jenkins:
        'Add a test stage that runs the test command by `sh`, outside `catchError`, and publish the results by `junit` in `post { always }`.',
      circleci:
        'Add a job that runs the test command without `|| true`, list it in the workflow, and let later jobs name it in `requires:`.',
      'bitbucket-pipelines':
        'Add a `step:` that runs the test command without `|| true`, for branches and for pull requests.',
      buildkite:
        'Add a step that runs the test command, without `soft_fail`, before the first `wait`.',
      drone:
        'Add a step that runs the test command, without `failure: ignore`.',
      tekton:
        'Add a task that runs the test command, without `onError: continue`.',
    },
  ),
  lint: remedy(
    'small',
    'Run a linter, formatter check or type checker in the pipeline and let it fail.',
    {
      'github-actions':
        'Add a step that runs the linter or type checker, without `continue-on-error`.',
      'gitlab-ci':
        'Add a job in the `test` stage that runs the linter or type checker, without `allow_failure`.',
      'azure-pipelines':
        'Add a `script:` step that runs the linter or type checker, without `continueOnError`.',
      jenkins:
        'Add a lint stage that runs the linter by `sh`, or `recordIssues` with `qualityGates` that fail the build (Warnings plugin).',
      circleci:
        'Add a job that runs the linter or type checker, and let the build job name it in `requires:`.',
      'bitbucket-pipelines':
        'Add a lint `step:` in `parallel:` with the tests, without `|| true`.',
      buildkite:
        'Add a step that runs the linter or type checker, without `soft_fail`.',
      drone:
        'Add a step that runs the linter or type checker, without `failure: ignore`.',
      tekton:
        'Add a task that runs the linter or type checker, without `onError: continue`.',
    },
  ),
  'required-checks': remedy(
    'small',
    'Protect the default branch so that merging requires a green CI check.',
    {
      'github-actions':
        'Add a ruleset for the default branch that requires the status check of the CI job.',
      'gitlab-ci':
        'Tick Pipelines must succeed under Settings > Merge requests, and set Allowed to push and merge of the default branch to no one.',
      'azure-pipelines':
        'Add a build validation policy with the CI pipeline to the default branch, and make it Required.',
      jenkins:
        'Require the status of the multibranch build (e.g. `continuous-integration/jenkins/pr-merge`) in the branch protection of the SCM.',
      circleci:
        'Require the status of the CI job (e.g. `ci/circleci: test`) in the branch protection of the SCM.',
      'bitbucket-pipelines':
        'Set Minimum number of successful builds on the default branch, and prevent merging with unresolved merge checks (Premium).',
      buildkite:
        'Require the status `buildkite/<pipeline>` in the branch protection of the SCM.',
      drone:
        'Require `continuous-integration/drone/pr` in the branch protection of the SCM.',
      tekton:
        'Require the status that Pipelines as Code reports for the pull request run in the branch protection of the SCM.',
    },
  ),
  'change-status': remedy(
    'small',
    'Run the pipeline on pull or merge requests so that each shows red or green.',
    {
      'github-actions':
        'Add `pull_request:` to the `on:` block so that each pull request shows the check.',
      'gitlab-ci':
        'Add `rules: - if: $CI_PIPELINE_SOURCE == "merge_request_event"` to the CI jobs so that each merge request shows its pipeline.',
      'azure-pipelines':
        'Add a build validation policy to the default branch so that each pull request shows the run.',
      jenkins:
        'Let the multibranch source discover pull requests, and use the branch source plugin of the SCM, which reports the status.',
      circleci:
        'Turn on status updates in the advanced settings of the project, and builds of forked pull requests where forks contribute.',
      'bitbucket-pipelines':
        "Add the CI steps under `pipelines: pull-requests: '**':` so that each pull request shows the build.",
      buildkite:
        'Turn on Build pull requests and Update commit statuses in the repository settings of the pipeline.',
      drone:
        'Add `pull_request` to `trigger: event:` so that each pull request shows the status.',
      tekton:
        'Annotate a PipelineRun with `pipelinesascode.tekton.dev/on-event: "[pull_request]"` so that its result shows on the change.',
    },
  ),
  'dependency-caching': remedy(
    'small',
    'Restore dependencies from a cache keyed by the lock file.',
    {
      'github-actions':
        'Set `cache:` on the setup action of the language, or add actions/cache keyed by the lock file.',
      'gitlab-ci':
        'Add `cache:` with `key: files: [<lock file>]` and the `paths:` of the package manager.',
      'azure-pipelines':
        'Add `Cache@2` with the lock file in `key:` and the folder of the package manager in `path:`.',
      jenkins:
        'Wrap the install in the `cache` step of the Job Cacher plugin with the lock file as `cacheValidityDecidingFile`.',
      circleci:
        'Add `restore_cache` and `save_cache` with a key of `{{ checksum "<lock file>" }}`, or use the orb of the language.',
      'bitbucket-pipelines':
        'Add `caches:` to the step: a predefined one, or your own under `definitions:` with `key: files:` naming the lock file.',
      buildkite:
        'Add the `cache` plugin with the lock file as `manifest:`, or a cache volume on hosted agents.',
      drone:
        'Add restore and rebuild steps of the plugin `meltwater/drone-cache`, keyed by the checksum of the lock file.',
      tekton:
        'Bind a persistent volume claim as a workspace for the cache of the package manager to the build and test tasks.',
    },
  ),
  'fast-ci': remedy(
    'medium',
    'Bring the median run to ten minutes or less: cache, run jobs in parallel, split slow tests.',
    {
      'github-actions':
        'Bring the median run to ten minutes or less: cache dependencies, use a matrix, split slow tests into jobs.',
      'gitlab-ci':
        'Bring the median run to ten minutes or less: start jobs early by `needs:`, split tests by `parallel:`, cache dependencies.',
      'azure-pipelines':
        'Bring the median run to ten minutes or less: split tests by `strategy: parallel`, restore by `Cache@2`, drop needless `dependsOn`.',
      jenkins:
        'Bring the median run to ten minutes or less: run stages in `parallel { }`, and keep the caches of package managers on the agents.',
      circleci:
        'Bring the median run to ten minutes or less: set `parallelism:` with `circleci tests run`, cache, and raise `resource_class`.',
      'bitbucket-pipelines':
        'Bring the median run to ten minutes or less: run steps in `parallel:`, use `caches:`, and set `size: 2x` on the slow ones.',
      buildkite:
        'Bring the median run to ten minutes or less: set `parallelism:` on the test step, and replace `wait` by `depends_on`.',
      drone:
        'Bring the median run to ten minutes or less: let steps or pipelines run side by side by `depends_on:`.',
      tekton:
        'Bring the median run to ten minutes or less: drop `runAfter:` between independent tasks, and split tests by `matrix:`.',
    },
  ),
  'deterministic-ci': remedy(
    'medium',
    'Find the tests that fail and pass without a change, and fix or quarantine them.',
    {
      'github-actions':
        'Look for re-run workflow runs that turned green, and fix or quarantine the tests behind them.',
      'gitlab-ci':
        'Look for jobs that passed on a retry, drop `retry:` from test jobs, and fix or quarantine the tests behind them.',
      'azure-pipelines':
        'Turn on flaky test detection under Project settings > Test management, and fix or quarantine the tests that it marks.',
      jenkins:
        'Look in the history of the `junit` results for tests that change without a commit, drop `retry` around them, and fix or quarantine them.',
      circleci:
        'Upload results by `store_test_results`, and fix or quarantine the tests that Insights marks as flaky.',
      buildkite:
        'Drop `retry: automatic:` from test steps, and fix or quarantine the tests that Test Engine marks as flaky.',
    },
  ),
  'push-to-build': remedy(
    'small',
    'Let a push start the pipeline without anyone pressing a button.',
    {
      'github-actions': 'Add `push:` to the `on:` block of the workflow.',
      'gitlab-ci':
        'Add `if: $CI_PIPELINE_SOURCE == "push"` to `workflow: rules:`, and drop `when: manual` from the first job.',
      'azure-pipelines':
        'Replace `trigger: none` by `trigger:` with the branches that are to be built.',
      jenkins:
        'Let a webhook of the SCM start the multibranch pipeline; where none can reach it, add `triggers { pollSCM(…) }`.',
      circleci:
        'Drop the `when:` condition or the `type: approval` job that stands before the CI jobs, so that a push runs them.',
      'bitbucket-pipelines':
        'Move the CI steps from `custom:` to `pipelines: default:`, and drop `trigger: manual` from the first step.',
      buildkite:
        'Connect the webhook of the SCM to the pipeline, and drop the `block` step before the CI steps.',
      drone: 'Add `push` to `trigger: event:`.',
      tekton:
        'Annotate a PipelineRun with `pipelinesascode.tekton.dev/on-event: "[push]"`.',
    },
  ),
};
