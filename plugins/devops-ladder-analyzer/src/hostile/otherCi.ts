import type { Kind } from './Kind';
import { times } from './Kind';

const jenkins = (extra: string) =>
  `@Library('shared@main') _\npipeline {\n  agent any\n  environment { A = "b\${env.C}" }\n  stages {\n    stage('Test') {\n      when { branch 'main' }\n      steps {\n        sh 'npm ci && npm test'\n${extra}        script { if (env.A == 'b') { docker.build("r/app:\${A}").push() } }\n      }\n      post { always { junit '**/*.xml' } }\n    }\n    stage('Deploy') {\n      input { message 'Go?' }\n      steps { withCredentials([string(credentialsId: 'x', variable: 'Y')]) { sh "helm upgrade app chart" } }\n    }\n  }\n}\n`;
const buildkite = (extra: string) =>
  `env: { A: b }\nsteps:\n  - label: test\n    key: test\n    command: [npm ci, npm test]\n    plugins: [{ docker#v5: { image: node } }]\n${extra}  - wait\n  - block: Go\n    if: build.branch == "main"\n  - group: deploy\n    steps: [{ command: helm upgrade a b, depends_on: test, soft_fail: [{ exit_status: 1 }] }]\n`;
const drone = (extra: string) =>
  `kind: pipeline\ntype: docker\nname: main\ntrigger: { event: [push], branch: { include: [main, "release/*"] } }\nsteps:\n  - name: test\n    image: node:22\n    commands: [npm ci, npm test]\n${extra}  - { name: push, image: plugins/docker, settings: { repo: a, password: { from_secret: p } }, depends_on: [test] }\n`;
const woodpecker = (extra: string) =>
  `when: { event: push, branch: main, evaluate: 'CI_COMMIT_BRANCH == "main"' }\nmatrix: { GO: [a, b] }\nsteps:\n  test:\n    image: node:22\n    commands: [npm ci, npm test]\n${extra}  push: { image: a/b, settings: { c: [d] }, failure: ignore }\n`;
const tekton = (extra: string) =>
  `apiVersion: tekton.dev/v1\nkind: PipelineRun\nmetadata:\n  name: run\n  annotations:\n    pipelinesascode.tekton.dev/on-cel-expression: event == "push" && target_branch == "main"\nspec:\n  params: [{ name: a, value: b }]\n  pipelineSpec:\n    tasks:\n      - name: test\n        taskSpec:\n          steps: [{ name: test, image: node, script: "npm test${extra}" }]\n`;

