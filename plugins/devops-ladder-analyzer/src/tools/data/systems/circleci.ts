import type { ToolRow } from '../../types';

/** Commands and jobs of an orb; older versions write `-` where newer write `_`. */
const of = (orb: string, names: string): string[] =>
  names
    .split(' ')
    .flatMap(name => [name, name.replace(/_/g, '-')])
    .filter((name, index, all) => all.indexOf(name) === index)
    .map(name => `circleci:${orb}/${name}`);

const builtIn = (names: string): string[] =>
  names.split(' ').map(name => `circleci:${name}`);

const DEPENDENCIES =
  /lock|checksum[^\n]*(?:package|pom|gradle|gemfile|requirements|pyproject|pipfile|setup\.|go\.(?:mod|sum)|composer|csproj|mix\.|cargo|build\.sbt|deps\.edn|project\.clj|podfile)|deps|dependenc|node|npm|yarn|pnpm|gems?\b|bundle|pip|poetry|venv|\.m2|maven|gradle|go-?mod|cargo|nuget|composer|sbt|coursier|pods/i;

/** Steps of CircleCI itself. */
const STEPS: ToolRow[] = [
  {
    tool: 'circleci-cache',
    proves: ['cache'],
    actions: builtIn('restore_cache'),
    when: [{ text: DEPENDENCIES }],
    examples: ['uses: circleci:restore_cache key=v1-deps'],
    nearMisses: ['uses: circleci:restore_cache key=source-v1'],
  },
  {
    tool: 'circleci-image-layers',
    proves: ['cache'],
    actions: builtIn('setup_remote_docker'),
    when: [{ input: 'docker_layer_caching', is: ['true'] }],
    examples: ['uses: circleci:setup_remote_docker docker_layer_caching=true'],
    nearMisses: ['uses: circleci:setup_remote_docker version=default'],
  },
  {
    tool: 'circleci-test-results',
    proves: ['report'],
    actions: builtIn('store_test_results'),
    examples: ['uses: circleci:store_test_results path=reports'],
    nearMisses: ['uses: circleci:store_artifacts path=dist'],
  },
  {
    tool: 'circleci-artifacts',
    proves: ['report'],
    actions: builtIn('store_artifacts'),
    when: [
      {
        text: /tests?[-_/ ]?(?:results?|reports?|output|logs?)|coverage|junit|surefire|failsafe|sarif|playwright|cypress|allure|lcov|jacoco|htmlcov|reports?\b|scan|lint|screenshots/i,
      },
    ],
    examples: ['uses: circleci:store_artifacts path=coverage'],
    nearMisses: ['uses: circleci:store_artifacts path=dist'],
  },
  {
    tool: 'circleci-release',
    proves: ['deploy-record'],
    actions: builtIn('release'),
    commands: ['circleci run release plan|log|update'],
    examples: [
      'circleci run release plan app --environment-name=production',
      'uses: circleci:release',
    ],
    nearMisses: ['circleci version', 'circleci tests split'],
  },
  {
    tool: 'circleci-step',
    proves: ['harmless'],
    actions: builtIn(
      'checkout setup_remote_docker save_cache restore_cache store_artifacts persist_to_workspace attach_workspace add_ssh_keys install_signing_bundle',
    ),
    examples: [
      'uses: circleci:checkout',
      'uses: circleci:attach_workspace at=.',
    ],
    nearMisses: ['uses: circleci:deploy_everything'],
  },
];

