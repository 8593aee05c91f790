import type { ToolRow } from '../../types';

const pipes = (names: string): string[] =>
  names.split(' ').map(name => `bitbucket:${name}`);

const atlassian = (names: string): string[] =>
  pipes(names).map(name => name.replace(':', ':atlassian/'));

const DEPENDENCIES =
  /^names=.*\b(?:composer|dotnetcore|gradle|ivy2|maven|node|pip|sbt)\b|node_modules|\.npm|\.yarn|pnpm|\.m2|\.gradle|\.nuget|pip|\.venv|poetry|vendor|bundle|gems|go\/pkg|\.cargo|composer|\.ivy2|\.sbt|deps/m;

const AWS =
  'aws-ecs-deploy aws-eks-kubectl-run aws-elasticbeanstalk-deploy aws-lambda-deploy aws-code-deploy aws-cloudformation-deploy aws-sam-deploy aws-s3-deploy aws-cloudfront-invalidate aws-ecr-push-image aws-sns-publish';
const AZURE =
  'azure-web-apps-deploy azure-web-apps-containers-deploy azure-functions-deploy azure-aks-deploy azure-aks-helm-deploy azure-arm-deploy azure-storage-deploy azure-acr-push-image azure-cli-run azure-vm-linux-script-deploy';
const GOOGLE =
  'google-app-engine-deploy google-cloud-functions-deploy google-cloud-run-deploy google-cloud-storage-deploy google-gcr-push-image google-gke-kubectl-run';

