import type { ToolRow } from '../../../types';
import { atlassian } from './pipeNames';

const AWS =
  'aws-ecs-deploy aws-eks-kubectl-run aws-elasticbeanstalk-deploy aws-lambda-deploy aws-code-deploy aws-cloudformation-deploy aws-sam-deploy aws-s3-deploy aws-cloudfront-invalidate aws-ecr-push-image aws-sns-publish';
const AZURE =
  'azure-web-apps-deploy azure-web-apps-containers-deploy azure-functions-deploy azure-aks-deploy azure-aks-helm-deploy azure-arm-deploy azure-storage-deploy azure-acr-push-image azure-cli-run azure-vm-linux-script-deploy';
const GOOGLE =
  'google-app-engine-deploy google-cloud-functions-deploy google-cloud-run-deploy google-cloud-storage-deploy google-gcr-push-image google-gke-kubectl-run';

/** How pipes prove who they are. @internal */
export const BITBUCKET_CREDENTIAL_PIPES: ToolRow[] = [
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
