import { analyze } from './analyze';
import { outcomesOf, read, workflow } from './testing/workflows';
import type { Files } from './testing/workflows';
import type { Analysis, AnalyzeInput } from './types';

const MAIN = 'on: { push: { branches: [main] } }';
const TESTED = workflow('- run: npx jest');
const PUSHING = workflow('- run: kubectl apply -f k8s -n dev', { on: MAIN });

const application = (path: string, more = '') => `
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: app }
spec:
  source: { repoURL: https://github.com/o/deploy, path: ${path} }
  syncPolicy:
    automated: { selfHeal: true }
${more}`;

const deployment = (name: string) => `
apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name} }
spec:
  replicas: 3
  template:
    spec:
      containers:
        - image: r/${name}:1.4.2
          readinessProbe: { httpGet: { path: / } }
`;

const SLO = 'apiVersion: sloth.slok.dev/v1\nkind: PrometheusServiceLevel\n';
const ALERT = `apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
spec: { groups: [{ rules: [{ alert: Down }] }] }
`;
const MONITOR = 'apiVersion: monitoring.coreos.com/v1\nkind: ServiceMonitor\n';
const POLICY = `apiVersion: kyverno.io/v1
kind: ClusterPolicy
spec: { validationFailureAction: Enforce }
`;

function at(
  ci: string,
  deploy: Files | AnalyzeInput['deployment'],
  options: { scope?: string; own?: Files } = {},
): Analysis {
  const isUnreadable = deploy !== undefined && 'unreadable' in deploy;
  return analyze({
    ...read({ '.github/workflows/ci.yml': ci, ...options.own }),
    deployment: isUnreadable
      ? (deploy as AnalyzeInput['deployment'])
      : deploy && { ...read(deploy as Files), scope: options.scope },
  });
}

const places = (analysis: Analysis) =>
  [...analysis.evidence, ...analysis.traps, ...analysis.facts].flatMap(
    finding => finding.places,
  );

const APP: Files = {
  'apps/shop/app.yaml': application('apps/shop/base'),
  'apps/shop/base/deployment.yaml': deployment('shop'),
  'apps/shop/base/kustomization.yaml': 'resources: [deployment.yaml]',
  'apps/shop/watch/slo.yaml': SLO,
  'apps/shop/watch/alert.yaml': ALERT,
  'apps/shop/watch/monitor.yaml': MONITOR,
  'apps/shop/policy.yaml': POLICY,
};

