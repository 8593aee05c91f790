import type { ToolRow } from '../../../types';
import { orb } from './actionNames';

/** Orbs that deploy, and what looks after a deploy. @internal */
export const CIRCLECI_DEPLOY_ORBS: ToolRow[] = [
  {
    tool: 'kubernetes-orb',
    proves: ['deploy'],
    actions: [
      ...orb(
        'circleci/kubernetes',
        'create_or_update_resource update_container_image',
      ),
      ...orb(
        'circleci/aws-eks',
        'create_or_update_resource update_container_image',
      ),
      ...orb('circleci/azure-aks', 'update_container_image'),
      ...orb('circleci/gcp-gke', 'rollout_image publish_and_rollout_image'),
    ],
    unless: [{ input: ['dry-run', 'dry_run'], is: ['true'] }],
    runtime: 'kubernetes',
    examples: [
      'uses: circleci:circleci/kubernetes/create-or-update-resource resource-file-path=k8s.yaml',
    ],
    nearMisses: ['uses: circleci:circleci/kubernetes/install-kubectl'],
  },
  {
    tool: 'helm-orb',
    proves: ['deploy'],
    actions: [
      ...orb('circleci/helm', 'upgrade_helm_chart install_helm_chart'),
      ...orb('circleci/aws-eks', 'install_helm_chart'),
    ],
    runtime: 'kubernetes',
    examples: [
      'uses: circleci:circleci/helm/upgrade-helm-chart chart=./chart release-name=app',
    ],
    nearMisses: ['uses: circleci:circleci/helm/install-helm-client'],
  },
  {
    tool: 'rollout-status-orb',
    proves: ['rollout-health'],
    actions: [
      ...orb('circleci/kubernetes', 'get_rollout_status'),
      ...orb('circleci/aws-ecs', 'verify_revision_is_deployed'),
    ],
    examples: [
      'uses: circleci:circleci/aws-ecs/verify-revision-is-deployed family=a',
    ],
    nearMisses: ['uses: circleci:circleci/kubernetes/install-kubectl'],
  },
  {
    tool: 'rollout-wait-orb',
    proves: ['rollout-health'],
    actions: [
      ...orb('circleci/aws-ecs', 'deploy_service_update update_service'),
      ...orb(
        'circleci/kubernetes',
        'create_or_update_resource update_container_image',
      ),
      ...orb('circleci/helm', 'upgrade_helm_chart'),
    ],
    when: [
      {
        text: /(?:verify[-_]revision[-_]is[-_]deployed|get[-_]rollout[-_]status|wait|atomic)=true/,
      },
    ],
    examples: [
      'uses: circleci:circleci/aws-ecs/deploy_service_update verify_revision_is_deployed=true',
    ],
    nearMisses: [
      'uses: circleci:circleci/aws-ecs/deploy_service_update cluster=prod',
    ],
  },
  {
    tool: 'helm-orb-atomic',
    proves: ['rollback'],
    actions: orb('circleci/helm', 'upgrade_helm_chart'),
    when: [{ input: 'atomic', is: ['true'] }],
    examples: [
      'uses: circleci:circleci/helm/upgrade_helm_chart chart=a atomic=true',
    ],
    nearMisses: ['uses: circleci:circleci/helm/upgrade_helm_chart chart=a'],
  },
  {
    tool: 'aws-orb',
    proves: ['deploy'],
    actions: [
      ...orb('circleci/aws-ecs', 'deploy_service_update update_service'),
      ...orb('circleci/aws-code-deploy', 'deploy deploy_bundle'),
      ...orb('circleci/aws-elastic-beanstalk', 'deploy'),
    ],
    runtime: 'serverless',
    examples: [
      'uses: circleci:circleci/aws-ecs/deploy_service_update cluster=prod',
    ],
    nearMisses: ['uses: circleci:circleci/aws-ecs/run_task cluster=prod'],
  },
  {
    tool: 'serverless-orb',
    proves: ['deploy'],
    actions: [
      ...orb('circleci/aws-serverless', 'deploy'),
      ...orb('circleci/aws-sam-serverless', 'deploy'),
      ...orb('circleci/gcp-cloud-run', 'deploy'),
      ...orb('circleci/gcp-functions', 'deploy'),
    ],
    runtime: 'serverless',
    examples: ['uses: circleci:circleci/gcp-cloud-run/deploy service-name=app'],
    nearMisses: ['uses: circleci:circleci/gcp-cloud-run/init'],
  },
  {
    tool: 'heroku-orb',
    proves: ['source-deploy'],
    actions: orb('circleci/heroku', 'deploy_via_git'),
    runtime: 'paas',
    examples: ['uses: circleci:circleci/heroku/deploy-via-git app-name=app'],
    nearMisses: ['uses: circleci:circleci/heroku/install'],
  },
  {
    tool: 'heroku-orb-release',
    proves: ['deploy'],
    actions: orb('circleci/heroku', 'release_docker_image deploy_via_git'),
    runtime: 'paas',
    examples: [
      'uses: circleci:circleci/heroku/release-docker-image app-name=app',
    ],
    nearMisses: ['uses: circleci:circleci/heroku/install'],
  },
  {
    tool: 'cloudfoundry-orb',
    proves: ['deploy', 'source-deploy'],
    actions: orb('circleci/cloudfoundry', 'push blue_green'),
    runtime: 'paas',
    examples: ['uses: circleci:circleci/cloudfoundry/push appname=app'],
    nearMisses: ['uses: circleci:circleci/cloudfoundry/cf_install'],
  },
  {
    tool: 's3-orb',
    proves: ['deploy'],
    actions: orb('circleci/aws-s3', 'sync'),
    unless: [{ text: /test-?results|reports?\b|coverage|allure|from=s3:/ }],
    runtime: 'paas',
    examples: ['uses: circleci:circleci/aws-s3/sync from=dist to=s3://site'],
    nearMisses: [
      'uses: circleci:circleci/aws-s3/sync from=coverage to=s3://reports',
      'uses: circleci:circleci/aws-s3/copy from=a to=s3://b',
    ],
  },
  {
    tool: 'infrastructure-orb',
    proves: ['iac-apply'],
    actions: [
      ...orb('circleci/terraform', 'apply'),
      ...orb('pulumi/pulumi', 'update'),
    ],
    examples: ['uses: circleci:circleci/terraform/apply path=infra'],
    nearMisses: ['uses: circleci:circleci/terraform/plan path=infra'],
  },
  {
    tool: 'slack-orb',
    proves: ['notify'],
    actions: orb('circleci/slack', 'notify status notify_deployment'),
    examples: ['uses: circleci:circleci/slack/notify event=pass'],
    nearMisses: ['uses: circleci:circleci/slack/on-hold'],
  },
  {
    tool: 'jira-orb',
    proves: ['deploy-record'],
    actions: orb('circleci/jira', 'notify'),
    when: [{ input: ['job_type', 'job-type'], is: ['deployment'] }],
    examples: [
      'uses: circleci:circleci/jira/notify job_type=deployment environment=production',
    ],
    nearMisses: ['uses: circleci:circleci/jira/notify job_type=build'],
  },
];