/** Orbs that install, build and test. */
const BUILD: ToolRow[] = [
  {
    tool: 'orb-packages',
    proves: ['install'],
    actions: [
      ...of('circleci/node', 'install_packages test run'),
      ...of('circleci/python', 'install_packages test'),
      ...of('circleci/ruby', 'install_deps'),
      ...of('circleci/php', 'install_packages'),
      ...of('circleci/go', 'mod_download mod_download_cached'),
      ...of('cypress-io/cypress', 'run install'),
    ],
    examples: ['uses: circleci:circleci/node/install-packages pkg-manager=npm'],
    nearMisses: ['uses: circleci:circleci/node/install node-version=22'],
  },
  {
    tool: 'orb-cache',
    proves: ['cache'],
    actions: [
      ...of('circleci/node', 'install_packages test run with_cache'),
      ...of('circleci/python', 'install_packages test load_cache'),
      ...of('circleci/ruby', 'install_deps'),
      ...of('circleci/php', 'install_packages load_cache'),
      ...of(
        'circleci/go',
        'load_cache load_mod_cache mod_download_cached with_cache',
      ),
      ...of('circleci/maven', 'test with_cache'),
      ...of('circleci/gradle', 'test run with_cache'),
      ...of('circleci/android', 'restore_gradle_cache run_tests'),
      ...of('cypress-io/cypress', 'run install'),
    ],
    unless: [{ input: ['with-cache', 'with_cache'], is: ['false'] }],
    examples: [
      'uses: circleci:circleci/node/install-packages pkg-manager=yarn',
    ],
    nearMisses: [
      'uses: circleci:circleci/node/install-packages with-cache=false',
      'uses: circleci:circleci/node/install node-version=22',
    ],
  },
  {
    tool: 'orb-tests',
    proves: ['unit-test'],
    actions: [
      ...of('circleci/node', 'test'),
      ...of('circleci/python', 'test'),
      ...of('circleci/go', 'test'),
      ...of('circleci/maven', 'test'),
      ...of('circleci/gradle', 'test'),
      ...of('circleci/ruby', 'rspec_test'),
      ...of('circleci/rust', 'test'),
    ],
    examples: [
      'uses: circleci:circleci/python/test',
      'uses: circleci:circleci/ruby/rspec-test',
    ],
    nearMisses: ['uses: circleci:circleci/python/install-packages'],
  },
  {
    tool: 'orb-script-tests',
    proves: ['unit-test'],
    actions: of('circleci/node', 'run'),
    when: [
      {
        input: ['npm-run', 'yarn-run'],
        like: /^(?:test|tests|unit|test[:_-](?:unit|ci))$/,
      },
    ],
    examples: ['uses: circleci:circleci/node/run npm-run=test'],
    nearMisses: ['uses: circleci:circleci/node/run npm-run=start'],
  },
  {
    tool: 'orb-build',
    proves: ['build'],
    actions: [
      ...of('circleci/maven', 'test'),
      ...of('circleci/gradle', 'test'),
      ...of('circleci/rust', 'build'),
      ...of('circleci/node', 'run'),
    ],
    unless: [{ text: /(?:npm|yarn)-run=(?!build)/ }],
    examples: [
      'uses: circleci:circleci/rust/build',
      'uses: circleci:circleci/node/run npm-run=build',
    ],
    nearMisses: ['uses: circleci:circleci/node/run npm-run=start'],
  },
  {
    tool: 'orb-lint',
    proves: ['lint'],
    actions: [
      ...of('circleci/ruby', 'rubocop_check'),
      ...of('circleci/rust', 'clippy format'),
      ...of('circleci/docker', 'hadolint dockerlint'),
      ...of('circleci/terraform', 'fmt validate'),
      ...of('circleci/shellcheck', 'check'),
    ],
    gate: {
      default: 'blocking',
      advisoryWhen: [
        { input: ['failure-threshold', 'failure_threshold'], is: ['none'] },
      ],
    },
    examples: [
      'uses: circleci:circleci/docker/hadolint',
      'uses: circleci:circleci/shellcheck/check',
    ],
    nearMisses: ['uses: circleci:circleci/shellcheck/install'],
  },
  {
    tool: 'cypress-orb',
    proves: ['integration-test'],
    actions: of('cypress-io/cypress', 'run run_tests'),
    examples: ['uses: circleci:cypress-io/cypress/run start-command=x'],
    nearMisses: ['uses: circleci:cypress-io/cypress/install'],
  },
  {
    tool: 'device-tests',
    proves: ['integration-test'],
    actions: of(
      'circleci/android',
      'run_tests run_ui_tests start_emulator_and_run_tests',
    ),
    examples: ['uses: circleci:circleci/android/run-ui-tests'],
    nearMisses: ['uses: circleci:circleci/android/accept-licenses'],
  },
  {
    tool: 'coverage-orb',
    proves: ['report'],
    actions: [
      ...of('codecov/codecov', 'upload'),
      ...of('coveralls/coveralls', 'upload'),
      ...of('codacy/coverage-reporter', 'send_report'),
    ],
    examples: [
      'uses: circleci:codecov/codecov/upload',
      'uses: circleci:coveralls/coveralls/upload',
    ],
    nearMisses: ['uses: circleci:codecov/codecov/install'],
  },
];