describe('a deployment repository', () => {
  it.each([
    ['gitops-controller', 'met'],
    ['declared-state', 'met'],
    ['drift-correction', 'met'],
    ['declarative-rollback', 'met'],
    ['no-push-credentials', 'met'],
    ['automated-deploy', 'met'],
    ['progressive-deploy', 'met'],
    ['rollback', 'met'],
    ['observability', 'met'],
    ['slo', 'met'],
    ['alerting', 'partial'],
    ['policy-as-code', 'partial'],
  ])('shows %s', (capability, outcome) => {
    const analysis = at(TESTED, APP, { scope: 'apps/shop' });
    expect(outcomesOf(analysis, capability)[0]).toBe(outcome);
    expect(outcomesOf(at(TESTED, undefined), capability)).not.toContain('met');
  });

  it('shows that the service runs on Kubernetes', () => {
    expect(at(TESTED, APP).facts).toContainEqual(
      expect.objectContaining({
        fact: 'runtime',
        value: 'kubernetes',
        places: [expect.objectContaining({ repository: 'deployment' })],
      }),
    );
  });

  it('shows environments and clusters', () => {
    const { facts } = at(TESTED, {
      'dev/kustomization.yaml': 'resources: [../base]',
      'prod/kustomization.yaml': 'resources: [../base]',
      'prod/a.yaml': application(
        'prod',
        '  destination: { server: https://a.example.org }',
      ),
      'prod/b.yaml': application(
        'prod',
        '  destination: { server: https://b.example.org }',
      ),
    });
    const value = (id: string) => facts.find(({ fact }) => fact === id)?.value;
    expect(value('environments')).toBe(2);
    expect(value('clusters')).toBe(2);
  });

  it('is where its places are, with lines of its own files', () => {
    const own = { 'apps/shop/app.yaml': '# first\n# second\n# third\n' };
    const analysis = at(TESTED, APP, { scope: 'apps/shop', own });
    const controller = analysis.evidence.find(
      ({ capability }) => capability === 'gitops-controller',
    );
    expect(controller?.places).toEqual([
      {
        repository: 'deployment',
        file: 'apps/shop/app.yaml',
        line: 2,
        endLine: 4,
        snippet: expect.stringContaining('kind: Application'),
      },
    ]);
    places(analysis).forEach(place =>
      expect([place.file, place.repository]).toEqual([
        place.file,
        place.file && place.file in APP ? 'deployment' : undefined,
      ]),
    );
    expect(places(analysis).some(place => !place.repository)).toBe(true);
  });

  it('does not lend its pipelines to the service', () => {
    const analysis = at(workflow('- run: echo'), {
      ...APP,
      '.github/workflows/ci.yml': workflow('- run: npx eslint .'),
      Jenkinsfile: 'pipeline {}',
    });
    expect(outcomesOf(analysis, 'lint')).toEqual(['not-met']);
    expect(analysis.ciSystem).toBe('github-actions');
  });

  it('leaves open what its pipelines may do', () => {
    const chain = (files: Files) =>
      at(PUSHING, files, { scope: 'apps/shop' }).evidence.filter(
        ({ capability }) => capability === 'environment-chain',
      );
    const cd = { '.github/workflows/cd.yml': PUSHING };
    expect(chain(APP)).not.toMatchObject([
      { mechanism: 'deployment-repository' },
    ]);
    expect(chain({ ...APP, ...cd })).toMatchObject([
      {
        outcome: 'unknown',
        mechanism: 'deployment-repository',
        unknown: { reason: 'no-collector' },
        places: [
          { file: '.github/workflows/cd.yml', repository: 'deployment' },
        ],
      },
    ]);
    expect(
      outcomesOf(at(TESTED, { ...APP, ...cd }), 'no-push-credentials'),
    ).toEqual(['unknown']);
  });

  it('leaves open how a change goes from one environment to the next in it', () => {
    const files = {
      ...APP,
      'apps/shop/dev/kustomization.yaml': 'resources: [../base]',
      'apps/shop/prod/kustomization.yaml': 'resources: [../base]',
    };
    const analysis = (ci: string) => at(ci, files, { scope: 'apps/shop' });
    expect(outcomesOf(analysis(PUSHING), 'environment-chain')).toEqual([
      'unknown',
    ]);
    expect(outcomesOf(analysis(TESTED), 'no-push-credentials')).toEqual([
      'met',
    ]);
  });

  it('has a back door where the service still pushes', () => {
    const analysis = at(PUSHING, APP, { scope: 'apps/shop' });
    expect(analysis.traps).toContainEqual(
      expect.objectContaining({
        trap: 'gitops-back-door',
        places: [
          expect.objectContaining({ file: '.github/workflows/ci.yml' }),
          expect.objectContaining({
            file: 'apps/shop/app.yaml',
            repository: 'deployment',
          }),
        ],
      }),
    );
    expect(outcomesOf(analysis, 'no-push-credentials')).toEqual(['not-met']);
  });

  it('has the version that a controller follows, not the own repository', () => {
    const own = { 'k8s/test.yaml': deployment('database') };
    const { 'apps/shop/base/deployment.yaml': _, ...unpinned } = APP;
    const back = (files: Files) =>
      outcomesOf(at(TESTED, files, { own }), 'declarative-rollback')[0];
    expect(back(APP)).toBe('met');
    expect(back(unpinned)).not.toBe('met');
  });
});

describe('services with one deployment repository', () => {
  const shared: Files = {
    'apps/a/deployment.yaml': deployment('a'),
    'apps/a/monitor.yaml': MONITOR,
    'apps/b/deployment.yaml': 'apiVersion: v1\nkind: Service\n',
    'apps/b/slo.yaml': SLO,
    'argocd/a.yaml': application('./apps/a'),
    'argocd/all.yaml': application('apps'),
    'apps/ab/slo.yaml': SLO,
  };
  const service = (scope: string) => at(TESTED, shared, { scope });

  it.each([
    ['apps/a', 'gitops-controller', 'met'],
    ['apps/b', 'gitops-controller', 'unknown'],
    ['apps/a', 'observability', 'met'],
    ['apps/b', 'observability', 'unknown'],
    ['apps/a', 'slo', 'unknown'],
    ['apps/b', 'slo', 'met'],
    ['apps/a', 'progressive-deploy', 'met'],
    ['apps/b', 'progressive-deploy', 'unknown'],
  ])('are told apart: %s, %s', (scope, capability, outcome) => {
    expect(outcomesOf(service(scope), capability)[0]).toBe(outcome);
  });

  it('see files of their own only', () => {
    const seen = (scope: string) =>
      places(service(scope))
        .filter(place => place.repository)
        .map(place => place.file);
    expect(seen('apps/b').every(file => file?.startsWith('apps/b/'))).toBe(
      true,
    );
    expect(
      seen('apps/a').every(file => /^apps\/a\/|^argocd\/a\./.test(file ?? '')),
    ).toBe(true);
  });
});

