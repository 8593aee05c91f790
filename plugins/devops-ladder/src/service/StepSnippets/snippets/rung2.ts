import { Snippets } from './types';

/** By capability. @internal */
export const rung2Snippets: Record<string, Snippets> = {
  'immutable-artifact': {
    'github-actions': `- run: docker build --tag <registry>/<image>:\${{ github.sha }} .`,
    'gitlab-ci': `build:
  script:
    - docker build --tag "$CI_REGISTRY_IMAGE:$CI_COMMIT_SHA" .`,
    'azure-pipelines': `- task: Docker@2
  inputs:
    command: build
    repository: <image>
    tags: $(Build.SourceVersion)`,
  },
  'artifact-repository': {
    'github-actions': `publish:
  needs: test
  runs-on: ubuntu-latest
  permissions:
    contents: read
    packages: write
  steps:
    - uses: actions/checkout@<sha>
    - uses: docker/login-action@<sha>
      with:
        registry: ghcr.io
        username: \${{ github.actor }}
        password: \${{ secrets.GITHUB_TOKEN }}
    - uses: docker/build-push-action@<sha>
      with:
        push: true
        tags: ghcr.io/\${{ github.repository }}:\${{ github.sha }}`,
    'gitlab-ci': `publish:
  stage: publish
  image: docker:<version>
  services: [docker:<version>-dind]
  script:
    - echo "$CI_REGISTRY_PASSWORD" | docker login -u "$CI_REGISTRY_USER" --password-stdin "$CI_REGISTRY"
    - docker build --tag "$CI_REGISTRY_IMAGE:$CI_COMMIT_SHA" .
    - docker push "$CI_REGISTRY_IMAGE:$CI_COMMIT_SHA"
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH`,
    'azure-pipelines': `- task: Docker@2
  inputs:
    command: buildAndPush
    containerRegistry: <service connection>
    repository: <image>
    tags: $(Build.SourceVersion)`,
  },
  'automated-deploy': {
    'github-actions': `deploy:
  needs: publish
  if: github.ref == 'refs/heads/main'
  runs-on: ubuntu-latest
  environment: staging
  concurrency: deploy-staging
  steps:
    - uses: actions/checkout@<sha>
    - run: <deploy command> \${{ github.sha }}`,
    'gitlab-ci': `deploy:
  stage: deploy
  script:
    - <deploy command> "$CI_COMMIT_SHA"
  environment:
    name: staging
  resource_group: staging
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH`,
    'azure-pipelines': `- stage: deploy
  dependsOn: publish
  condition: and(succeeded(), eq(variables['Build.SourceBranch'], 'refs/heads/main'))
  jobs:
    - deployment: deploy
      environment: staging
      strategy:
        runOnce:
          deploy:
            steps:
              - script: <deploy command> $(Build.SourceVersion)`,
  },
  'quality-gate': {
    'github-actions': `integration-test:
  runs-on: ubuntu-latest
  steps:
    - uses: actions/checkout@<sha>
    - run: <integration test command>
deploy:
  needs: [publish, integration-test]`,
    'gitlab-ci': `integration-test:
  stage: test
  script:
    - <integration test command>
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH`,
    'azure-pipelines': `- stage: integration
  dependsOn: build
  jobs:
    - job: test
      steps:
        - script: <integration test command>
- stage: deploy
  dependsOn: integration`,
  },
  'dependency-scan': {
    'github-actions': `dependency-review:
  if: github.event_name == 'pull_request'
  runs-on: ubuntu-latest
  permissions:
    contents: read
  steps:
    - uses: actions/checkout@<sha>
    - uses: actions/dependency-review-action@<sha>
      with:
        fail-on-severity: high`,
    'gitlab-ci': `dependency-scan:
  stage: test
  image:
    name: aquasec/trivy:<version>
    entrypoint: ['']
  script:
    - trivy fs --exit-code 1 --severity HIGH,CRITICAL .`,
    'azure-pipelines': `# trivy has to be installed on the agent
- script: trivy fs --exit-code 1 --severity HIGH,CRITICAL .
  displayName: Scan dependencies`,
  },
  'secret-scan': {
    'github-actions': `secret-scan:
  runs-on: ubuntu-latest
  steps:
    - uses: actions/checkout@<sha>
      with:
        fetch-depth: 0
    - run: docker run --rm -v "$PWD:/repo" ghcr.io/gitleaks/gitleaks:<version> git /repo`,
    'gitlab-ci': `secret-scan:
  stage: test
  image:
    name: zricethezav/gitleaks:<version>
    entrypoint: ['']
  variables:
    GIT_DEPTH: '0'
  script:
    - gitleaks git .`,
    'azure-pipelines': `- checkout: self
  fetchDepth: 0
- script: docker run --rm -v "$(Build.SourcesDirectory):/repo" ghcr.io/gitleaks/gitleaks:<version> git /repo
  displayName: Scan for secrets`,
  },
  'workload-identity': {
    'github-actions': `permissions:
  contents: read
  id-token: write
steps:
  - uses: aws-actions/configure-aws-credentials@<sha>
    with:
      role-to-assume: <role>
      aws-region: <region>`,
    'gitlab-ci': `deploy:
  id_tokens:
    CLOUD_TOKEN:
      aud: <audience that the cloud expects>
  script:
    - <log in to the cloud with $CLOUD_TOKEN>
    - <deploy command>`,
    'azure-pipelines': `- task: AzureCLI@2
  inputs:
    # a connection with workload identity federation
    azureSubscription: <service connection>
    scriptType: bash
    scriptLocation: inlineScript
    inlineScript: <deploy command>`,
  },
  'quality-reports': {
    'github-actions': `- uses: actions/upload-artifact@<sha>
  if: always()
  with:
    name: test-reports
    path: <folder of the reports>`,
    'gitlab-ci': `test:
  script:
    - <test command>
  artifacts:
    when: always
    reports:
      junit: <pattern of the JUnit files>`,
    'azure-pipelines': `- task: PublishTestResults@2
  condition: succeededOrFailed()
  inputs:
    testResultsFiles: <pattern of the JUnit files>
- task: PublishCodeCoverageResults@2
  condition: succeededOrFailed()
  inputs:
    summaryFileLocation: <coverage file>`,
  },
  'deploy-verification': {
    'github-actions': `- name: Check that it is up
  run: curl --fail --retry 5 --retry-all-errors --retry-delay 5 <url>/health`,
    'gitlab-ci': `verify:
  stage: verify
  needs: [deploy]
  script:
    - curl --fail --retry 5 --retry-all-errors --retry-delay 5 "<url>/health"
  environment:
    name: staging
    action: verify
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH`,
    'azure-pipelines': `strategy:
  runOnce:
    deploy:
      steps:
        - script: <deploy command>
    postRouteTraffic:
      steps:
        - script: curl --fail --retry 5 --retry-all-errors --retry-delay 5 <url>/health`,
  },
  'pipeline-on-demand': {
    'github-actions': `on:
  workflow_dispatch:`,
    'gitlab-ci': `workflow:
  rules:
    - if: $CI_PIPELINE_SOURCE == "web"
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH`,
  },
  'reusable-pipeline': {
    'github-actions': `jobs:
  ci:
    uses: <org>/<repo>/.github/workflows/<file>@<sha>
    with:
      <input>: <value>`,
    'gitlab-ci': `include:
  - component: $CI_SERVER_FQDN/<group>/<project>/<name>@<version>
    inputs:
      <input>: <value>`,
    'azure-pipelines': `resources:
  repositories:
    - repository: templates
      type: git
      name: <project>/<repository>
      ref: refs/tags/<version>
extends:
  template: <file>@templates
  parameters:
    <parameter>: <value>`,
  },
};