const SNYK_FAIL = {
  default: 'blocking' as const,
  advisoryWhen: [{ input: 'fail-on-issues', is: ['false'] }],
};

/** Orbs that look for weaknesses. */
const SCANS: ToolRow[] = [
  {
    tool: 'snyk',
    proves: ['dependency-scan'],
    actions: of('snyk/snyk', 'scan'),
    unless: [
      { input: 'docker-image-name' },
      { input: 'command', like: /^(?:code|iac|container|monitor)\b/ },
    ],
    gate: SNYK_FAIL,
    examples: ['uses: circleci:snyk/snyk/scan severity-threshold=high'],
    nearMisses: [
      'uses: circleci:snyk/snyk/install',
      'uses: circleci:snyk/snyk/scan docker-image-name=app:1',
    ],
  },
  {
    tool: 'snyk-container',
    proves: ['image-scan'],
    actions: of('snyk/snyk', 'scan'),
    when: [{ text: /docker-image-name=\S|command=container/ }],
    gate: SNYK_FAIL,
    examples: ['uses: circleci:snyk/snyk/scan docker-image-name=app:1'],
    nearMisses: ['uses: circleci:snyk/snyk/scan severity-threshold=high'],
  },
  {
    tool: 'snyk-code',
    proves: ['sast'],
    actions: of('snyk/snyk', 'scan'),
    when: [{ input: 'command', like: /^code\b/ }],
    gate: SNYK_FAIL,
    examples: ['uses: circleci:snyk/snyk/scan command=code|test'],
    nearMisses: ['uses: circleci:snyk/snyk/scan command=test'],
  },
  {
    tool: 'snyk-iac',
    proves: ['iac-scan'],
    actions: of('snyk/snyk', 'scan scan_iac'),
    when: [{ text: /command=iac|scan[-_]iac/ }],
    gate: SNYK_FAIL,
    examples: ['uses: circleci:snyk/snyk/scan command=iac|test'],
    nearMisses: ['uses: circleci:snyk/snyk/scan command=test'],
  },
  {
    tool: 'sonar',
    proves: ['sast', 'quality-service', 'report'],
    actions: [
      ...of('sonarsource/sonarcloud', 'scan'),
      ...of('sonarsource/sonarqube', 'scan'),
    ],
    gate: {
      default: 'advisory',
      decidedElsewhere: true,
      note: 'the scanner uploads and exits with 0 without waiting for the quality gate',
      blockingWhen: [
        { text: /sonar\.qualitygate\.wait=true/ },
        {
          file: 'sonar-project.properties',
          like: /^\s*sonar\.qualitygate\.wait\s*=\s*true/m,
        },
      ],
    },
    examples: ['uses: circleci:sonarsource/sonarcloud/scan'],
    nearMisses: ['uses: circleci:sonarsource/sonarcloud/install'],
  },
  {
    tool: 'ggshield',
    proves: ['secret-scan'],
    actions: of('gitguardian/ggshield', 'scan'),
    gate: { default: 'blocking', advisoryWhen: [{ text: /--exit-zero/ }] },
    examples: ['uses: circleci:gitguardian/ggshield/scan'],
    nearMisses: ['uses: circleci:gitguardian/ggshield/install'],
  },
  {
    tool: 'anchore',
    proves: ['image-scan'],
    actions: of('anchore/anchore-engine', 'image_scan analyze_local_image'),
    gate: {
      default: 'advisory',
      blockingWhen: [
        { input: ['policy_failure', 'policy-failure'], is: ['true', 'True'] },
      ],
      note: 'it does not fail on its policy unless `policy_failure` says so',
    },
    examples: [
      'uses: circleci:anchore/anchore-engine/image_scan image_name=app policy_failure=true',
    ],
    nearMisses: ['uses: circleci:anchore/anchore-engine/pull_image'],
  },
  {
    tool: 'trivy',
    proves: ['image-scan'],
    actions: [
      ...of('aquasecurity/trivy', 'scan scan_image'),
      ...of('fifteen5/trivy-orb', 'scan'),
      ...of('cci-x/trivy', 'scan'),
    ],
    unless: [{ text: /\b(?:fs|filesystem|repo|config)\b/ }],
    gate: {
      default: 'unknown',
      blockingWhen: [{ text: /exit-code[=\s]+1/ }],
      advisoryWhen: [{ text: /exit-code[=\s]+0/ }],
    },
    examples: ['uses: circleci:fifteen5/trivy-orb/scan args=image|app:1'],
    nearMisses: [
      'uses: circleci:fifteen5/trivy-orb/install',
      'uses: circleci:fifteen5/trivy-orb/scan args=fs|.',
    ],
  },
  {
    tool: 'trivy-files',
    proves: ['dependency-scan'],
    actions: [
      ...of('aquasecurity/trivy', 'scan'),
      ...of('fifteen5/trivy-orb', 'scan'),
      ...of('cci-x/trivy', 'scan'),
    ],
    when: [{ text: /\b(?:fs|filesystem|repo)\b/ }],
    gate: {
      default: 'unknown',
      blockingWhen: [{ text: /exit-code[=\s]+1/ }],
      advisoryWhen: [{ text: /exit-code[=\s]+0/ }],
    },
    examples: ['uses: circleci:fifteen5/trivy-orb/scan args=fs|.'],
    nearMisses: ['uses: circleci:fifteen5/trivy-orb/scan args=image|app:1'],
  },
  {
    tool: 'checkov',
    proves: ['iac-scan'],
    actions: of('bridgecrew/bridgecrew', 'scan'),
    gate: {
      default: 'blocking',
      advisoryWhen: [{ input: ['soft-fail', 'soft_fail'], is: ['true'] }],
    },
    examples: ['uses: circleci:bridgecrew/bridgecrew/scan directory=.'],
    nearMisses: ['uses: circleci:bridgecrew/bridgecrew/install'],
  },
];