describe('a deployment repository that cannot be read', () => {
  const message = 'The host limits the rate of requests for now.';
  const unreadable = {
    unreadable: { reason: 'rate-limited', message },
  } as const;

  it.each([
    'declared-state',
    'gitops-controller',
    'drift-correction',
    'declarative-rollback',
    'deploy-by-pull-request',
    'progressive-deploy',
    'environment-chain',
    'automated-promotion',
    'rollback',
    'observability',
    'slo',
    'alerting',
    'policy-as-code',
  ])('leaves %s unknown', capability => {
    const found = at(PUSHING, unreadable).evidence.filter(
      each => each.capability === capability,
    );
    expect(found).toContainEqual(
      expect.objectContaining({
        outcome: 'unknown',
        unknown: { reason: 'rate-limited', howToResolve: message },
        statement: expect.stringContaining(message),
      }),
    );
    expect(found.map(({ outcome }) => outcome)).not.toContain('not-met');
  });

  it('takes nothing from what the own repository shows', () => {
    const analysis = at(PUSHING, unreadable, {
      own: {
        'k8s/slo.yaml': SLO,
        '.github/workflows/test.yml': TESTED,
      },
    });
    expect(outcomesOf(analysis, 'slo')).toEqual(['met']);
    expect(outcomesOf(analysis, 'unit-tests')).toEqual(['met']);
    expect(outcomesOf(analysis, 'lint')).toEqual(['not-met']);
    expect(outcomesOf(analysis, 'no-push-credentials')).toEqual(['not-met']);
    expect(outcomesOf(analysis, 'automated-deploy')).toEqual(['met']);
  });

  it('lets nobody say that deploys are by hand or how many environments there are', () => {
    const own = { 'deploy.sh': 'kubectl apply -f k8s' };
    const analysis = at(TESTED, unreadable, { own });
    expect(analysis.traps.map(({ trap }) => trap)).not.toContain('hand-deploy');
    expect(
      at(
        workflow('- run: helm upgrade a b -n production', { on: MAIN }),
        unreadable,
      ).facts.map(({ fact }) => fact),
    ).not.toContain('environments');
  });
});

describe('a folder of manifests in the own repository', () => {
  const own: Files = {
    '.github/workflows/ci.yml': TESTED,
    'services/shop/go.mod': 'module shop',
    'vendor/state/shop/app.yaml': application('vendor/state/shop'),
    'vendor/state/shop/deployment.yaml': deployment('shop'),
    'vendor/state/other/slo.yaml': SLO,
  };
  const by = (deploymentPath?: string) =>
    analyze({ ...read(own), scope: 'services/shop', deploymentPath });

  it.each<[string | undefined, string, string]>([
    [undefined, 'unknown', 'unknown'],
    ['vendor/state/shop', 'met', 'unknown'],
    ['/vendor/state/', 'met', 'met'],
  ])('%s is read wherever it is', (path, controller, slo) => {
    const analysis = by(path);
    expect(outcomesOf(analysis, 'gitops-controller')[0] ?? 'unknown').toBe(
      controller,
    );
    expect(outcomesOf(analysis, 'slo')[0]).toBe(slo);
    expect(places(analysis).some(({ repository }) => repository)).toBe(false);
  });

  it('says where the service runs', () => {
    expect(by('vendor/state/shop').facts).toContainEqual(
      expect.objectContaining({ fact: 'runtime', value: 'kubernetes' }),
    );
  });
});

describe('a folder that the owner names and is not there', () => {
  const missing = {
    own: {
      ...read({ '.github/workflows/ci.yml': PUSHING }),
      deploymentPath: 'ops',
    },
    'the deployment repository': {
      ...read({ '.github/workflows/ci.yml': PUSHING }),
      deployment: { ...read(APP), scope: 'ops' },
    },
  };

  it.each(Object.entries(missing))(
    'leaves open what %s may hold',
    (_, input) => {
      const analysis = analyze(input);
      expect(outcomesOf(analysis, 'gitops-controller')).toEqual(['unknown']);
      expect(outcomesOf(analysis, 'lint')).toEqual(['not-met']);
      expect(analysis.skipped).toEqual([
        {
          file: 'ops',
          reason:
            'devops-ladder.io/deployment-path names it, and there is no such folder',
          annotation: 'devops-ladder.io/deployment-path',
        },
      ]);
    },
  );
});

describe('objects of several services in one file', () => {
  it('do not lend each other their text', () => {
    const byHand = application('apps/b').replace(
      '    automated: { selfHeal: true }',
      '    retry: {}',
    );
    const files = {
      'argocd/all.yaml': [application('apps/a'), byHand].join('\n---\n'),
      'apps/a/x.yaml': 'a: 1',
      'apps/b/x.yaml': 'b: 1',
    };
    const deploy = (scope: string) =>
      outcomesOf(at(TESTED, files, { scope }), 'automated-deploy')[0];
    expect(deploy('apps/a')).toBe('met');
    expect(deploy('apps/b')).toBe('partial');
  });
});
