import type { ToolRow } from '../../../types';
import { atlassian, pipes } from './pipeNames';

const DEPENDENCIES =
  /^names=.*\b(?:composer|dotnetcore|gradle|ivy2|maven|node|pip|sbt)\b|node_modules|\.npm|\.yarn|pnpm|\.m2|\.gradle|\.nuget|pip|\.venv|poetry|vendor|bundle|gems|go\/pkg|\.cargo|composer|\.ivy2|\.sbt|deps/m;

/** Pipes that publish, scan and tell. @internal */
export const BITBUCKET_OTHER_PIPES: ToolRow[] = [
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
          like: /^[^\S\n]*sonar\.qualitygate\.wait\s*=\s*true/m,
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