/** Orbs that publish images and packages. */
const PUBLISH: ToolRow[] = [
  {
    tool: 'image-orb',
    proves: ['build', 'image-build'],
    actions: [
      ...of('circleci/docker', 'publish build'),
      ...of('circleci/aws-ecr', 'build_and_push_image build_image'),
      ...of('circleci/gcp-gcr', 'build_and_push_image build_image'),
      ...of(
        'circleci/gcp-artifact-registry',
        'build_and_push_image build_image',
      ),
      ...of('circleci/azure-acr', 'build_and_push_image build_image'),
    ],
    examples: ['uses: circleci:circleci/aws-ecr/build_and_push_image repo=app'],
    nearMisses: ['uses: circleci:circleci/aws-ecr/ecr_login'],
  },
  {
    tool: 'image-orb-push',
    proves: ['image-push'],
    actions: [
      ...of('circleci/docker', 'publish push'),
      ...of('circleci/aws-ecr', 'build_and_push_image push_image'),
      ...of('circleci/gcp-gcr', 'build_and_push_image push_image'),
      ...of(
        'circleci/gcp-artifact-registry',
        'build_and_push_image push_image',
      ),
      ...of('circleci/azure-acr', 'build_and_push_image push_image'),
      ...of('circleci/heroku', 'push_docker_image'),
      ...of('circleci/artifactory', 'docker_publish'),
      ...of('jfrog/artifactory-orb', 'docker_publish'),
    ],
    unless: [{ input: ['push_image', 'push-image', 'deploy'], is: ['false'] }],
    examples: [
      'uses: circleci:circleci/docker/publish image=org/app tag=$CIRCLE_SHA1',
    ],
    nearMisses: [
      'uses: circleci:circleci/docker/publish image=org/app deploy=false',
      'uses: circleci:circleci/docker/build image=org/app',
    ],
  },
  {
    tool: 'image-orb-tag',
    proves: ['retag'],
    actions: [
      ...of('circleci/aws-ecr', 'tag_image'),
      ...of('circleci/gcp-gcr', 'tag_image'),
    ],
    examples: [
      'uses: circleci:circleci/aws-ecr/tag-image source-tag=a target-tag=b',
    ],
    nearMisses: ['uses: circleci:circleci/aws-ecr/ecr_login'],
  },
  {
    tool: 'package-orb',
    proves: ['package-publish'],
    actions: [
      ...of('circleci/artifactory', 'upload'),
      ...of('jfrog/artifactory-orb', 'upload'),
      ...of('cloudsmith/cloudsmith', 'publish'),
    ],
    examples: [
      'uses: circleci:cloudsmith/cloudsmith/publish package-format=python',
    ],
    nearMisses: ['uses: circleci:cloudsmith/cloudsmith/install-cli'],
  },
];