/** Pipes that deploy, by where to. */
const DEPLOYS: ToolRow[] = [
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

/** Pipes that publish, scan and tell. */
const OTHERS: ToolRow[] = [
  {
    tool: 'bitbucket-image-push',
    proves: ['image-push'],
    actions: atlassian(
      'aws-ecr-push-image azure-acr-push-image google-gcr-push-image',
    ),
    examples: ['uses: bitbucket:atlassian/aws-ecr-push-image IMAGE_NAME=app'],
    nearMisses: ['uses: bitbucket:atlassian/aws-ecs-deploy CLUSTER_NAME=c'],
  },
  {
    tool: 'bitbucket-package-publish',
    proves: ['package-publish'],
    actions: atlassian('npm-publish pypi-publish'),
    examples: ['uses: bitbucket:atlassian/npm-publish NPM_TOKEN=x'],
    nearMisses: ['uses: bitbucket:atlassian/bitbucket-upload-file FILENAME=a'],
  },
  {
    tool: 'git-secrets',
    proves: ['secret-scan'],
    actions: atlassian('git-secrets-scan'),
    examples: ['uses: bitbucket:atlassian/git-secrets-scan'],
    nearMisses: ['uses: bitbucket:atlassian/checkstyle-report'],
  },
  {
    tool: 'sonar',
    proves: ['sast', 'quality-service', 'report'],
    actions: pipes(
      'sonarsource/sonarcloud-scan sonarsource/sonarqube-scan sonarsource/sonarcloud-quality-gate sonarsource/sonarqube-quality-gate',
    ),
    gate: {
      default: 'advisory',
      decidedElsewhere: true,
      note: 'the scanner uploads and exits with 0 without waiting for the quality gate',
      blockingWhen: [
        { text: /quality-gate|sonar\.qualitygate\.wait=true/ },
        {
          file: 'sonar-project.properties',
          like: /^\s*sonar\.qualitygate\.wait\s*=\s*true/m,
        },
      ],
    },
    examples: [
      'uses: bitbucket:sonarsource/sonarcloud-scan',
      'uses: bitbucket:sonarsource/sonarqube-quality-gate',
    ],
    nearMisses: ['uses: bitbucket:atlassian/checkstyle-report'],
  },
  {
    tool: 'snyk',
    proves: ['dependency-scan'],
    actions: pipes('snyk/snyk-scan'),
    unless: [
      { input: 'LANGUAGE', is: ['docker'] },
      { input: 'CODE_INSIGHTS_RESULTS', is: ['only'] },
    ],
    gate: {
      default: 'blocking',
      advisoryWhen: [{ input: 'DONT_BREAK_BUILD', is: ['true'] }],
    },
    examples: ['uses: bitbucket:snyk/snyk-scan LANGUAGE=npm'],
    nearMisses: ['uses: bitbucket:snyk/snyk-scan LANGUAGE=docker IMAGE_NAME=a'],
  },
  {
    tool: 'snyk',
    proves: ['image-scan'],
    actions: pipes('snyk/snyk-scan'),
    when: [{ input: 'LANGUAGE', is: ['docker'] }],
    gate: {
      default: 'blocking',
      advisoryWhen: [{ input: 'DONT_BREAK_BUILD', is: ['true'] }],
    },
    examples: ['uses: bitbucket:snyk/snyk-scan LANGUAGE=docker IMAGE_NAME=a'],
    nearMisses: ['uses: bitbucket:snyk/snyk-scan LANGUAGE=npm'],
  },
  {
    tool: 'trivy',
    proves: ['image-scan'],
    actions: pipes('aquasecurity/trivy-pipe'),
    when: [{ input: ['imageRef', 'scanType'], is: ['image'], like: /\S/ }],
    unless: [{ input: 'scanType', is: ['fs', 'repo', 'config', 'rootfs'] }],
    gate: {
      default: 'advisory',
      note: 'Trivy exits with 0 unless an exit code is set',
      blockingWhen: [{ input: 'exitCode', like: /^[1-9]/ }],
    },
    examples: [
      'uses: bitbucket:aquasecurity/trivy-pipe imageRef=app:1 exitCode=1',
    ],
    nearMisses: ['uses: bitbucket:aquasecurity/trivy-pipe scanType=fs'],
  },
  {
    tool: 'trivy',
    proves: ['dependency-scan'],
    actions: pipes('aquasecurity/trivy-pipe'),
    when: [{ input: 'scanType', is: ['fs', 'repo', 'rootfs'] }],
    gate: {
      default: 'advisory',
      note: 'Trivy exits with 0 unless an exit code is set',
      blockingWhen: [{ input: 'exitCode', like: /^[1-9]/ }],
    },
    examples: ['uses: bitbucket:aquasecurity/trivy-pipe scanType=fs'],
    nearMisses: ['uses: bitbucket:aquasecurity/trivy-pipe imageRef=app:1'],
  },
  {
    tool: 'chat-message',
    proves: ['notify'],
    actions: atlassian(
      'slack-notify email-notify google-chat-notify hipchat-notify microsoft-teams-notify discord-notify opsgenie-send-alert pagerduty-send-alert victorops-notify',
    ),
    examples: ['uses: bitbucket:atlassian/slack-notify MESSAGE=done'],
    nearMisses: ['uses: bitbucket:atlassian/bitbucket-clear-cache'],
  },
  {
    tool: 'bitbucket-report',
    proves: ['report'],
    actions: atlassian('checkstyle-report'),
    examples: ['uses: bitbucket:atlassian/checkstyle-report'],
    nearMisses: ['uses: bitbucket:atlassian/bitbucket-clear-cache'],
  },
  {
    tool: 'bitbucket-cache',
    proves: ['cache'],
    actions: pipes('caches'),
    when: [{ text: DEPENDENCIES }],
    examples: ['uses: bitbucket:caches names=node|docker'],
    nearMisses: ['uses: bitbucket:caches names=docker'],
  },
  {
    tool: 'bitbucket-helper',
    proves: ['harmless'],
    actions: [
      ...atlassian(
        'aws-cloudfront-invalidate aws-sns-publish bitbucket-clear-cache bitbucket-upload-file bitbucket-build-statistics jira-create-issue jira-transition',
      ),
      ...pipes('caches'),
    ],
    examples: ['uses: bitbucket:atlassian/bitbucket-clear-cache CACHES=node'],
    nearMisses: ['uses: bitbucket:atlassian/trigger-pipeline REPO=other'],
  },
];

/** How pipes prove who they are. */
const CREDENTIALS: ToolRow[] = [
  {
    tool: 'aws-oidc',
    proves: ['cloud-identity'],
    actions: atlassian(AWS),
    when: [{ input: 'AWS_OIDC_ROLE_ARN' }],
    examples: [
      'uses: bitbucket:atlassian/aws-ecs-deploy AWS_OIDC_ROLE_ARN=$ROLE',
    ],
    nearMisses: [
      'uses: bitbucket:atlassian/aws-ecs-deploy AWS_ACCESS_KEY_ID=$KEY',
    ],
  },
  {
    tool: 'aws-key',
    proves: ['cloud-key'],
    actions: atlassian(AWS),
    when: [{ input: 'AWS_SECRET_ACCESS_KEY', like: /\$/ }],
    examples: [
      'uses: bitbucket:atlassian/aws-ecs-deploy AWS_SECRET_ACCESS_KEY=$KEY',
    ],
    nearMisses: [
      'uses: bitbucket:atlassian/aws-ecs-deploy AWS_OIDC_ROLE_ARN=$ROLE',
    ],
  },
  {
    tool: 'azure-key',
    proves: ['cloud-key'],
    actions: atlassian(AZURE),
    when: [{ input: 'AZURE_PASSWORD', like: /\$/ }],
    examples: [
      'uses: bitbucket:atlassian/azure-web-apps-deploy AZURE_PASSWORD=$P',
    ],
    nearMisses: [
      'uses: bitbucket:atlassian/azure-web-apps-deploy AZURE_APP_NAME=a',
    ],
  },
  {
    tool: 'google-key',
    proves: ['cloud-key'],
    actions: atlassian(GOOGLE),
    when: [{ input: 'KEY_FILE', like: /\$/ }],
    examples: [
      'uses: bitbucket:atlassian/google-app-engine-deploy KEY_FILE=$K',
    ],
    nearMisses: [
      'uses: bitbucket:atlassian/google-app-engine-deploy PROJECT=p',
    ],
  },
  {
    tool: 'platform-password',
    proves: ['platform-password'],
    actions: atlassian('heroku-deploy firebase-deploy'),
    when: [{ input: ['HEROKU_API_KEY', 'FIREBASE_TOKEN'], like: /\$/ }],
    examples: ['uses: bitbucket:atlassian/heroku-deploy HEROKU_API_KEY=$K'],
    nearMisses: ['uses: bitbucket:atlassian/heroku-deploy HEROKU_APP_NAME=a'],
  },
];

/** Pipes of Bitbucket. @internal */
export const BITBUCKET_TOOLS: ToolRow[] = [
  ...DEPLOYS,
  ...OTHERS,
  ...CREDENTIALS,
];
