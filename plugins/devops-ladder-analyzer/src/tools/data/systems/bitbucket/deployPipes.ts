import type { ToolRow } from '../../../types';
import { atlassian, pipes } from './pipeNames';

/** Pipes that deploy, by where to. @internal */
export const BITBUCKET_DEPLOY_PIPES: ToolRow[] = [
  {
    tool: 'bitbucket-container-deploy',
    proves: ['deploy'],
    actions: atlassian(
      'aws-ecs-deploy aws-elasticbeanstalk-deploy aws-code-deploy azure-vm-linux-script-deploy',
    ),
    unless: [
      // The new version is kept, and nothing is started with it.
      { input: 'COMMAND', is: ['upload', 'upload-only'] },
    ],
    examples: ['uses: bitbucket:atlassian/aws-ecs-deploy CLUSTER_NAME=prod'],
    nearMisses: [
      'uses: bitbucket:atlassian/aws-code-deploy COMMAND=upload',
      'uses: bitbucket:atlassian/aws-ecr-push-image IMAGE_NAME=app',
    ],
  },
  {
    tool: 'bitbucket-kubernetes-deploy',
    proves: ['deploy'],
    actions: atlassian(
      'aws-eks-kubectl-run google-gke-kubectl-run kubectl-run azure-aks-deploy',
    ),
    when: [
      {
        input: 'KUBECTL_COMMAND',
        like: /^(?:apply|replace|patch|create|set|rollout\s+restart)\b/,
      },
    ],
    runtime: 'kubernetes',
    examples: [
      'uses: bitbucket:atlassian/aws-eks-kubectl-run KUBECTL_COMMAND=apply RESOURCE_PATH=k8s',
    ],
    nearMisses: [
      'uses: bitbucket:atlassian/aws-eks-kubectl-run KUBECTL_COMMAND=get|pods',
    ],
  },
  {
    tool: 'bitbucket-helm-deploy',
    proves: ['deploy'],
    actions: atlassian('azure-aks-helm-deploy'),
    runtime: 'kubernetes',
    examples: [
      'uses: bitbucket:atlassian/azure-aks-helm-deploy HELM_RELEASE_NAME=a',
    ],
    nearMisses: ['uses: bitbucket:atlassian/azure-cli-run CLI_COMMAND=az'],
  },
  {
    tool: 'bitbucket-serverless-deploy',
    proves: ['deploy'],
    actions: atlassian(
      'aws-lambda-deploy aws-sam-deploy azure-functions-deploy google-cloud-functions-deploy google-cloud-run-deploy',
    ),
    unless: [{ input: 'COMMAND', is: ['alias', 'package-only', 'package'] }],
    runtime: 'serverless',
    examples: ['uses: bitbucket:atlassian/aws-lambda-deploy FUNCTION_NAME=f'],
    nearMisses: [
      'uses: bitbucket:atlassian/aws-sam-deploy COMMAND=package-only',
    ],
  },
  {
    tool: 'bitbucket-platform-deploy',
    proves: ['deploy'],
    actions: [
      ...atlassian(
        'azure-web-apps-deploy azure-web-apps-containers-deploy google-app-engine-deploy heroku-deploy firebase-deploy',
      ),
      ...pipes('microsoft/azure-web-apps-deploy'),
    ],
    runtime: 'paas',
    examples: ['uses: bitbucket:atlassian/heroku-deploy HEROKU_APP_NAME=app'],
    nearMisses: ['uses: bitbucket:atlassian/slack-notify MESSAGE=deployed'],
  },
  {
    tool: 'bitbucket-file-deploy',
    proves: ['deploy'],
    actions: atlassian(
      'rsync-deploy scp-deploy sftp-deploy ftp-deploy aws-s3-deploy azure-storage-deploy google-cloud-storage-deploy',
    ),
    examples: ['uses: bitbucket:atlassian/rsync-deploy SERVER=s LOCAL_PATH=d'],
    nearMisses: ['uses: bitbucket:atlassian/aws-cloudfront-invalidate'],
  },
  {
    tool: 'bitbucket-remote-command',
    proves: ['deploy'],
    actions: atlassian('ssh-run'),
    when: [{ text: /docker|deploy|restart|systemctl|git pull/i }],
    runtime: 'vm',
    examples: ['uses: bitbucket:atlassian/ssh-run COMMAND=./deploy.sh'],
    nearMisses: ['uses: bitbucket:atlassian/ssh-run COMMAND=uptime'],
  },
  {
    tool: 'bitbucket-infrastructure',
    proves: ['iac-apply'],
    actions: atlassian('aws-cloudformation-deploy azure-arm-deploy'),
    examples: [
      'uses: bitbucket:atlassian/aws-cloudformation-deploy STACK_NAME=a',
    ],
    nearMisses: ['uses: bitbucket:atlassian/azure-cli-run CLI_COMMAND=az'],
  },
];