/** Orbs that deploy, and what looks after a deploy. */
const DEPLOY: ToolRow[] = [
  {
    tool: 'kubernetes-orb',
    proves: ['deploy'],
    actions: [
      ...of(
        'circleci/kubernetes',
        'create_or_update_resource update_container_image',
      ),
      ...of(
        'circleci/aws-eks',
        'create_or_update_resource update_container_image',
      ),
      ...of('circleci/azure-aks', 'update_container_image'),
      ...of('circleci/gcp-gke', 'rollout_image publish_and_rollout_image'),
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
      ...of('circleci/helm', 'upgrade_helm_chart install_helm_chart'),
      ...of('circleci/aws-eks', 'install_helm_chart'),
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
      ...of('circleci/kubernetes', 'get_rollout_status'),
      ...of('circleci/aws-ecs', 'verify_revision_is_deployed'),
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
      ...of('circleci/aws-ecs', 'deploy_service_update update_service'),
      ...of(
        'circleci/kubernetes',
        'create_or_update_resource update_container_image',
      ),
      ...of('circleci/helm', 'upgrade_helm_chart'),
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
    actions: of('circleci/helm', 'upgrade_helm_chart'),
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
      ...of('circleci/aws-ecs', 'deploy_service_update update_service'),
      ...of('circleci/aws-code-deploy', 'deploy deploy_bundle'),
      ...of('circleci/aws-elastic-beanstalk', 'deploy'),
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
      ...of('circleci/aws-serverless', 'deploy'),
      ...of('circleci/aws-sam-serverless', 'deploy'),
      ...of('circleci/gcp-cloud-run', 'deploy'),
      ...of('circleci/gcp-functions', 'deploy'),
    ],
    runtime: 'serverless',
    examples: ['uses: circleci:circleci/gcp-cloud-run/deploy service-name=app'],
    nearMisses: ['uses: circleci:circleci/gcp-cloud-run/init'],
  },
  {
    tool: 'heroku-orb',
    proves: ['source-deploy'],
    actions: of('circleci/heroku', 'deploy_via_git'),
    runtime: 'paas',
    examples: ['uses: circleci:circleci/heroku/deploy-via-git app-name=app'],
    nearMisses: ['uses: circleci:circleci/heroku/install'],
  },
  {
    tool: 'heroku-orb-release',
    proves: ['deploy'],
    actions: of('circleci/heroku', 'release_docker_image deploy_via_git'),
    runtime: 'paas',
    examples: [
      'uses: circleci:circleci/heroku/release-docker-image app-name=app',
    ],
    nearMisses: ['uses: circleci:circleci/heroku/install'],
  },
  {
    tool: 'cloudfoundry-orb',
    proves: ['deploy', 'source-deploy'],
    actions: of('circleci/cloudfoundry', 'push blue_green'),
    runtime: 'paas',
    examples: ['uses: circleci:circleci/cloudfoundry/push appname=app'],
    nearMisses: ['uses: circleci:circleci/cloudfoundry/cf_install'],
  },
  {
    tool: 's3-orb',
    proves: ['deploy'],
    actions: of('circleci/aws-s3', 'sync'),
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
      ...of('circleci/terraform', 'apply'),
      ...of('pulumi/pulumi', 'update'),
    ],
    examples: ['uses: circleci:circleci/terraform/apply path=infra'],
    nearMisses: ['uses: circleci:circleci/terraform/plan path=infra'],
  },
  {
    tool: 'slack-orb',
    proves: ['notify'],
    actions: of('circleci/slack', 'notify status notify_deployment'),
    examples: ['uses: circleci:circleci/slack/notify event=pass'],
    nearMisses: ['uses: circleci:circleci/slack/on-hold'],
  },
  {
    tool: 'jira-orb',
    proves: ['deploy-record'],
    actions: of('circleci/jira', 'notify'),
    when: [{ input: ['job_type', 'job-type'], is: ['deployment'] }],
    examples: [
      'uses: circleci:circleci/jira/notify job_type=deployment environment=production',
    ],
    nearMisses: ['uses: circleci:circleci/jira/notify job_type=build'],
  },
];

