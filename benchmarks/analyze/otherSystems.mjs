// Definitions of other CI systems, of the sizes that public repositories have.

const each = (count, make) =>
  Array.from({ length: count }, (_, index) => make(index)).join('\n');

const SCRIPTS = [
  'npm ci',
  'npm run lint',
  'npm test -- --coverage',
  'make build',
  'docker build -t "$IMAGE:$SHA" . && docker push "$IMAGE:$SHA"',
];

export function gitlabCi(jobs = 24) {
  const template = index => `.stage-${index}:
  image: node:22
  cache: { key: npm, paths: [.npm/] }
  before_script: [npm ci --cache .npm]
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
`;
  return {
    '.gitlab-ci.yml': `stages: [check, build, deploy]
workflow:
  rules:
    - if: $CI_MERGE_REQUEST_IID
    - if: $CI_COMMIT_TAG
    - if: $CI_COMMIT_BRANCH
include:
  - local: ci/templates.yml
  - local: ci/deploy.yml
variables: { IMAGE: $CI_REGISTRY_IMAGE, SHA: $CI_COMMIT_SHORT_SHA }
${each(
  jobs,
  index => `job-${index}:
  stage: ${index % 4 === 3 ? 'build' : 'check'}
  extends: .stage-${index % 6}
  script:
    - ${SCRIPTS[index % SCRIPTS.length]}
    - ./scripts/check.sh ${index}
  artifacts:
    reports: { junit: reports/${index}.xml }
  ${index % 5 === 0 ? 'allow_failure: true' : 'timeout: 20 minutes'}
`,
)}`,
    'ci/templates.yml': each(6, template),
    'ci/deploy.yml': each(
      3,
      index => `deploy-${index}:
  stage: deploy
  environment: { name: ${['dev', 'staging', 'production'][index]} }
  rules:
    - if: $CI_COMMIT_BRANCH == "main"
      ${index === 2 ? 'when: manual' : 'when: on_success'}
  script:
    - helm upgrade --install shop charts/shop --set image.tag=$SHA --wait
    - curl --fail https://shop.example.org/health
`,
    ),
  };
}

export function azurePipelines(stages = 4) {
  return {
    'azure-pipelines.yml': `trigger: { branches: { include: [main] }, paths: { exclude: [docs/*] } }
pr: [main]
variables:
  - { name: image, value: shop }
stages:
  - stage: Build
    jobs:
      - job: build
        pool: { vmImage: ubuntu-latest }
        steps:
          - template: .azuredevops/steps/build.yml
            parameters: { version: $(Build.BuildId) }
          - task: Docker@2
            inputs: { command: buildAndPush, repository: shop, tags: $(Build.BuildId) }
${each(
  stages,
  index => `  - template: .azuredevops/stages/deploy.yml
    parameters:
      environment: ${['dev', 'test', 'staging', 'production'][index % 4]}
      number: ${index}`,
)}
`,
    '.azuredevops/stages/deploy.yml': `parameters:
  - { name: environment, type: string }
  - { name: number, type: number }
stages:
  - stage: Deploy_\${{ parameters.environment }}_\${{ parameters.number }}
    jobs:
      - deployment: deploy
        environment: \${{ parameters.environment }}
        strategy:
          runOnce:
            deploy:
              steps:
                - template: ../steps/deploy.yml
                  parameters: { environment: '\${{ parameters.environment }}' }
                - \${{ if eq(parameters.environment, 'production') }}:
                    - script: ./scripts/announce.sh
`,
    '.azuredevops/steps/build.yml': `parameters:
  - { name: version, type: string }
steps:
  - task: NodeTool@0
    inputs: { versionSpec: 22.x }
${each(
  8,
  index =>
    `  - script: npm run step:${index} -- --version \${{ parameters.version }}`,
)}
  - task: PublishTestResults@2
    inputs: { testResultsFiles: '**/junit.xml', failTaskOnFailedTests: true }
`,
    '.azuredevops/steps/deploy.yml': `parameters:
  - { name: environment, type: string }
steps:
  - task: AzureWebAppContainer@1
    inputs: { azureSubscription: shop-\${{ parameters.environment }}, appName: shop, containers: 'shop:$(Build.BuildId)' }
  - bash: curl --fail https://shop-\${{ parameters.environment }}.example.org/health
`,
  };
}

export function jenkins(stages = 12) {
  return {
    Jenkinsfile: `@Library('pipeline@1.4.2') _
def version = ''
pipeline {
  agent { docker { image 'node:22' } }
  options { timeout(time: 1, unit: 'HOURS'); disableConcurrentBuilds() }
  environment { IMAGE = "registry.example.org/shop" }
  stages {
    stage('Prepare') {
      steps { script { version = sh(script: 'git describe --tags', returnStdout: true).trim() } }
    }
${each(
  stages,
  index => `    stage('Check ${index}') {
      when { anyOf { branch 'main'; changeRequest() } }
      steps {
        sh '''
          set -e
          ${SCRIPTS[index % SCRIPTS.length]}
          ./scripts/check.sh ${index}
        '''
      }
      post { always { junit 'reports/${index}.xml' } }
    }`,
)}
    stage('Deploy to production') {
      when { branch 'main' }
      steps {
        input message: 'Deploy?', submitter: 'release'
        withCredentials([string(credentialsId: 'kube', variable: 'TOKEN')]) {
          sh "kubectl --token=\${TOKEN} set image deployment/shop shop=\${IMAGE}:\${version}"
        }
      }
    }
  }
  post { failure { slackSend channel: '#shop', message: "failed: \${env.BUILD_URL}" } }
}
`,
  };
}

export function circleCi({ jobs = 12, workflows = 3 } = {}) {
  return {
    '.circleci/config.yml': `version: 2.1
orbs: { node: circleci/node@5.2.0, slack: circleci/slack@4.13.3 }
parameters:
  run-all: { type: boolean, default: false }
references:
  environment: &environment
${each(30, index => `    VARIABLE_${index}: value-${index}`)}
  filters: &filters { branches: { only: [main, develop] } }
executors:
  app:
    docker: [{ image: cimg/node:22.1, environment: *environment }]
commands:
  check:
    parameters: { name: { type: string } }
    steps:
      - restore_cache: { keys: ['npm-{{ checksum "package-lock.json" }}'] }
      - run: { name: check << parameters.name >>, command: npm run check:<< parameters.name >> }
      - run:
          name: report
          command: |
            set -e
            if [ -f "reports/<< parameters.name >>.xml" ]; then
              ./scripts/report.sh "reports/<< parameters.name >>.xml"
            fi
            ./scripts/check.sh << parameters.name >>
jobs:
${each(
  jobs,
  index => `  job-${index}:
    executor: app
    environment: { <<: *environment, JOB: job-${index} }
    steps:
      - checkout
      - check: { name: part-${index} }
      - run: ${SCRIPTS[index % SCRIPTS.length]}
      - store_test_results: { path: reports }
`,
)}
workflows:
${each(
  workflows,
  workflow => `  flow-${workflow}:
    when: { or: [<< pipeline.parameters.run-all >>, { equal: [main, << pipeline.git.branch >>] }] }
    jobs:
${each(jobs, index =>
  index === 0
    ? '      - job-0: { filters: *filters }'
    : `      - job-${index}: { requires: [job-${
        index - 1
      }], context: shop, filters: *filters }`,
)}
`,
)}`,
  };
}
