import { analyzeFiles, jobs, outcomesOf, workflow } from '../testing/workflows';

const MAIN = 'on: { push: { branches: [main] } }';
const BY_HAND =
  'on: { workflow_dispatch: { inputs: { version: { type: string }, environment: { type: choice, options: [staging, production] } } } }';
const DELIVERY = jobs(
  `image:
  runs-on: u
  steps:
    - uses: docker/build-push-action@v6
      with: { push: true, tags: 'r/app:\${{ github.sha }}' }
staging:
  runs-on: u
  needs: image
  environment: staging
  steps:
    - run: helm upgrade --install app chart -n staging
production:
  runs-on: u
  needs: staging
  environment: production
  steps:
    - run: helm upgrade --install app chart -n production`,
  MAIN,
);
const REDEPLOY = workflow('- run: helm upgrade --install app chart', {
  on: BY_HAND,
  job: 'environment: ${{ inputs.environment }}',
});

describe('a chain of environments', () => {
  const analysis = analyzeFiles(DELIVERY, {
    '.github/workflows/redeploy.yml': REDEPLOY,
  });

  it.each([
    'environment-chain',
    'automated-promotion',
    'build-once',
    'deploy-on-demand',
  ])('has %s although a chosen version may be deployed by hand', capability => {
    expect(outcomesOf(analysis, capability)).toEqual(['met']);
  });
});

describe('deploys before production only', () => {
  const lower = (more = '') =>
    outcomesOf(
      analyzeFiles(
        workflow(
          `- run: helm upgrade --install app chart -n staging\n${more}`,
          {
            on: MAIN,
            job: 'environment: staging',
          },
        ),
      ),
      'environment-chain',
    );

  it('leave open what brings it to production', () => {
    expect(lower()).toEqual(['unknown']);
    expect(lower('- uses: other/promote@v1')).toEqual(['unknown']);
  });
});

describe('a promotion by the desired state', () => {
  const write = (environment: string) => `- uses: actions/checkout@v4
- run: |
    cd deploy/overlays/${environment}
    kustomize edit set image app=r/app:$VERSION
- uses: peter-evans/create-pull-request@v7`;
  const files = {
    '.github/workflows/promote.yml': workflow(write('production'), {
      on: "on: { push: { branches: [main], paths: ['deploy/overlays/staging/**'] } }",
      job: 'environment: production\nenv: { VERSION: x }',
    }),
    'deploy/overlays/staging/kustomization.yaml':
      'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nimages: [{ name: app, newTag: 1.2.3 }]\n',
    'deploy/overlays/production/kustomization.yaml':
      'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nimages: [{ name: app, newTag: 1.2.3 }]\n',
  };
  const delivery = workflow(
    `- uses: docker/build-push-action@v6\n  with: { push: true, tags: 'r/app:\${{ github.sha }}' }\n${write(
      'staging',
    )}`,
    { on: MAIN, job: 'environment: staging' },
  );
  const analysis = analyzeFiles(delivery, files);

  it.each([
    'automated-deploy',
    'automated-promotion',
    'environment-chain',
    'build-once',
    'deploy-by-pull-request',
  ])('has %s', capability => {
    expect(outcomesOf(analysis, capability)[0]).toBe('met');
  });
});

describe('a chart', () => {
  const template =
    'apiVersion: apps/v1\nkind: Deployment\nspec:\n  replicas: {{ .Values.replicaCount }}\n  template: { spec: { containers: [{ readinessProbe: {} }] } }\n';
  const strategyWith = (values: string) =>
    outcomesOf(
      analyzeFiles(workflow('- run: pytest'), {
        'chart/templates/deployment.yaml': template,
        'chart/values.yaml': values,
      }),
      'progressive-deploy',
    )[0];

  it('rolls where its values ask for several instances', () => {
    expect(strategyWith('replicaCount: 3\n')).toBe('met');
    expect(strategyWith('replicaCount: 1\n')).toBe('partial');
  });

  it('is not certain where no number can be read', () => {
    expect(strategyWith('image: x\n')).toBe('unknown');
  });
});