/** Orbs that sign in somewhere. */
const CREDENTIALS: ToolRow[] = [
  {
    tool: 'aws-orb-oidc',
    proves: ['cloud-identity'],
    actions: of('circleci/aws-cli', 'setup assume_role_with_web_identity'),
    when: [{ text: /(?:^|\n)role[-_]arn=\S/ }],
    examples: [
      'uses: circleci:circleci/aws-cli/setup role_arn=arn:aws:iam::1:role/ci',
    ],
    nearMisses: ['uses: circleci:circleci/aws-cli/setup region=eu-west-1'],
  },
  {
    tool: 'gcp-orb-oidc',
    proves: ['cloud-identity'],
    actions: [
      ...of('circleci/gcp-cli', 'setup initialize'),
      ...of('circleci/gcp-gcr', 'gcr_auth'),
      ...of('circleci/gcp-cloud-run', 'init'),
    ],
    when: [{ input: ['use_oidc', 'use-oidc'], is: ['true'] }],
    examples: ['uses: circleci:circleci/gcp-cli/setup use_oidc=true'],
    nearMisses: ['uses: circleci:circleci/gcp-cli/setup version=latest'],
  },
  {
    tool: 'aws-orb-key',
    proves: ['cloud-key'],
    actions: of('circleci/aws-cli', 'setup'),
    unless: [{ text: /(?:^|\n)role[-_]arn=\S/ }],
    examples: ['uses: circleci:circleci/aws-cli/setup region=eu-west-1'],
    nearMisses: [
      'uses: circleci:circleci/aws-cli/setup role-arn=arn',
      'uses: circleci:circleci/aws-cli/install',
    ],
  },
  {
    tool: 'gcp-orb-key',
    proves: ['cloud-key'],
    actions: [
      ...of('circleci/gcp-cli', 'setup initialize'),
      ...of('circleci/gcp-gcr', 'gcr_auth'),
    ],
    unless: [{ input: ['use_oidc', 'use-oidc'], is: ['true'] }],
    examples: ['uses: circleci:circleci/gcp-cli/setup version=latest'],
    nearMisses: [
      'uses: circleci:circleci/gcp-cli/setup use_oidc=true',
      'uses: circleci:circleci/gcp-cli/install',
    ],
  },
  {
    tool: 'azure-orb-key',
    proves: ['cloud-key'],
    actions: of(
      'circleci/azure-cli',
      'login_with_service_principal login_with_user login_with_user_or_service_principal',
    ),
    examples: [
      'uses: circleci:circleci/azure-cli/login-with-service-principal',
    ],
    nearMisses: ['uses: circleci:circleci/azure-cli/install'],
  },
  {
    tool: 'platform-orb-password',
    proves: ['platform-password'],
    actions: [
      ...of(
        'circleci/heroku',
        'deploy_via_git push_docker_image release_docker_image',
      ),
      ...of('circleci/cloudfoundry', 'push blue_green'),
    ],
    examples: ['uses: circleci:circleci/heroku/deploy-via-git app-name=app'],
    nearMisses: ['uses: circleci:circleci/heroku/install'],
  },
  {
    tool: 'cluster-orb-login',
    proves: ['cluster-login'],
    actions: [
      ...of('circleci/kubernetes', 'install_kubeconfig'),
      ...of(
        'circleci/aws-eks',
        'update_kubeconfig_with_authenticator update_container_image install_helm_chart create_or_update_resource',
      ),
      ...of(
        'circleci/gcp-gke',
        'update_kubeconfig_with_credentials rollout_image publish_and_rollout_image',
      ),
      ...of(
        'circleci/azure-aks',
        'update_kubeconfig_with_credentials update_container_image',
      ),
    ],
    examples: [
      'uses: circleci:circleci/aws-eks/update-kubeconfig-with-authenticator cluster-name=c',
    ],
    nearMisses: ['uses: circleci:circleci/kubernetes/install-kubectl'],
  },
];

