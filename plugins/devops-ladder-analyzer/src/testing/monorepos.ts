import type { ServiceInput } from '../types';
import { workflow } from './workflows';
import type { Files } from './workflows';

/** A repository with several services. */
export interface Monorepo {
  name: string;
  files: Files;
  services: ServiceInput[];
}

const packageJson = (name: string) =>
  JSON.stringify({
    name,
    scripts: { test: 'jest', lint: 'eslint .', build: `tsc -b ${name}` },
    repository: `https://github.com/acme/${name}`,
  });

const DOCKERFILE = 'FROM node:22\nCOPY . .\nUSER node\nCMD ["node", "a.js"]\n';

const manifest = (name: string) =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: ${name} }\nspec: { strategy: { type: RollingUpdate } }\n---\napiVersion: argoproj.io/v1alpha1\nkind: Rollout\nmetadata: { name: ${name} }\nspec: { strategy: { canary: { steps: [{ setWeight: 20 }] } } }\n`;

/** What services are made of, beside their pipelines. */
function services(...names: string[]): Files {
  return Object.fromEntries(
    names.flatMap(name => [
      [`services/${name}/package.json`, packageJson(name)],
      [`services/${name}/Dockerfile`, DOCKERFILE],
      [`services/${name}/src/index.ts`, 'export const a = 1;'],
      [`services/${name}/deploy/production.yaml`, manifest(name)],
      [`services/${name}/main.tf`, `resource "aws_s3_bucket" "${name}" {}\n`],
    ]),
  );
}

const SCOPES: ServiceInput[] = [
  { scope: 'services/a' },
  { scope: 'services/b' },
  {},
  { scope: 'services/nowhere' },
];

const ROOT: Files = {
  'package.json': packageJson('root'),
  Makefile: 'include more.mk\ntest:\n\tnpm test\n\t./scripts/a.sh\n',
  'more.mk': 'deploy: test\n\tkubectl apply -f services/a/deploy\n',
  'scripts/a.sh': '#!/bin/sh\nset -e\nnpm run lint --workspaces\ntrivy fs .\n',
  'go.mod': 'module github.com/acme/shop\n',
};

const onPaths = (name: string) =>
  `on:\n  push: { branches: [main], paths: [services/${name}/**, libs/**] }\n  pull_request: { paths: [services/${name}/**] }\n  workflow_dispatch:\n`;

const GITHUB: Files = {
  ...services('a', 'b', 'c'),
  ...ROOT,
  '.github/workflows/a.yml': workflow(
    '- run: npm test --workspace=a\n- run: make deploy\n- uses: ./.github/actions/scan\n- run: docker push ghcr.io/acme/a:${{ github.sha }}',
    { on: onPaths('a') },
  ),
  '.github/workflows/b.yml': `${onPaths(
    'b',
  )}jobs:\n  call:\n    uses: ./.github/workflows/shared.yml\n    with: { folder: services/b }\n  broken:\n    uses: ./.github/workflows/broken.yml\n`,
  '.github/workflows/shared.yml':
    'on: { workflow_call: { inputs: { folder: { type: string } } } }\njobs:\n  build:\n    runs-on: a\n    environment: production\n    defaults: { run: { working-directory: "${{ inputs.folder }}" } }\n    steps:\n      - run: npm test\n      - run: pnpm -r lint\n      - run: kubectl apply -f deploy\n',
  '.github/workflows/broken.yml': 'on: [\njobs: {',
  '.github/workflows/all.yml': workflow(
    '- run: pnpm -r test\n- run: npm audit --audit-level=high\n- run: curl -s https://x.example.org/install | sh',
  ),
  '.github/workflows/after.yml': workflow('- run: ./scripts/a.sh', {
    on: 'on: { workflow_run: { workflows: [.github/workflows/a.yml], types: [completed] } }',
  }),
  '.github/actions/scan/action.yml':
    'runs:\n  using: composite\n  steps:\n    - run: trivy image a\n      shell: bash\n',
};

const GITLAB: Files = {
  ...services('a', 'b'),
  ...ROOT,
  '.gitlab-ci.yml': `include: [{ local: ci/shared.yml }]
stages: [test, deploy]
test-a: { extends: .test, variables: { DIR: services/a }, rules: [{ changes: [services/a/**/*] }] }
test-b: { extends: .test, variables: { DIR: services/b }, rules: [{ changes: [services/b/**/*] }] }
lint: { script: [pnpm -r lint], only: { changes: [services/**/*] } }
deploy: { stage: deploy, script: [make deploy], environment: production, rules: [{ if: $CI_COMMIT_BRANCH == "main" }] }
`,
  'ci/shared.yml': '.test: { script: [cd $DIR, npm test] }\n',
  'services/a/.gitlab-ci.yml': 'test: { script: [npm test] }\n',
};

const AZURE: Files = {
  ...services('a', 'b'),
  ...ROOT,
  'services/a/azure-pipelines.yml': `trigger: { branches: { include: [main] }, paths: { include: [services/a] } }
