import { remedy, Remedy } from './types';

/** @internal */
export const trapRemedies: Record<string, Remedy> = {
  'advisory-only-gate': remedy(
    'small',
    'Let the check fail the pipeline: drop the setting that ignores its result.',
    {
      'github-actions':
        'Remove `continue-on-error` or `|| true` from the check so that it can fail the run.',
      'gitlab-ci':
        'Remove `allow_failure: true` and `|| true` from the check; template scanners also need an approval policy (Ultimate) or a tool that fails.',
      'azure-pipelines':
        'Remove `continueOnError: true` or `|| true` from the check so that it can fail the run.',
      jenkins:
        'Remove `catchError`, `warnError`, `returnStatus: true` or `|| true` around the check so that it can fail the build.',
      circleci:
        'Remove `|| true` and exit code 0 from the check, and list its job in `requires:` of the next.',
      'bitbucket-pipelines':
        'Remove `|| true` or `set +e` from the check so that it can fail the step.',
      buildkite:
        'Remove `soft_fail` or `|| true` from the check so that it can fail the build.',
      drone:
        'Remove `failure: ignore` or `|| true` from the check so that it can fail the build.',
      tekton:
        'Remove `onError: continue` or `|| true` from the check so that it can fail the run.',
    },
  ),
  'disabled-security-stage': remedy(
    'small',
    'Switch the security job on again, and let it fail the pipeline.',
    {
      'github-actions':
        'Uncomment the security job or remove its `if: false`, without adding `continue-on-error`.',
      'gitlab-ci':
        'Remove `when: never`, the leading dot or `SAST_DISABLED` and the like from the security job, and let it fail.',
      'azure-pipelines':
        'Remove `condition: false` or `enabled: false` from the security stage or step, and let it fail.',
      jenkins:
        'Uncomment the security stage or remove its `when { expression { false } }`, and keep it outside `catchError`.',
      circleci:
        'List the security job in the workflow again, or remove the `when: false` around it, and let it fail.',
    },
  ),
  'rebuild-per-environment': remedy(
    'medium',
    'Build once, and deploy that artifact to every environment instead of building it again.',
    {
      'github-actions':
        'Remove the build steps from the deploy jobs, and hand them the digest by `needs.<build>.outputs` or the file by actions/download-artifact.',
      'gitlab-ci':
        'Remove the build commands from the deploy jobs, and let them deploy `$CI_COMMIT_SHA` or the `artifacts:` of the build job.',
      'azure-pipelines':
        'Remove the build steps from the deploy stages, and let them deploy what `download: current` or the image digest gives.',
      jenkins:
        'Remove the build from the deploy stages and jobs, and let them deploy the pushed tag or what `copyArtifacts` gives.',
      circleci:
        'Remove the build steps from the deploy jobs, and let them deploy the tag `$CIRCLE_SHA1` or what `attach_workspace` gives.',
    },
  ),
  'mutable-tag-only': remedy(
    'small',
    'Publish and deploy under the commit SHA, a release version or the digest, not a moving tag.',
    {
      'github-actions':
        'Publish and deploy the tag `${{ github.sha }}` or the `digest` output of docker/build-push-action, not latest.',
      'gitlab-ci':
        'Publish and deploy the tag `$CI_COMMIT_SHA` or `$CI_COMMIT_TAG`, not `$CI_COMMIT_REF_SLUG` or latest.',
      'azure-pipelines':
        'Publish and deploy the tag `$(Build.SourceVersion)` or `$(Build.BuildNumber)`, not `$(Build.SourceBranchName)` or latest.',
      jenkins:
        'Publish and deploy the tag `env.GIT_COMMIT` or a release version, not `env.BRANCH_NAME` or latest.',
      circleci:
        'Publish and deploy the tag `$CIRCLE_SHA1` or `$CIRCLE_TAG`, not `$CIRCLE_BRANCH` or latest.',
      'bitbucket-pipelines':
        'Publish and deploy the tag `$BITBUCKET_COMMIT` or `$BITBUCKET_TAG`, not `$BITBUCKET_BRANCH` or latest.',
      buildkite:
        'Publish and deploy the tag `$BUILDKITE_COMMIT` or `$BUILDKITE_TAG`, not `$BUILDKITE_BRANCH` or latest.',
      drone:
        'Publish and deploy the tag `${DRONE_COMMIT_SHA}` or `${DRONE_TAG}`, not `${DRONE_BRANCH}` or latest.',
      tekton:
        'Publish and deploy `{{revision}}` or the digest in the task result, not `{{source_branch}}` or latest.',
    },
  ),
  'stored-cloud-keys': remedy(
    'medium',
    'Replace the stored cloud keys by federated identity, and revoke them.',
    {
      'github-actions':
        'Log in by OIDC (`permissions: id-token: write`) instead of the keys, delete them from the secrets and revoke them in the cloud.',
      'gitlab-ci':
        'Log in by `id_tokens:` instead of the keys, delete them from the CI/CD variables of project and groups, and revoke them in the cloud.',
      'azure-pipelines':
        'Use a service connection with workload identity federation, delete the keys from variables and groups, and revoke them in the cloud.',
      jenkins:
        'Log in by the OpenID Connect Provider plugin or the identity of the agent, delete the keys from the credentials and revoke them.',
      circleci:
        'Log in with `$CIRCLE_OIDC_TOKEN_V2` instead of the keys, delete them from contexts and project variables, and revoke them in the cloud.',
      'bitbucket-pipelines':
        'Log in by `oidc: true` instead of the keys, delete them from the repository, deployment and workspace variables, and revoke them.',
      buildkite:
        'Log in by `buildkite-agent oidc request-token` instead of the keys, delete them from hooks and secrets, and revoke them.',
    },
  ),
  'gitops-back-door': remedy(
    'medium',
    'Remove the step that writes to the cluster beside the controller, and its credentials.',
    {
      'github-actions':
        'Remove the `kubectl` or `helm` step that writes to the cluster beside the controller, and its kubeconfig from the secrets.',
      'gitlab-ci':
        'Remove the `kubectl` or `helm` job that writes to the cluster beside the controller, and its kubeconfig variable or agent access.',
      'azure-pipelines':
        'Remove `KubernetesManifest@1`, `HelmDeploy@1` or the script that writes to the cluster beside the controller, and its service connection.',
      jenkins:
        'Remove the `kubectl` or `helm` stage that writes to the cluster beside the controller, and its kubeconfig credential.',
      circleci:
        'Remove the `kubectl` or `helm` job that writes to the cluster beside the controller, and its kubeconfig from the context.',
    },
  ),
  'unprotected-production': remedy(
    'small',
    'Put a required reviewer, not the author, or an automated gate before production.',
    {
      'github-actions':
        'Add required reviewers with Prevent self-review to the production environment, or list a blocking test job in `needs:` of the deploy.',
      'gitlab-ci':
        'Protect the production environment with an approval rule (Premium), without self-approval, or put a blocking test job before the deploy.',
      'azure-pipelines':
        'Add an Approvals check without self-approval to the production environment, or a blocking test stage to `dependsOn:` of the deploy.',
      jenkins:
        "Add `input` with `submitter: '<group>'` before the production stage, or a blocking test stage before the deploy.",
      circleci:
        'Put a `type: approval` job and a context restricted to a security group before production, or a blocking test job in its `requires:`.',
    },
  ),
  'rubber-stamp-approval': remedy(
    'small',
    'Have someone other than the author approve, or replace the approval by automated gates.',
    {
      'github-actions':
        'Tick Prevent self-review on the production environment, or replace its reviewers by a blocking test job in `needs:`.',
      'gitlab-ci':
        'Untick Allow pipeline triggerer to approve deployment, or replace the approval by a blocking test job before the deploy.',
      'azure-pipelines':
        'Untick Allow approvers to approve their own runs in the Approvals check, or replace it by a blocking test stage.',
      jenkins:
        'Compare `submitterParameter` of the `input` with the author of the change and fail when equal, or replace it by a blocking test stage.',
      circleci:
        'Restrict the context of the deploy to a group other than the authors, or replace the `type: approval` job by a blocking test job.',
    },
  ),
  'bypassed-checks': remedy(
    'small',
    'Let the required check bind administrators as well, and merge nothing while it is red.',
    {
      'github-actions':
        'Empty the bypass list of the ruleset, or tick Do not allow bypassing the above settings in the branch protection.',
      'gitlab-ci':
        'Tick Pipelines must succeed, untick that skipped pipelines count, and let no one push to the default branch directly.',
      'azure-pipelines':
        'Take the permissions Bypass policies when completing pull requests and when pushing from all groups on the default branch.',
      jenkins:
        'Let the branch protection of the SCM bind administrators, and require the status of the multibranch build in it.',
      circleci:
        'Let the branch protection of the SCM bind administrators, and require the `ci/circleci:` status of every CI job in it.',
    },
  ),
  'unpinned-third-party-step': remedy(
    'small',
    'Pin third-party steps to a commit or digest.',
    {
      'github-actions':
        'Pin third-party actions by `uses: <owner>/<repo>@<full commit SHA>`, and let Dependabot or Renovate update them.',
      'gitlab-ci':
        'Pin `include: - component:` and `project:` to a commit SHA, `remote:` by `integrity:`, and third-party images to a digest.',
      'azure-pipelines':
        'Pin template repositories by a commit or tag in `ref:`, and container images to a digest; drop marketplace tasks without need.',
      jenkins:
        "Pin shared libraries from outside by `@Library('<name>@<commit>')`, and agent images to a digest.",
      circleci:
        'Pin orbs to a full version (`<orb>@x.y.z`, not `@volatile` or `@x`), and images to a digest.',
      'bitbucket-pipelines':
        'Pin pipes to a full version (`<pipe>:x.y.z`), and images to a digest.',
      buildkite:
        'Pin plugins to a commit or full version, and images to a digest.',
      drone: 'Pin the images of plugins and steps to a digest.',
      tekton:
        'Pin remote tasks by a commit as `revision` of the git resolver or a digest of the bundle, and step images to a digest.',
    },
  ),
  'slow-ci': remedy(
    'medium',
    'Bring the median run well below twenty minutes: cache, run in parallel, split slow tests.',
    {
      'github-actions':
        'Bring the median run well below twenty minutes: cache dependencies, split tests by `strategy: matrix:`, set `concurrency:` to cancel old runs.',
      'gitlab-ci':
        'Bring the median run well below twenty minutes: start jobs by `needs:`, split tests by `parallel:`, set `interruptible: true`.',
      'azure-pipelines':
        'Bring the median run well below twenty minutes: restore by `Cache@2`, split tests by `strategy: parallel`, check the wait for agents.',
      jenkins:
        'Bring the median run well below twenty minutes: use `parallel { }`, keep caches, add agents where builds queue.',
      circleci:
        'Bring the median run well below twenty minutes: set `parallelism:`, cache, raise `resource_class`, auto-cancel redundant workflows.',
    },
  ),
  'flaky-ci': remedy(
    'medium',
    'Fix or quarantine the tests that need re-runs.',
    {
      'github-actions':
        'Find the tests behind re-run jobs that turned green without a change, and fix or quarantine them.',
      'gitlab-ci':
        'Find the tests behind retried jobs, which `retry:` hides, in the test summary of the merge requests, and fix or quarantine them.',
      'azure-pipelines':
        'Turn on flaky test detection under Project settings > Test management, and fix or quarantine the tests behind re-runs.',
      jenkins:
        'Find the tests behind `retry` and rebuilds in the history of the `junit` results, and fix or quarantine them.',
      circleci:
        'Find the tests behind reruns in the flaky tests of Insights (`store_test_results`), and fix or quarantine them.',
    },
  ),
  'hand-deploy': remedy(
    'medium',
    'Let the pipeline run the deploy scripts that people run by hand.',
    {
      'github-actions':
        'Run the deploy script in a job with `environment:` that `needs:` the build and the tests, and take its credentials from people.',
      'gitlab-ci':
        'Run the deploy script in a job with `environment:` after the build and test stages, and take its credentials from people.',
      'azure-pipelines':
        'Run the deploy script in a `deployment:` job that depends on the build and test stages, and take its credentials from people.',
      jenkins:
        'Run the deploy script in a stage after the build and the tests, inside `withCredentials`, and take its credentials from people.',
      circleci:
        'Run the deploy script in a job that `requires:` the build and the tests, with its credentials in a restricted context.',
    },
  ),
  'untested-rollback': remedy(
    'small',
    'Rehearse a rollback, and keep it on record.',
    {
      'github-actions':
        'Rehearse a rollback by running the deploy workflow with the previous version on staging, under its `environment:`, so that it is on record.',
      'gitlab-ci':
        'Rehearse a rollback by Rollback environment on staging under Operate > Environments, so that it is on record.',
      'azure-pipelines':
        'Rehearse a rollback by redeploying an earlier run to the staging environment, so that it stands in its deployment history.',
      jenkins:
        'Rehearse a rollback by Build with Parameters with the previous version on staging, and keep that build (Keep this build forever).',
      circleci:
        'Rehearse a rollback by the rollback pipeline or a rerun of the earlier deploy on staging, recorded by a deploy marker.',
    },
  ),
  'golden-path-bypassed': remedy(
    'medium',
    'Bring the pipeline back to the shared parts that it came from.',
    {
      'github-actions':
        'Replace the own copies of jobs by the call of the reusable workflow that the template came with.',
      'gitlab-ci':
        'Replace the own copies of jobs by the `include:` of the component or project that the template came with.',
      'azure-pipelines':
        'Replace the own copies of stages by the `extends: template:` that the service was made with.',
      jenkins:
        'Replace the own copies of stages by the call of the shared library that the service was made with.',
      circleci:
        'Replace the own copies of jobs by those of the orb that the service was made with.',
    },
  ),
  'altitude-stampede': remedy(
    'medium',
    'Close what is missing on the lower rungs before building higher.',
  ),
  'unreviewed-metrics': remedy(
    'small',
    'Look at the worsening delivery metric with the team, and acknowledge it.',
  ),
};