/** Commands and jobs of orbs that prove nothing. */
const HARMLESS: ToolRow[] = [
  {
    tool: 'harmless-orb',
    proves: ['harmless'],
    actions: [
      ...of('circleci/node', 'install install_yarn install_pnpm'),
      ...of('circleci/python', 'install save_cache dist'),
      ...of('circleci/ruby', 'install'),
      ...of('circleci/go', 'install save_cache save_mod_cache'),
      ...of('circleci/php', 'install_php install_composer save_cache'),
      ...of('circleci/rust', 'install'),
      ...of(
        'circleci/docker',
        'install_docker install_docker_compose install_docker_tools install_docker_credential_helper install_dockerize install_goss check pull configure_docker_credentials_store',
      ),
      ...of('circleci/aws-cli', 'install role_arn_setup'),
      ...of(
        'circleci/aws-ecr',
        'ecr_login create_repo set_ecr_image_tag_mutability',
      ),
      ...of(
        'circleci/aws-ecs',
        'run_task update_task_definition update_task_definition_from_json',
      ),
      ...of(
        'circleci/aws-eks',
        'install_aws_iam_authenticator install_eksctl setup',
      ),
      ...of('circleci/aws-s3', 'copy sync'),
      ...of('circleci/gcp-cli', 'install'),
      ...of('circleci/gcp-gke', 'install'),
      ...of('circleci/azure-cli', 'install'),
      ...of('circleci/azure-acr', 'az_acr_login'),
      ...of(
        'circleci/kubernetes',
        'install install_kubectl install_kops delete_resource',
      ),
      ...of('circleci/helm', 'install_helm_client delete_helm_release'),
      ...of('circleci/terraform', 'init plan install destroy'),
      ...of('pulumi/pulumi', 'login preview'),
      ...of('circleci/heroku', 'install check_authentication'),
      ...of('circleci/cloudfoundry', 'install cf_install'),
      ...of('circleci/slack', 'on_hold approval'),
      ...of('circleci/jira', 'notify'),
      ...of('circleci/shellcheck', 'install'),
      ...of(
        'circleci/browser-tools',
        'install_browser_tools install_chrome install_chromedriver install_firefox install_geckodriver install_chrome_for_testing',
      ),
      ...of(
        'circleci/android',
        'accept_licenses change_java_version create_avd start_emulator wait_for_emulator kill_emulators save_gradle_cache',
      ),
      ...of('circleci/github-cli', 'install setup'),
      ...of('circleci/jq', 'install'),
      ...of('circleci/macos', 'preboot_simulator switch_ruby install_rosetta'),
      ...of('circleci/path-filtering', 'filter set_parameters generate_config'),
      ...of('circleci/continuation', 'continue'),
      ...of('circleci/orb-tools', 'lint pack review publish continue'),
      ...of('codecov/codecov', 'install'),
      ...of('snyk/snyk', 'install'),
      ...of('eddiewebb/queue', 'until_front_of_line block_workflow'),
      ...of('cloudsmith/cloudsmith', 'install_cli ensure_api_key set_env_vars'),
      ...of('gitguardian/ggshield', 'install'),
    ],
    examples: ['uses: circleci:circleci/node/install node-version=22'],
    nearMisses: ['uses: circleci:acme/deployer/deploy'],
  },
];

/**
 * Steps of CircleCI, and commands and jobs of orbs that many use: what each of
 * them proves.
 *
 * @internal
 */
export const CIRCLECI_TOOLS: ToolRow[] = [
  ...STEPS,
  ...BUILD,
  ...SCANS,
  ...PUBLISH,
  ...DEPLOY,
  ...CREDENTIALS,
  ...HARMLESS,
];
