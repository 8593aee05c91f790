import type { GateRule, ToolRow } from '../../types';

const plugins = (names: string): string[] =>
  names.split(' ').map(name => `buildkite:${name}`);

const TRIVY = plugins('equinixmetal-buildkite/trivy trivy');
const TRIVY_GATE: GateRule = {
  default: 'advisory',
  note: 'Trivy exits with 0 unless an exit code is set',
  blockingWhen: [{ input: 'exit-code', like: /^[1-9]/ }],
};

/** Steps and plugins of Buildkite. @internal */
export const BUILDKITE_TOOLS: ToolRow[] = [
  {
    tool: 'buildkite-block',
    proves: ['approval'],
    actions: plugins('block'),
    examples: ['uses: buildkite:block block=Release?'],
    nearMisses: ['uses: buildkite:input input=Version'],
  },
  {
    tool: 'buildkite-notify',
    proves: ['notify'],
    actions: plugins('notify slack-notification seek-oss/custom-slack-notify'),
    when: [
      {
        text: /slack|email|webhook|pagerduty|basecamp|campfire|teams|message/i,
      },
    ],
    examples: ['uses: buildkite:notify notify=slack=#deploys'],
    nearMisses: ['uses: buildkite:notify notify=github_commit_status'],
  },
  {
    tool: 'buildkite-cache',
    proves: ['cache'],
    actions: plugins(
      'cache gencer/cache nienbo/cache automattic/cache peakon/s3-cache danthorpe/cache gradle-cache seek-oss/docker-ecr-cache docker-ecr-cache artifacts-cache',
    ),
    examples: [
      'uses: buildkite:cache path=node_modules manifest=package-lock.json',
    ],
    nearMisses: ['uses: buildkite:artifacts upload=dist'],
  },
  {
    tool: 'buildkite-compose-cache',
    proves: ['cache'],
    actions: plugins('docker-compose'),
    when: [{ input: ['cache-from', 'build-cache-from'] }],
    examples: [
      'uses: buildkite:docker-compose build=app cache-from=app:repo:latest',
    ],
    nearMisses: ['uses: buildkite:docker-compose build=app'],
  },
  {
    tool: 'buildkite-compose',
    proves: ['build', 'image-build'],
    actions: plugins('docker-compose'),
    when: [{ input: 'build', like: /^(?!false$)\S/ }],
    examples: ['uses: buildkite:docker-compose build=app'],
    nearMisses: ['uses: buildkite:docker-compose run=app'],
  },
  {
    tool: 'buildkite-compose',
    proves: ['image-push'],
    actions: plugins('docker-compose'),
    when: [{ input: 'push', like: /^(?!false$)\S/ }],
    examples: ['uses: buildkite:docker-compose push=app:registry/app'],
    nearMisses: ['uses: buildkite:docker-compose build=app'],
  },
  {
    tool: 'buildkite-image-build',
    proves: ['build', 'image-build'],
    actions: plugins('docker-image-build docker-build'),
    examples: ['uses: buildkite:docker-image-build dockerfile=Dockerfile'],
    nearMisses: ['uses: buildkite:docker image=node'],
  },
  {
    tool: 'buildkite-image-push',
    proves: ['image-push'],
    actions: plugins('docker-image-push docker-image-build docker-build'),
    when: [{ input: 'push', like: /^(?!false$)\S/ }],
    examples: ['uses: buildkite:docker-image-build push=true'],
    nearMisses: ['uses: buildkite:docker-image-build push=false'],
  },
  {
    tool: 'buildkite-deploy',
    proves: ['deploy'],
    actions: plugins(
      'ecs-deploy lambda-deploy cultureamp/ecs-deploy elasticbeanstalk-deploy aws-lambda-deploy deploy-cloudformation',
    ),
    examples: ['uses: buildkite:ecs-deploy cluster=prod service=app'],
    nearMisses: ['uses: buildkite:ecr login=true'],
  },
  {
    tool: 'trivy',
    proves: ['image-scan'],
    actions: TRIVY,
    when: [{ input: ['image-ref', 'image'] }],
    unless: [{ input: 'skip-scan', is: ['true'] }],
    gate: TRIVY_GATE,
    examples: [
      'uses: buildkite:equinixmetal-buildkite/trivy image-ref=app:1 exit-code=1',
    ],
    nearMisses: ['uses: buildkite:equinixmetal-buildkite/trivy exit-code=1'],
  },
  {
    tool: 'trivy',
    proves: ['dependency-scan'],
    actions: TRIVY,
    unless: [{ input: ['image-ref', 'image'] }],
    gate: TRIVY_GATE,
    examples: ['uses: buildkite:equinixmetal-buildkite/trivy exit-code=1'],
    nearMisses: [
      'uses: buildkite:equinixmetal-buildkite/trivy image-ref=app:1',
    ],
  },
  {
    tool: 'snyk',
    proves: ['dependency-scan'],
    actions: plugins('snyk seek-oss/snyk'),
    unless: [{ input: ['image', 'scan'], is: ['container', 'code', 'iac'] }],
    gate: {
      default: 'blocking',
      advisoryWhen: [
        { input: 'block', is: ['false'] },
        { input: 'monitor-only', is: ['true'] },
      ],
    },
    examples: ['uses: buildkite:seek-oss/snyk language=node'],
    nearMisses: ['uses: buildkite:snyk scan=container'],
  },
  {
    tool: 'sonar',
    proves: ['sast', 'quality-service', 'report'],
    actions: plugins('sonarqube sonarscanner sonar-scanner'),
    gate: {
      default: 'advisory',
      decidedElsewhere: true,
      note: 'the scanner uploads and exits with 0 without waiting for the quality gate',
      blockingWhen: [{ text: /sonar\.qualitygate\.wait=true/ }],
    },
    examples: ['uses: buildkite:sonarqube'],
    nearMisses: ['uses: buildkite:junit-annotate'],
  },
  {
    tool: 'buildkite-lint',
    proves: ['lint'],
    actions: plugins('shellcheck golangci-lint hadolint'),
    examples: ['uses: buildkite:shellcheck files=bin/*'],
    nearMisses: ['uses: buildkite:plugin-linter id=x'],
  },
  {
    tool: 'buildkite-report',
    proves: ['report'],
    actions: plugins(
      'junit-annotate test-collector annotate coverage codecov test-summary bugcrowd/test-summary',
    ),
    examples: ['uses: buildkite:junit-annotate artifacts=junit.xml'],
    nearMisses: ['uses: buildkite:artifacts upload=dist'],
  },
  {
    tool: 'web-identity',
    proves: ['cloud-identity'],
    actions: plugins(
      'aws-assume-role-with-web-identity gcp-workload-identity-federation',
    ),
    examples: [
      'uses: buildkite:aws-assume-role-with-web-identity role-arn=arn',
    ],
    nearMisses: ['uses: buildkite:cultureamp/aws-assume-role role=arn'],
  },
  {
    tool: 'web-identity',
    proves: ['cloud-identity'],
    commands: ['buildkite-agent oidc request-token'],
    examples: [
      'buildkite-agent oidc request-token --audience sts.amazonaws.com',
    ],
    nearMisses: ['buildkite-agent artifact upload dist'],
  },
  {
    tool: 'buildkite-helper',
    proves: ['harmless'],
    actions: plugins(
      'input notify docker docker-compose docker-login ecr gcr gar acr artifacts aws-assume-role cultureamp/aws-assume-role aws-sm seek-oss/aws-sm seek-oss/private-npm private-npm vault-secrets secrets ssm cultureamp/aws-ssm aws-ssm kubernetes plugin-linter mise nodenv nvm asdf metahook git-clone sparse-checkout ssh-agent docker-cleanup google-cloud-login github-fetch-pr thedyrt/skip-checkout skip-checkout hasura/smooth-checkout detect-clowns improbable-eng/metahook virtualenv python-require-env rlespinasse/shell-require',
    ),
    examples: ['uses: buildkite:ecr login=true'],
    nearMisses: ['uses: buildkite:monorepo-diff watch=x'],
  },
];