steps: [{ template: ../../ci/steps.yml, parameters: { folder: services/a } }]
`,
  'services/b/azure-pipelines.yml': `trigger: { branches: { include: [main] }, paths: { include: [services/b] } }
steps: [{ template: ../../ci/steps.yml, parameters: { folder: services/b } }, { template: ../../ci/broken.yml }]
`,
  '.devops/nightly.yml': `schedules: [{ cron: "0 0 * * *", branches: { include: [main] } }]
pool:
  vmImage: ubuntu-latest
steps: [{ script: pnpm -r test }]
`,
  'ci/steps.yml': `parameters: [{ name: folder, type: string }]
steps:
  - script: npm test
    workingDirectory: \${{ parameters.folder }}
  - task: KubernetesManifest@1
    inputs: { action: deploy, manifests: services/a/deploy }
`,
  'ci/broken.yml': 'steps: [',
};

const OTHERS: Files = {
  ...services('a', 'b'),
  ...ROOT,
  '.circleci/config.yml': `version: 2.1
setup: true
orbs: { path-filtering: circleci/path-filtering@1.0.0 }
workflows:
  setup:
    jobs:
      - path-filtering/filter:
          config-path: .circleci/continue.yml
          mapping: |
            services/a/.* run-a true
            services/b/.* run-b true
`,
  '.circleci/continue.yml': `version: 2.1
parameters: { run-a: { type: boolean, default: false }, run-b: { type: boolean, default: false } }
jobs:
  a: { docker: [{ image: x }], working_directory: ~/project/services/a, steps: [checkout, { run: npm test }] }
  b: { docker: [{ image: x }], working_directory: ~/project/services/b, steps: [checkout, { run: npm test }] }
workflows:
  a: { when: << pipeline.parameters.run-a >>, jobs: [a] }
  b: { when: << pipeline.parameters.run-b >>, jobs: [b] }
`,
  Jenkinsfile: `pipeline {
  agent any
  stages {
    stage('a') {
      when { changeset 'services/a/**' }
      steps { sh 'cd services/a && npm test' }
    }
    stage('all') {
      steps { sh 'pnpm -r test'; load 'ci/deploy.groovy' }
    }
  }
}
`,
  'services/b/Jenkinsfile':
    "node {\n  sh 'npm test'\n  sh 'kubectl apply -f services/b/deploy'\n}\n",
  'ci/deploy.groovy': "sh 'helm upgrade a charts/a'\n",
  'bitbucket-pipelines.yml': `pipelines:
  default:
    - step: { script: [npm test], condition: { changesets: { includePaths: [services/a/**] } } }
    - step: { script: [yarn workspaces run lint] }
`,
  '.drone.yml': `kind: pipeline
name: a
trigger: { event: [push], paths: { include: [services/b/**] } }
steps: [{ name: t, image: node, commands: [pnpm -r test] }]
`,
  '.woodpecker.yml': `when: [{ event: push, branch: main, path: { include: [services/a/**] } }]
steps: [{ name: t, image: node, commands: [npm test] }]
`,
  '.tekton/push.yaml': `apiVersion: tekton.dev/v1
kind: PipelineRun
metadata: { name: r, annotations: { pipelinesascode.tekton.dev/on-cel-expression: 'event == "push" && "services/a/***".pathChanged()' } }
spec: { pipelineSpec: { tasks: [{ name: d, taskSpec: { steps: [{ name: d, image: a, script: npm test }] } }] } }
`,
  '.buildkite/pipeline.yml':
    'steps:\n  - command: pnpm -r test\n  - command: make deploy\n    branches: main\n',
  '.travis.yml': 'language: node_js\nscript: [npm test]\n',
};

const named: ServiceInput[] = [
  {
    scope: 'services/a',
    pipelineFiles: ['.github/workflows/a.yml', 'tools/pipe.yml'],
  },
  { scope: 'services/a', pipelineFiles: ['.github/workflows/b*.yml'] },
  { scope: 'services/b', deploymentPath: 'samples/state/b' },
  { scope: 'services/b', deploymentPath: 'nowhere' },
  { scope: 'services/b', productionEnvironments: ['live'] },
  ...SCOPES,
];

/** Monorepos of all systems, and their services. */
export const MONOREPOS: Monorepo[] = [
  { name: 'GitHub Actions', files: GITHUB, services: SCOPES },
  { name: 'GitLab CI', files: GITLAB, services: SCOPES },
  { name: 'Azure Pipelines', files: AZURE, services: SCOPES },
  { name: 'many systems', files: OTHERS, services: SCOPES },
  {
    name: 'what owners say',
    files: {
      ...GITHUB,
      'tools/pipe.yml':
        'trigger: [main]\nsteps: [{ script: npm test }, { task: Npm@1 }]\n',
      'samples/state/b/app.yaml': manifest('b'),
      'samples/state/b/go.mod': 'module github.com/elsewhere/b\n',
    },
    services: named,
  },
];
