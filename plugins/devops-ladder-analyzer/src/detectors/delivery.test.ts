import { analyzeFiles, jobs, outcomesOf, workflow } from '../testing/workflows';
import type { Files } from '../testing/workflows';

const MAIN = 'on: { push: { branches: [main] } }';
const HELM = 'helm upgrade --install app chart';
const outcome = (ci: string, capability: string, files: Files = {}) =>
  outcomesOf(analyzeFiles(ci, files), capability)[0];
const deploy = (id: string, run: string, more = '') =>
  `${id}:\n  runs-on: u\n${more}  steps:\n    - run: ${run}\n`;
const twoBranches = 'on: { push: { branches: [develop, main] } }';

describe('the place of a deploy', () => {
  it.each<[string, string, string]>([
    [
      'a flag',
      deploy('a', `${HELM} -n staging`),
      deploy('b', `${HELM} -n production`, '  needs: a\n'),
    ],
    [
      'the name of the job',
      deploy('deploy-staging', HELM),
      deploy('deploy-production', HELM, '  needs: deploy-staging\n'),
    ],
    [
      'a variable',
      deploy('a', HELM, '  env: { ENVIRONMENT: test }\n'),
      deploy('b', HELM, '  needs: a\n  env: { ENVIRONMENT: prod }\n'),
    ],
    [
      'its secrets',
      deploy('a', HELM, '  env: { K: "${{ secrets.STAGING_KUBE }}" }\n'),
      deploy(
        'b',
        HELM,
        '  needs: a\n  env: { K: "${{ secrets.PROD_KUBE }}" }\n',
      ),
    ],
  ])('is said by %s', (_, lower, production) => {
    expect(
      outcome(jobs(`${lower}${production}`, MAIN), 'environment-chain'),
    ).toBe('met');
  });

  it.each<[string, string]>([
    ['what is done before', jobs(deploy('build-test-deploy', HELM), MAIN)],
    [
      'how it is built',
      jobs(deploy('a', HELM, '  env: { NODE_ENV: production }\n'), MAIN),
    ],
    [
      'secrets of several',
      jobs(
        deploy(
          'a',
          HELM,
          '  env: { A: "${{ secrets.PROD_A }}", B: "${{ secrets.DEV_B }}" }\n',
        ),
        MAIN,
      ),
    ],
  ])('is not said by %s', (_, ci) => {
    expect(outcome(ci, 'environment-chain')).toBe('unknown');
  });

  it('is another one for each of several branches', () => {
    const byRef = `${HELM} -n $GITHUB_REF_NAME`;
    expect(
      outcome(
        workflow(`- run: ${byRef}`, { on: twoBranches }),
        'environment-chain',
      ),
    ).not.toBe('not-met');
    expect(
      outcome(
        workflow(`- run: ${HELM} -n production`, { on: MAIN }),
        'environment-chain',
      ),
    ).toBe('not-met');
  });
});

describe('a job that says that it deploys', () => {
  const job = (name: string, environment: string) =>
    jobs(
      `${name}:\n  runs-on: u\n  environment: ${environment}\n  steps: [{ run: ./ci/bring.sh }]`,
      MAIN,
    );

  it('is believed with an environment', () => {
    expect(outcome(job('deploy', 'production'), 'automated-deploy')).toBe(
      'met',
    );
  });

  it.each<[string, string, string]>([
    ['deploy', 'acme/start-codepipeline-action@v3', 'met'],
    ['build', 'acme/start-codepipeline-action@v3', 'not met'],
    // What is known deploys nothing.
    ['deploy', 'actions/setup-node@v4', 'not met'],
  ])('is believed as %s with the shared step %s: %s', (name, uses, is) => {
    const found = outcome(
      jobs(
        `${name}:\n  runs-on: u\n  environment: production\n  steps: [{ uses: ${uses} }]`,
        MAIN,
      ),
      'automated-deploy',
    );
    expect(found === 'met').toBe(is === 'met');
  });

  it.each([
    ['deploy-docs', 'production'],
    ['destroy', 'production'],
    ['deploy-infrastructure', 'production'],
    ['build', 'production'],
    ['deploy', 'github-pages'],
  ])('is not with %s to %s', (name, environment) => {
    expect(outcome(job(name, environment), 'automated-deploy')).not.toBe('met');
  });
});

describe('a version that is written into another repository', () => {
  const write = (repository: string, edit: string) =>
    workflow(
      `- uses: actions/checkout@v4
  with: { repository: ${repository}, path: config }
- run: ${edit}
  working-directory: config
- uses: stefanzweifel/git-auto-commit-action@v5`,
      { on: MAIN },
    );

  it('is handed to what deploys from there', () => {
    expect(
      outcome(
        write('acme/environments', 'python set.py --image-tag $GITHUB_SHA'),
        'automated-deploy',
      ),
    ).toBe('met');
  });

  it.each([
    ['acme/docs', 'python set.py --image-tag $GITHUB_SHA'],
    ['acme/environments', 'python set.py'],
  ])('is none in %s with `%s`', (repository, edit) => {
    expect(outcome(write(repository, edit), 'automated-deploy')).not.toBe(
      'met',
    );
  });
});

