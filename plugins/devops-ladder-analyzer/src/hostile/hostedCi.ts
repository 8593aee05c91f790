import type { Kind } from './Kind';
import { times } from './Kind';

const github = (steps: string) =>
  `name: CI\non: { push: { branches: [main] }, pull_request: }\npermissions: { contents: read }\njobs:\n  build:\n    runs-on: ubuntu-latest\n    strategy: { matrix: { node: [20, 22] } }\n    env: { A: b }\n    steps:\n      - uses: actions/checkout@v4\n      - run: |\n          npm ci\n          npm test\n${steps}  deploy:\n    needs: build\n    if: github.ref == 'refs/heads/main'\n    runs-on: ubuntu-latest\n    environment: { name: production }\n    steps:\n      - run: helm upgrade app chart -n production\n`;
const gitlab = (extra: string) =>
  `${extra}stages: [test, deploy]\nvariables: { A: b }\n.base: &base { image: node:22, cache: { paths: [.npm/] } }\ntest:\n  <<: *base\n  stage: test\n  script:\n    - npm ci\n    - npm test\ndeploy:\n  extends: .base\n  stage: deploy\n  environment: { name: production }\n  rules:\n    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH && $A =~ /^b/\n      when: manual\n  script: [helm upgrade app chart]\n`;
const azure = (extra: string) =>
  `trigger: { branches: { include: [main] } }\nparameters: [{ name: env, default: dev }]\nvariables:\n  - { name: x, value: $(y) }\nstages:\n  - stage: A\n    condition: and(succeeded(), eq(variables.x, 'y'))\n    jobs:\n      - job: test\n        steps:\n          - script: npm test\n${extra}      - deployment: go\n        environment: production\n        strategy: { runOnce: { deploy: { steps: [{ script: helm upgrade a b }] } } }\n`;
const circle = (extra: string) =>
  `version: 2.1\norbs: { node: circleci/node@5.2.0 }\ncommands:\n  prepare: { parameters: { a: { type: string, default: b } }, steps: [{ run: "echo << parameters.a >>" }] }\njobs:\n  test:\n    docker: [{ image: cimg/node:22.0 }]\n    steps:\n      - checkout\n      - prepare: { a: c }\n      - run: npm test\n${extra}workflows:\n  main:\n    when: { equal: [main, << pipeline.git.branch >>] }\n    jobs:\n      - test: { matrix: { parameters: { a: [1, 2] } } }\n      - hold: { type: approval, requires: [test] }\n`;
const bitbucket = (extra: string) =>
  `image: node:22\ndefinitions:\n  steps:\n    - step: &test { name: test, caches: [node], script: [npm ci, npm test] }\npipelines:\n  default:\n    - step: *test\n  branches:\n    main:\n      - step: *test\n      - parallel: [{ step: { script: [npm audit] } }]\n      - step: { deployment: production, trigger: manual, script: [helm upgrade a b${extra}] }\n`;

