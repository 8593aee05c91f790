import { remedy, Remedy } from './types';

/** @internal */
export const rung3Remedies: Record<string, Remedy> = {
  'automated-promotion': remedy(
    'medium',
    'Let the pipeline carry the same artifact reference from one environment to the next.',
    {
      'github-actions':
        'Chain the deploy jobs by `needs:`, and pass the digest or version from the build job to each by `outputs:`.',
      'gitlab-ci':
        'Chain the deploy jobs by stages or `needs:`, and pass the digest or version to each by `artifacts: reports: dotenv:`.',
      'azure-pipelines':
        'Chain a stage for each environment by `dependsOn:`, and pass the digest or version by `stageDependencies`.',
      jenkins:
        'Add a stage for each environment in order, each deploying the same version, kept in one variable of the pipeline.',
      circleci:
        'Chain the deploy jobs by `requires:`, and pass the digest or version by `persist_to_workspace` and `attach_workspace`.',
    },
  ),
  'environment-chain': remedy(
    'large',
    'Put at least one environment before production, and reach production only through it.',
    {
      'github-actions':
        'Add a deploy job with `environment: staging`, and let the job with `environment: production` list it in `needs:`.',
      'gitlab-ci':
        'Add a deploy job with `deployment_tier: staging` in a stage before the job with `deployment_tier: production`.',
      'azure-pipelines':
        'Add a stage with a `deployment:` job to the environment staging, and let the production stage `dependsOn` it.',
      jenkins:
        'Add a staging deploy and its tests as stages before production, and let no other job or parameter skip them.',
      circleci:
        'Add one deploy job with a parameter for the environment, run it for staging, and let the production run list that in `requires:`.',
    },
  ),
  'build-once': remedy(
    'medium',
    'Build the artifact once and give every environment that artifact, configured from outside.',
    {
      'github-actions':
        'Build in one job, deploy its digest everywhere by `needs.<job>.outputs`, and take what differs from the `vars` of each environment.',
      'gitlab-ci':
        'Build in one job, deploy `$CI_COMMIT_SHA` everywhere, and take what differs from CI/CD variables scoped to each environment.',
      'azure-pipelines':
        'Publish in one build stage, `download: current` in every deploy stage, and take what differs from a variable group for each.',
      jenkins:
        'Build in one stage, deploy the pushed tag (or what `stash` or `copyArtifacts` holds) everywhere, and keep configuration outside.',
      circleci:
        'Build in one job, deploy the tag `$CIRCLE_SHA1` everywhere, and take what differs from a `context:` for each environment.',
    },
  ),
  'progressive-deploy': remedy(
    'medium',
    'Configure a rolling, blue/green or canary deploy that needs no downtime.',
    {
      'github-actions':
        'Let the deploy action roll out in steps, e.g. `codedeploy-appspec` of the ECS action, a slot swap, or an Argo Rollouts canary.',
      'gitlab-ci':
        'Set `INCREMENTAL_ROLLOUT_MODE: timed` with the template `Jobs/Deploy.gitlab-ci.yml`, or deploy a rolling update or Argo Rollouts canary.',
      'azure-pipelines':
        'Set `strategy: rolling:` (virtual machines) or `canary:` (Kubernetes) on the `deployment:` job, or swap App Service slots.',
      jenkins:
        'Deploy a rolling update with readiness probes or an Argo Rollouts canary, and wait in the stage by `kubectl rollout status`.',
      circleci:
        'Set `deployment_controller: CODE_DEPLOY` on the job of the AWS ECS orb, or deploy an Argo Rollouts canary or a rolling update.',
    },
  ),
  'production-approval': remedy(
    'small',
    'Put a required reviewer, or automated gates that include the quality gate, before production.',
    {
      'github-actions':
        'Add required reviewers to the environment of the production job, and tick Prevent self-review (private repositories: Enterprise plan).',
      'gitlab-ci':
        'Protect the production environment with an approval rule (Premium); on Free, let a blocking quality gate stand before its deploy job.',
      'azure-pipelines':
        'Add an Approvals check to the environment of the production `deployment:` job, and do not allow approvers to approve their own runs.',
      jenkins:
        "Add `input` with `submitter: '<group>'` and `submitterParameter` before the production stage, on `agent none`.",
      circleci:
        'Put a `type: approval` job before production, and restrict the `context:` of the deploy job to a security group: anyone who may push may approve otherwise.',
    },
  ),
  rollback: remedy(
    'medium',
    'Add a one-step rollback to the previous artifact, or an automatic one on a failed health gate.',
    {
      'github-actions':
        'Add a `workflow_dispatch:` workflow that deploys the version given in `inputs:`, or `helm rollback` in a step with `if: failure()`.',
      'gitlab-ci':
        'Let the deploy job deploy `$CI_COMMIT_SHA` without a build, so that Rollback environment works; automatic rollback needs Ultimate.',
      'azure-pipelines':
        'Restore the last good version in `on: failure:` of the deployment strategy, or redeploy an earlier run of the stage.',
      jenkins:
        "Add `parameters { string(name: 'VERSION') }` to the deploy job, and `helm rollback` to `post { failure { … } }` of the stage.",
      circleci:
        'Add a rollback pipeline (`.circleci/rollback.yml`, needs deploy markers), or `helm rollback` in a step with `when: on_fail`.',
    },
  ),
  'feature-flags': remedy(
    'medium',
    'Put unfinished or risky changes behind a flag of OpenFeature, Unleash, LaunchDarkly or the like, so that release is decoupled from deploy.',
    {
      'gitlab-ci':
        'Put unfinished or risky changes behind flags under Deploy > Feature flags, read by an Unleash client, or use OpenFeature or the like.',
    },
  ),
  'deploy-notifications': remedy(
    'small',
    'Tell the team of every production deploy in chat or by a deployment marker.',
    {
      'github-actions':
        'Add a step with slackapi/slack-github-action (or the like) and `if: always()` to the end of the production job.',
      'gitlab-ci':
        'Turn on the trigger Deployment of the Slack integration under Settings > Integrations, or post to the chat webhook in the deploy job.',
      'azure-pipelines':
        'Subscribe the team channel to the stage changes of the pipeline by the Azure Pipelines app for Slack or Microsoft Teams.',
      jenkins:
        'Add `slackSend` or `office365ConnectorSend` to `post { success { … } failure { … } }` of the production stage.',
      circleci:
        'Add `slack/notify` of the Slack orb with `event: always` to the end of the production job.',
    },
  ),
  'deploy-audit-trail': remedy(
    'small',
    'Record each deploy (who, what, where, when) as a deployment of an environment.',
    {
      'github-actions':
        'Set `environment:` with a name for each tier on the deploy jobs, so that each run leaves a deployment record.',
      'gitlab-ci':
        'Set `environment: name:` and `deployment_tier:` on each deploy job, so that Operate > Environments keeps the record.',
      'azure-pipelines':
        'Turn the deploy jobs into `deployment:` jobs with an `environment:`, which keeps the history of deployments.',
      jenkins:
        "Record each deploy outside the builds, which `buildDiscarder` removes: by the SCM's deployments API or `jiraSendDeploymentInfo`.",
      circleci:
        'Record each deploy as a deploy marker: `circleci run release log` with environment, component and version at the end of the job.',
    },
  ),
  'deploy-on-demand': remedy(
    'small',
    'Let developers deploy a chosen version to a chosen environment from the pipeline.',
    {
      'github-actions':
        'Add `workflow_dispatch:` with the `inputs:` version and environment (`type: environment`) to the deploy workflow.',
      'gitlab-ci':
        'Declare version and environment as prefilled `variables:` (`description:`, `options:`), and run the deploy on `$CI_PIPELINE_SOURCE == "web"`.',
      'azure-pipelines':
        'Add runtime `parameters:` for version and environment (with `values:`) to the deploy pipeline.',
      jenkins:
        "Add `parameters { string(name: 'VERSION') choice(name: 'ENVIRONMENT', …) }` to the deploy pipeline.",
      circleci:
        'Add pipeline `parameters:` for version and environment (`type: enum`), and a deploy workflow with `when:` on them.',
    },
  ),
};
