import { Snippets } from './types';

/** By capability. @internal */
export const rung1Snippets: Record<string, Snippets> = {
  'pipeline-as-code': {
    'github-actions': `# .github/workflows/ci.yml
name: CI
on:
  push:
    branches: [main]
  pull_request:
permissions:
  contents: read
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@<sha>
      - run: <install locked dependencies>
      - run: <build command>
      - run: <test command>`,
    'gitlab-ci': `# .gitlab-ci.yml
workflow:
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
stages: [build, test]
build:
  stage: build
  script:
    - <install locked dependencies>
    - <build command>
test:
  stage: test
  script:
    - <test command>`,
    'azure-pipelines': `# azure-pipelines.yml
trigger: [main]
pool:
  vmImage: ubuntu-latest
steps:
  - script: <install locked dependencies>
  - script: <build command>
  - script: <test command>`,
  },
  'ci-on-change': {
    'github-actions': `on:
  push:
    branches: [main]
  pull_request:`,
    'gitlab-ci': `workflow:
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH`,
    'azure-pipelines': `trigger: [main]
# Of no effect on Azure Repos: add a build validation policy there.
pr: [main]`,
  },
  'automated-build': {
    'github-actions': `jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@<sha>
      - run: <install locked dependencies>
      - run: <build command>`,
    'gitlab-ci': `build:
  stage: build
  script:
    - <install locked dependencies>
    - <build command>
  artifacts:
    paths: [<output folder>]`,
    'azure-pipelines': `- job: build
  steps:
    - script: <install locked dependencies>
    - script: <build command>`,
  },
  'unit-tests': {
    'github-actions': `- name: Test
  run: <test command>`,
    'gitlab-ci': `test:
  stage: test
  script:
    - <test command>`,
    'azure-pipelines': `- script: <test command>
  displayName: Test
- task: PublishTestResults@2
  condition: succeededOrFailed()
  inputs:
    testResultsFiles: <pattern of the JUnit files>
    failTaskOnFailedTests: true`,
  },
  lint: {
    'github-actions': `- name: Lint
  run: <lint command>`,
    'gitlab-ci': `lint:
  stage: test
  script:
    - <lint command>`,
    'azure-pipelines': `- script: <lint command>
  displayName: Lint`,
  },
  'change-status': {
    'github-actions': `on:
  pull_request:`,
    'gitlab-ci': `<job>:
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH`,
    'azure-pipelines': `# Of no effect on Azure Repos: add a build validation policy there.
pr: [main]`,
  },
  'dependency-caching': {
    'github-actions': `- uses: actions/cache@<sha>
  with:
    path: <folder of the package manager>
    key: deps-\${{ runner.os }}-\${{ hashFiles('<lock file>') }}`,
    'gitlab-ci': `<job>:
  cache:
    key:
      files: [<lock file>]
    paths: [<folder of the package manager>]`,
    'azure-pipelines': `- task: Cache@2
  inputs:
    key: 'deps | "$(Agent.OS)" | <lock file>'
    path: <folder of the package manager>`,
  },
  'fast-ci': {
    'github-actions': `jobs:
  test:
    strategy:
      matrix:
        shard: [1, 2, 3, 4]
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@<sha>
      - run: <test command> --shard=\${{ matrix.shard }}/4`,
    'gitlab-ci': `test:
  needs: []
  parallel: 4
  script:
    - <test command> --shard=$CI_NODE_INDEX/$CI_NODE_TOTAL`,
    'azure-pipelines': `- job: test
  strategy:
    parallel: 4
  steps:
    - script: <test command> --shard=$(System.JobPositionInPhase)/$(System.TotalJobsInPhase)`,
  },
  'push-to-build': {
    'github-actions': `on:
  push:
    branches: [main]`,
    'gitlab-ci': `workflow:
  rules:
    - if: $CI_PIPELINE_SOURCE == "push"`,
    'azure-pipelines': `trigger: [main]`,
  },
};
