import { analyze } from '../analyze';
import { jobs, read, workflow } from '../testing/workflows';
import type { Files } from '../testing/workflows';

const fires = (files: Files) =>
  analyze({ ...read(files), defaultBranch: 'main' }).traps.some(
    ({ trap }) => trap === 'rebuild-per-environment',
  );

const BUILD =
  '- uses: docker/build-push-action@v6\n  with: { push: true, tags: "r/app:${{ github.sha }}" }';
const two = (
  low: string,
  high: string,
  names = ['staging', 'prod'],
): Files => ({
  [`.github/workflows/deploy-${names[0]}.yml`]: low,
  [`.github/workflows/deploy-${names[1]}.yml`]: high,
});
const MAIN = 'on: { push: { branches: [main] } }';
const STAGING = 'on: { push: { branches: [staging] } }';
const RELEASE = 'on: { release: { types: [published] } }';
const helm = (stage: string) =>
  `- run: helm upgrade app chart -n ${stage} --set image.tag=$SHA`;
const inJob = (name: string, rest: string, steps = '') =>
  `\ndeploy-${name}:\n  runs-on: u\n  environment: ${name}\n${rest}  steps:\n${steps}    - run: npm run build\n    - run: npx lerna run deploy:${name}`;
const APP = { 'package.json': '{ "scripts": { "build": "vite build" } }' };
const byBranch = (branches: string, environment: string, on = 'push') =>
  jobs(
    `build:\n  runs-on: u\n  steps:\n    ${BUILD.replace(
      /\n/g,
      '\n    ',
    )}\ndeploy:\n  runs-on: u\n  needs: build\n  environment: ${environment}\n  steps:\n    - run: helm upgrade app chart --set image.tag=$SHA`,
    `on: { ${on}: { branches: [${branches}] } }`,
  );

const BY_REF =
  "${{ github.ref == 'refs/heads/main' && 'production' || 'staging' }}";

const FIRES: Array<[string, Files]> = [
  [
    'an environment that the branch chooses',
    {
      '.github/workflows/ci.yml': byBranch("main, 'deploy/**'", BY_REF),
    },
  ],
  [
    'a branch of its own for each environment',
    two(
      workflow(`${BUILD}\n${helm('staging')}`, { on: STAGING }),
      workflow(`${BUILD}\n${helm('production')}`, { on: MAIN }),
    ),
  ],
  [
    'environments that only a variable names',
    two(
      workflow(`${BUILD}\n- run: helm upgrade app chart`, {
        on: MAIN,
        job: 'env: { STAGE: dev }',
      }),
      workflow(`${BUILD}\n- run: helm upgrade app chart`, {
        on: RELEASE,
        job: 'env: { STAGE: prod }',
      }),
      ['a', 'b'],
    ),
  ],
  [
    'a bundle that each job makes for itself',
    {
      '.github/workflows/push.yml': jobs(
        inJob('dev', '') + inJob('prod', '  needs: deploy-dev\n'),
        MAIN,
      ),
      ...APP,
    },
  ],
  [
    'code that is applied from source by what only a release starts',
    {
      ...APP,
      ...two(
        workflow('- run: npm run build\n- run: cdk deploy api-staging', {
          on: STAGING,
        }),
        workflow('- run: npm run build\n- run: cdk deploy api-blue', {
          on: RELEASE,
        }),
      ),
    },
  ],
  [
    'an environment named after the branch',
    {
      '.github/workflows/ci.yml': byBranch(
        'main, staging',
        '"${{ github.ref_name }}"',
      ),
    },
  ],
];

const SILENT: Array<[string, Files]> = [
  [
    'a branch that is only tried out',
    two(
      workflow(`${BUILD}\n${helm('staging')}`, { on: 'on: push' }),
      workflow(`${BUILD}\n${helm('production')}`, { on: RELEASE }),
    ),
  ],
  [
    'production that shares a run with a lower environment',
    two(
      workflow(`${BUILD}\n${helm('dev')}`, { on: STAGING }),
      workflow(`${BUILD}\n${helm('staging')}\n${helm('production')}`, {
        on: MAIN,
      }),
    ),
  ],
  [
    'a build that is passed over where the image exists',
    two(
      workflow(`${BUILD}\n${helm('staging')}`, { on: MAIN }),
      workflow(
        `- id: look\n  run: docker manifest inspect r/app:$SHA\n${BUILD.replace(
          '- uses',
          "- if: steps.look.outputs.found != 'true'\n  uses",
        )}\n${helm('production')}`,
        { on: RELEASE },
      ),
    ),
  ],
  [
    'an image for the tests only',
    two(
      workflow(`- run: docker build -t test .\n${helm('staging')}`, {
        on: MAIN,
      }),
      workflow(`- run: docker build -t test .\n${helm('production')}`, {
        on: RELEASE,
      }),
    ),
  ],
  [
    'a job that fetches what was built',
    {
      '.github/workflows/push.yml': jobs(
        inJob('dev', '') +
          inJob(
            'prod',
            '  needs: deploy-dev\n',
            '    - uses: actions/download-artifact@v4\n',
          ),
        MAIN,
      ),
      ...APP,
    },
  ],
  [
    'a review environment of any branch',
    {
      '.github/workflows/ci.yml': byBranch("'**'", '"${{ github.ref_name }}"'),
    },
  ],
  [
    'one branch that is asked for',
    {
      '.github/workflows/ci.yml': byBranch('main', BY_REF),
    },
  ],
  [
    'environments of a matrix',
    {
      '.github/workflows/ci.yml': byBranch(
        'main, develop',
        '"${{ matrix.env }}"\n  strategy: { matrix: { env: [staging, production] } }',
      ),
    },
  ],
  [
    'one branch',
    {
      '.github/workflows/ci.yml': byBranch('main', '"${{ github.ref_name }}"'),
    },
  ],
];

describe('what is built again for another environment', () => {
  it.each(FIRES)('is %s', (_what, files) => {
    expect(fires(files)).toBe(true);
  });

  it.each(SILENT)('is not %s', (_what, files) => {
    expect(fires(files)).toBe(false);
  });
});
