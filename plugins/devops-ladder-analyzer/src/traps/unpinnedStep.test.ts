import { analyze } from '../analyze';
import { read, workflow } from '../testing/workflows';
import type { Files } from '../testing/workflows';

const fires = (files: Files) =>
  analyze(read(files)).traps.some(
    ({ trap }) => trap === 'unpinned-third-party-step',
  );

const OWN: Files = {
  'package.json': '{ "repository": "https://github.com/acme/shop" }',
};
const TOKEN = "\n  env: { GITHUB_TOKEN: '${{ secrets.GITHUB_TOKEN }}' }";
const github = (steps: string, files: Files = {}): Files => ({
  '.github/workflows/ci.yml': workflow(steps),
  ...files,
});
const gitlab = (
  image: string,
  script = 'docker login -u me -p $DOCKER_PASSWORD',
  rest = '',
): Files => ({
  '.gitlab-ci.yml': `${rest}\ndeploy:\n  ${
    image === '' ? 'stage: deploy' : `image: ${image}`
  }\n  script:\n    - ${script}\n`,
});
const drone = (image: string, rest: string): Files => ({
  '.drone.yml': `kind: pipeline\ntype: docker\nname: main\nsteps:\n  - name: work\n    image: ${image}\n${rest}\n`,
});
const SECRET = '    settings:\n      password: { from_secret: p }';
const circle = (orb: string): Files => ({
  '.circleci/config.yml': `version: 2.1
orbs: { tool: ${orb} }
jobs:
  scan:
    docker: [{ image: cimg/base:2024.01 }]
    steps:
      - tool/scan: { token: $SNYK_TOKEN }
      - run: upload $SNYK_TOKEN
workflows: { main: { jobs: [scan] } }
`,
});

const orbJob = (orb: string): Files => ({
  '.circleci/config.yml': `version: 2.1
orbs: { tool: ${orb} }
workflows: { main: { jobs: [tool/scan: { context: prod }] } }
`,
});

const MOVING: Array<[string, Files]> = [
  [
    'an action of a publisher that is in no table of tools',
    github(`- uses: unsplash/comment-on-pr@master${TOKEN}`),
  ],
  [
    "a stranger's action where the own organisation is known",
    github(`- uses: stranger/thing@main${TOKEN}`, OWN),
  ],
  ['an official image', gitlab('docker:latest')],
  ['an image by its name', gitlab('{ name: amazon/aws-cli }')],
  ['a mirror of the registry', gitlab('${CI_DEPENDENCY_PROXY_X}/docker:dind')],
  [
    'the default image',
    gitlab(
      '',
      'docker login -p $DOCKER_PASSWORD',
      'default: { image: docker }',
    ),
  ],
  [
    'an inherited image',
    {
      '.gitlab-ci.yml':
        '.base: { image: alpine }\ndeploy:\n  extends: .base\n  script: [x $A_TOKEN]\n',
    },
  ],
  [
    'an image that pushes',
    gitlab(
      'gcr.io/kaniko-project/executor:debug',
      '/kaniko/executor --context . --destination r/app:$CI_COMMIT_SHA',
    ),
  ],
  ['a plugin', drone('plugins/ecr', SECRET)],
  [
    'an image of a step with commands',
    drone(
      'alpine/git',
      '    environment: { TOKEN: { from_secret: t } }\n    commands: [git push]',
    ),
  ],
  ['an orb that moves', circle('snyk/snyk@volatile')],
  ['an orb by its major version', circle('snyk/snyk@2')],
  ['a job of an orb', orbJob('codecov/codecov@volatile')],
];

const STILL: Array<[string, Files]> = [
  [
    "a stranger's action without power",
    github('- uses: stranger/thing@main', OWN),
  ],
  [
    'what may be the own organisation',
    github(`- uses: stranger/thing@main${TOKEN}`),
  ],
  ['the own organisation', github(`- uses: acme/thing@main${TOKEN}`, OWN)],
  [
    'shared parts of a sister organisation',
    github(`- uses: acme-ci/x/.github/actions/y@main${TOKEN}`, OWN),
  ],
  [
    'an owner of several shared steps',
    github(
      `- uses: acme-ci/x@main${TOKEN}\n- uses: acme-ci/y@main${TOKEN}`,
      OWN,
    ),
  ],
  ['a version', gitlab('docker:27.1')],
  ['a digest', gitlab(`docker@sha256:${'a'.repeat(64)}`)],
  ['an image without power', gitlab('docker:latest', 'make test')],
  [
    'a name that is like that of a secret',
    gitlab('docker:latest', 'make', 'variables: { CACHE_KEY: $CI_COMMIT_SHA }'),
  ],
  ['the own registry', gitlab('$CI_REGISTRY_IMAGE/tools:latest')],
  ['a private registry', gitlab('registry.acme.io/tools:latest')],
  ['what may be the own image', gitlab('acme/tools:latest')],
  ['a plugin of a version', drone('plugins/ecr:20.18', SECRET)],
  [
    'a plugin without power',
    drone('plugins/download', '    settings: { source: b }'),
  ],
  ['an orb of a version', circle('snyk/snyk@2.1.0')],
  ['a job of an orb of a version', orbJob('codecov/codecov@5.0.1')],
  ['a job of an orb that may be own', orbJob('acme/tool@volatile')],
  ['an orb that may be own', circle('acme/tool@volatile')],
];

describe('unpinned-third-party-step', () => {
  it.each(MOVING)('fires on %s', (_what, files) => {
    expect(fires(files)).toBe(true);
  });

  it.each(STILL)('keeps silent on %s', (_what, files) => {
    expect(fires(files)).toBe(false);
  });
});