describe('an artifact', () => {
  const image = `image:
  runs-on: u
  steps:
    - uses: docker/build-push-action@v6
      with: { push: true, tags: 'r/app:\${{ github.sha }}' }
`;
  const chain =
    deploy('staging', `${HELM} -n staging`, '  needs: image\n') +
    deploy('production', `${HELM} -n production`, '  needs: staging\n');

  it.each<[string, string, string]>([
    ['met', 'one build before all', jobs(image + chain, MAIN)],
    [
      'not-met',
      'a build of its own for production',
      jobs(
        `${image}${deploy(
          'staging',
          `${HELM} -n staging`,
          '  needs: image\n',
        )}production:
  runs-on: u
  needs: staging
  steps:
    - uses: docker/build-push-action@v6
      with: { push: true, tags: 'r/app:prod' }
    - run: ${HELM} -n production
`,
        MAIN,
      ),
    ],
    [
      'partial',
      'a platform that builds from source',
      jobs(
        deploy('staging', 'gcloud app deploy --project staging') +
          deploy(
            'production',
            'gcloud app deploy --project production',
            '  needs: staging\n',
          ),
        MAIN,
      ),
    ],
    [
      'unknown',
      'no build to be seen',
      jobs(
        deploy('staging', `${HELM} -n staging`) +
          deploy('production', `${HELM} -n production`, '  needs: staging\n'),
        MAIN,
      ),
    ],
    ['unknown', 'no deploy to be seen', jobs(image, MAIN)],
  ])('is built once: %s with %s', (expected, _, ci) => {
    expect(outcome(ci, 'build-once')).toBe(expected);
  });
});

describe('a deploy with downtime', () => {
  const production = (script: string) =>
    workflow(
      `- run: |\n${script
        .split('\n')
        .map(line => `    ${line}`)
        .join('\n')}`,
      {
        on: MAIN,
        job: 'environment: production',
      },
    );
  const manifest = (strategy: string) => ({
    'k8s/app.yaml': `apiVersion: apps/v1
kind: Deployment
metadata: { name: shop }
spec:
  replicas: 2
  strategy:
    type: ${strategy}
  template:
    spec:
      containers: [{ name: a, image: 'r/a:1', readinessProbe: { httpGet: { path: /, port: 80 } } }]
`,
  });

  it.each<[string, string, string, Files?]>([
    [
      'not-met',
      'a service that is deleted first',
      production(`helm uninstall app\n${HELM}`),
    ],
    [
      'not-met',
      'a restart on its host',
      production("ssh app@host 'docker compose pull && docker compose up -d'"),
    ],
    [
      'not-met',
      'Recreate',
      production('kubectl apply -f k8s'),
      manifest('Recreate'),
    ],
    [
      'unknown',
      'a proxy that keeps the old one',
      production("ssh app@host 'docker rollout web && docker compose up -d'"),
    ],
    ['unknown', 'a deploy that says nothing', production(HELM)],
    [
      'met',
      'an update that rolls',
      production('kubectl apply -f k8s'),
      manifest('RollingUpdate'),
    ],
  ])('progressive-deploy is %s with %s', (expected, _, ci, files = {}) => {
    expect(outcome(ci, 'progressive-deploy', files)).toBe(expected);
  });
});

describe('the version that a person chooses', () => {
  const started = (input: string, more = '') =>
    workflow(`- run: ${HELM}`, {
      on: `on: { workflow_dispatch: { inputs: { ${input}: { type: string }${more} } } }`,
      job: 'environment: ${{ inputs.environment }}',
    });

  it.each(['version', 'imageTag', 'git-ref', 'release_tag', 'commit'])(
    'may be called %s',
    input => {
      expect(
        outcome(
          started(input, ', environment: { type: string }'),
          'deploy-on-demand',
        ),
      ).toBe('met');
    },
  );

  it.each([
    'version_bump',
    'node-version',
    'contractTestsBranch',
    'skip_release',
    'releaseNotes',
  ])('is not %s', input => {
    expect(
      outcome(
        started(input, ', environment: { type: string }'),
        'deploy-on-demand',
      ),
    ).toBe('partial');
  });

  it.each<[string, string]>([
    ['app:${{ github.event.inputs.which }}', 'met'],
    ['app:${{ inputs.which }}', 'met'],
    ['app:1.2.3', 'partial'],
    ['${{ inputs.which }}:1.2.3', 'partial'],
  ])('is the tag of an image, whatever it is called: %s', (image, expected) => {
    const ci = workflow(
      `- run: kustomize edit set image ${image}
  working-directory: overlays/production
- run: git commit -am bump
- uses: ad-m/github-push-action@master`,
      {
        on: 'on: { workflow_dispatch: { inputs: { which: { type: string } } } }',
        job: 'environment: production',
      },
    );
    expect(outcome(ci, 'deploy-on-demand')).toBe(expected);
  });
});

describe('the folder of a step', () => {
  const PACKAGE = { 'web/package.json': '{ "scripts": { "test": "jest" } }' };

  it.each<[string, string]>([
    ['env: { project-directory: ./web }', 'met'],
    ['env: { project-directory: ./other }', 'unknown'],
  ])('may be a variable of the job: %s', (env, expected) => {
    const ci = workflow(
      '- run: npm run test\n  working-directory: ${{ env.project-directory }}',
      { job: env },
    );
    expect(outcome(ci, 'unit-tests', PACKAGE)).toBe(expected);
  });
});