/** Definitions of CI systems that somebody else runs. @internal */
export const HOSTED_CI: Kind[] = [
  {
    name: 'GitHub Actions',
    path: '.github/workflows/ci.yml',
    language: 'yaml',
    good: github(''),
    around: {},
    cycle: {
      '.github/workflows/ci.yml':
        'on: push\njobs:\n  a:\n    uses: ./.github/workflows/b.yml\n  s:\n    runs-on: u\n    steps: [{ uses: ./one }]\n',
      '.github/workflows/b.yml':
        'on: workflow_call\njobs:\n  b:\n    uses: ./.github/workflows/c.yml\n  b2:\n    uses: ./.github/workflows/c.yml\n',
      '.github/workflows/c.yml':
        'on: workflow_call\njobs:\n  c:\n    uses: ./.github/workflows/b.yml\n  c2:\n    uses: ./.github/workflows/b.yml\n',
      'one/action.yml':
        'runs: { using: composite, steps: [{ uses: ./two }, { uses: ./two }] }\n',
      'two/action.yml':
        'runs: { using: composite, steps: [{ uses: ./one }, { uses: ./one }] }\n',
    },
    many: count =>
      `on: push\njobs:\n${times(
        count,
        i =>
          `  j${i}: { runs-on: u, needs: [${
            i > 0 ? `j${i - 1}` : ''
          }], steps: [{ run: npm test }] }`,
      )}\n`,
    doubling: levels => ({
      '.github/workflows/ci.yml': `on: push\nenv:\n  A0: x\n${times(
        levels,
        i => `  A${i + 1}: "\${{ env.A${i} }}\${{ env.A${i} }}"`,
      )}\njobs:\n  j:\n    runs-on: u\n    strategy:\n      matrix:\n${times(
        levels,
        i => `        m${i}: [1, 2]`,
      )}\n    steps:\n      - run: "npm test \${{ env.A${levels} }} \${{ matrix.m1 }}"\n      - uses: ./a${levels}\n`,
      'a0/action.yml':
        'runs: { using: composite, steps: [{ run: npm test, shell: bash }] }\n',
      ...Object.fromEntries(
        Array.from({ length: levels }, (_, i) => [
          `a${i + 1}/action.yml`,
          `runs: { using: composite, steps: [{ uses: ./a${i} }, { uses: ./a${i} }] }\n`,
        ]),
      ),
    }),
    other: [
      '.github/workflows/other.yml',
      github('').replace('npm test', 'npm audit'),
    ],
    naming: path =>
      github(`      - uses: ./${path}\n      - run: bash ${path}\n`),
  },
  {
    name: 'GitLab CI',
    path: '.gitlab-ci.yml',
    language: 'yaml',
    good: gitlab(''),
    around: {},
    cycle: {
      '.gitlab-ci.yml':
        'include: [a.yml, b.yml]\n.x: { extends: .y }\n.y: { extends: .x, script: [!reference [.x, script]] }\ntest: { extends: .x, script: [npm test], trigger: { include: .gitlab-ci.yml } }\n',
      'a.yml': 'include: [b.yml, .gitlab-ci.yml]\n',
      'b.yml': 'include: [a.yml, b.yml]\n',
    },
    many: count =>
      `${times(
        count,
        i =>
          `j${i}: { script: [npm test], needs: [${i > 0 ? `j${i - 1}` : ''}] }`,
      )}\n`,
    doubling: levels => ({
      '.gitlab-ci.yml': `variables:\n  A0: x\n${times(
        levels,
        i => `  A${i + 1}: $A${i}$A${i}`,
      )}\n.s0: { script: [npm test] }\n${times(
        levels,
        i =>
          `.s${
            i + 1
          }: { script: [!reference [.s${i}, script], !reference [.s${i}, script]] }`,
      )}\nj:\n  extends: .s${levels}\n  parallel: { matrix: [{ ${times(
        levels,
        i => `M${i}: [a, b]`,
        ', ',
      )} }] }\n  environment: { name: $A${levels} }\n`,
    }),
    naming: path => gitlab(`include: [{ local: '${path}' }]\n`),
  },
  {
    name: 'Azure Pipelines',
    path: 'azure-pipelines.yml',
    language: 'yaml',
    good: azure(''),
    around: {},
    cycle: {
      'azure-pipelines.yml':
        'steps: [{ template: a.yml }, { template: a.yml }]\n',
      'a.yml': 'steps: [{ template: b.yml }, { template: b.yml }]\n',
      'b.yml': 'steps: [{ template: a.yml }, { template: a.yml }]\n',
    },
    many: count =>
      `trigger: [main]\njobs:\n${times(
        count,
        i => `  - { job: j${i}, steps: [{ script: npm test }] }`,
      )}\n`,
    doubling: levels => ({
      'azure-pipelines.yml': `variables:\n  a0: x\n${times(
        levels,
        i => `  a${i + 1}: $(a${i})$(a${i})`,
      )}\nsteps: [{ script: npm test $(a${levels}) }, { template: t${levels}.yml }]\n`,
      't0.yml': 'steps: [{ script: npm test }]\n',
      ...Object.fromEntries(
        Array.from({ length: levels }, (_, i) => [
          `t${i + 1}.yml`,
          `steps: [{ template: t${i}.yml }, { template: t${i}.yml }]\n`,
        ]),
      ),
    }),
    other: [
      'azure-pipelines.other.yml',
      azure('').replace('npm test', 'npm audit'),
    ],
    naming: path => azure(`          - template: '${path}'\n`),
  },
  {
    name: 'CircleCI',
    path: '.circleci/config.yml',
    language: 'yaml',
    good: circle(''),
    around: {},
    cycle: {
      '.circleci/config.yml':
        'version: 2.1\nsetup: true\ncommands:\n  a: { steps: [b, b] }\n  b: { steps: [a, a] }\njobs:\n  j: { docker: [{ image: x }], steps: [a, { run: circleci continue .circleci/config.yml }] }\nworkflows: { main: { jobs: [j] } }\n',
    },
    many: count =>
      `version: 2.1\njobs:\n${times(
        count,
        i => `  j${i}: { docker: [{ image: x }], steps: [{ run: npm test }] }`,
      )}\nworkflows:\n  main:\n    jobs: [${times(
        count,
        i => `j${i}`,
        ', ',
      )}]\n`,
    doubling: levels => ({
      '.circleci/config.yml': `version: 2.1\ncommands:\n  c0: { steps: [{ run: npm test }] }\n${times(
        levels,
        i => `  c${i + 1}: { steps: [c${i}, c${i}] }`,
      )}\njobs:\n  j:\n    parameters: { ${times(
        levels,
        i => `p${i}: { type: string, default: a }`,
        ', ',
      )} }\n    docker: [{ image: x }]\n    steps: [c${levels}]\nworkflows:\n  main:\n    jobs: [{ j: { matrix: { parameters: { ${times(
        levels,
        i => `p${i}: [a, b]`,
        ', ',
      )} } } } }]\n`,
    }),
    naming: path => circle(`      - run: bash '${path}'\n`),
  },
  {
    name: 'Bitbucket Pipelines',
    path: 'bitbucket-pipelines.yml',
    language: 'yaml',
    good: bitbucket(''),
    around: {},
    cycle: {
      'bitbucket-pipelines.yml':
        'pipelines:\n  custom:\n    a: [{ step: { type: pipeline, custom: b, script: [npm test] } }]\n    b: [{ step: { type: pipeline, custom: a } }]\n  default: [{ step: { script: [./go.sh] } }]\n',
      'go.sh': '. ./go.sh\n./go.sh\n',
    },
    many: count =>
      `pipelines:\n  default:\n${times(
        count,
        i => `    - step: { name: s${i}, script: [npm test] }`,
      )}\n`,
    doubling: levels => ({
      'bitbucket-pipelines.yml': `definitions:\n  s0: &s0 [{ step: { script: [npm test] } }]\n${times(
        levels,
        i =>
          `  s${i + 1}: &s${
            i + 1
          } [{ parallel: *s${i} }, { parallel: *s${i} }]`,
      )}\npipelines: { default: *s${levels} }\n`,
    }),
    naming: path => bitbucket(`, "bash ${path}"`),
  },
];