/** Definitions of CI systems that people run themselves. @internal */
export const OTHER_CI: Kind[] = [
  {
    name: 'Jenkins',
    path: 'Jenkinsfile',
    language: 'groovy',
    good: jenkins(''),
    around: {},
    cycle: {
      Jenkinsfile:
        "pipeline { agent any\n stages { stage('A') { steps { one(); script { load('a.groovy').run() } } } } }\n",
      'vars/one.groovy': 'def call() { two(); two() }\n',
      'vars/two.groovy': 'def call() { one(); one() }\n',
      'a.groovy': "def run() { load('a.groovy').run(); run() }\nreturn this\n",
    },
    many: count =>
      `pipeline {\n agent any\n stages {\n${times(
        count,
        i => `  stage('s${i}') { steps { sh 'npm test' } }`,
      )}\n }\n}\n`,
    doubling: levels => ({
      Jenkinsfile: `def a0 = 'x'\n${times(
        levels,
        i => `def a${i + 1} = "\${a${i}}\${a${i}}"`,
      )}\ndef f0() { sh 'npm test' }\n${times(
        levels,
        i => `def f${i + 1}() { f${i}(); f${i}() }`,
      )}\nnode { stage('A') { sh "npm test \${a${levels}}"\n f${levels}() } }\n`,
    }),
    other: ['other/Jenkinsfile', jenkins('').replace('npm test', 'npm audit')],
    naming: path => jenkins(`        sh './${path}'\n        load '${path}'\n`),
  },
  {
    name: 'Buildkite',
    path: '.buildkite/pipeline.yml',
    language: 'yaml',
    good: buildkite(''),
    around: {},
    cycle: {
      '.buildkite/pipeline.yml':
        'steps:\n  - command: buildkite-agent pipeline upload .buildkite/a.yml\n',
      '.buildkite/a.yml':
        'steps:\n  - command: buildkite-agent pipeline upload .buildkite/pipeline.yml\n  - command: buildkite-agent pipeline upload .buildkite/a.yml\n',
    },
    many: count =>
      `steps:\n${times(
        count,
        i => `  - { label: s${i}, command: npm test }`,
      )}\n`,
    doubling: levels => ({
      '.buildkite/pipeline.yml': `env:\n  A0: x\n${times(
        levels,
        i => `  A${i + 1}: $A${i}$A${i}`,
      )}\nsteps:\n  - command: npm test $A${levels}\n    matrix: { setup: { ${times(
        levels,
        i => `m${i}: [a, b]`,
        ', ',
      )} } }\n`,
    }),
    other: [
      '.buildkite/pipeline.other.yml',
      buildkite('').replace('npm test', 'npm audit'),
    ],
    naming: path =>
      buildkite(`  - command: buildkite-agent pipeline upload ${path}\n`),
  },
  {
    name: 'Drone',
    path: '.drone.yml',
    language: 'yaml',
    good: drone(''),
    around: {},
    cycle: {
      '.drone.yml':
        'kind: pipeline\ntype: docker\nname: a\ndepends_on: [b]\nsteps: [{ name: x, image: i, commands: [./go.sh], depends_on: [y] }, { name: y, image: i, depends_on: [x] }]\n---\nkind: pipeline\ntype: docker\nname: b\ndepends_on: [a]\nsteps: [{ name: z, image: i, commands: [npm test] }]\n',
      'go.sh': 'source go.sh\n',
    },
    many: count =>
      `kind: pipeline\ntype: docker\nname: m\nsteps:\n${times(
        count,
        i => `  - { name: s${i}, image: i, commands: [npm test] }`,
      )}\n`,
    doubling: levels => ({
      '.drone.yml': `kind: pipeline\ntype: docker\nname: m\nenvironment:\n  A0: x\n${times(
        levels,
        i => `  A${i + 1}: $A${i}$A${i}`,
      )}\nsteps:\n${times(
        levels,
        i =>
          `  - { name: s${i}, image: i, commands: [npm test $A${levels}], depends_on: [${times(
            i,
            j => `s${j}`,
            ', ',
          )}] }`,
      )}\n`,
    }),
    naming: path =>
      drone(`  - { name: x, image: i, commands: ["sh ${path}"] }\n`),
  },
  {
    name: 'Woodpecker',
    path: '.woodpecker/ci.yml',
    language: 'yaml',
    good: woodpecker(''),
    around: {},
    cycle: {
      '.woodpecker/ci.yml':
        'when: { event: push }\ndepends_on: [b]\nsteps: { a: { image: i, commands: [npm test], depends_on: [a] } }\n',
      '.woodpecker/b.yml':
        'when: { event: push }\ndepends_on: [ci]\nsteps: { a: { image: i, commands: [npm test] } }\n',
    },
    many: count =>
      `when: { event: push }\nsteps:\n${times(
        count,
        i => `  s${i}: { image: i, commands: [npm test] }`,
      )}\n`,
    doubling: levels => ({
      '.woodpecker/ci.yml': `when: { event: push }\nmatrix:\n${times(
        levels,
        i => `  M${i}: [a, b]`,
      )}\nsteps: { s: { image: i, commands: [npm test] } }\n`,
    }),
    other: [
      '.woodpecker/other.yml',
      woodpecker('').replace('npm test', 'npm audit'),
    ],
    naming: path => woodpecker(`  x: { image: i, commands: ["sh ${path}"] }\n`),
  },
  {
    name: 'Tekton',
    path: '.tekton/run.yaml',
    language: 'yaml',
    good: tekton(''),
    around: {},
    cycle: {
      '.tekton/run.yaml': `${tekton(
        '',
      )}      - { name: p, pipelineRef: { name: p } }\n---\napiVersion: tekton.dev/v1\nkind: Pipeline\nmetadata: { name: p }\nspec:\n  tasks: [{ name: a, pipelineRef: { name: q }, runAfter: [b] }, { name: b, pipelineRef: { name: q }, runAfter: [a] }]\n---\napiVersion: tekton.dev/v1\nkind: Pipeline\nmetadata: { name: q }\nspec:\n  tasks: [{ name: a, pipelineRef: { name: p } }, { name: b, pipelineRef: { name: p } }]\n`,
    },
    many: count =>
      `${tekton('')}${times(
        count,
        i =>
          `      - { name: t${i}, taskSpec: { steps: [{ name: s, image: i, script: npm test }] } }`,
      )}\n`,
    doubling: levels => ({
      '.tekton/run.yaml': `${tekton(
        '',
      )}      - { name: p, pipelineRef: { name: p${levels} } }\n---\napiVersion: tekton.dev/v1\nkind: Pipeline\nmetadata: { name: p0 }\nspec: { tasks: [{ name: a, taskSpec: { steps: [{ image: i, script: npm test }] } }] }\n${times(
        levels,
        i =>
          `---\napiVersion: tekton.dev/v1\nkind: Pipeline\nmetadata: { name: p${
            i + 1
          } }\nspec: { tasks: [{ name: a, pipelineRef: { name: p${i} } }, { name: b, pipelineRef: { name: p${i} } }] }\n`,
        '',
      )}`,
    }),
    other: ['.tekton/other.yaml', tekton('').replace('npm test', 'npm audit')],
    naming: path => tekton(`; bash ${path}`),
  },
];
