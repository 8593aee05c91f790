import { waitsFor } from '../../detectors/acts';
import { GITLAB_CI_TOOLS } from '../../tools/data/systems/gitlabCi';
import { actsIn, eventsIn, jobOf, pipelineOf, unresolvedIn } from './testing';

// The rows of this system, whether they are part of the catalogue yet or not.
jest.mock('../../tools/catalogue', () => {
  const { CATALOGUE } = jest.requireActual('../../tools/catalogue');
  const rows = jest.requireActual('../../tools/data/systems/gitlabCi');
  return { CATALOGUE: [...new Set([...CATALOGUE, ...rows.GITLAB_CI_TOOLS])] };
});

const gates = (given: string, kind: Parameters<typeof actsIn>[1]) =>
  [...new Set(actsIn(given, kind).map(({ gate }) => gate))].sort();

describe('checks in a script', () => {
  it.each<[string, string[]]>([
    ['script: [gitleaks detect]', ['blocking']],
    ['script: ["gitleaks detect | tee log"]', ['blocking']],
    ['script: ["gitleaks detect || true", make]', ['advisory']],
    ['script: [gitleaks detect]\n  allow_failure: true', ['advisory']],
    ['script: [gitleaks detect]\n  when: manual', ['advisory']],
    ['script: [make]\n  after_script: [gitleaks detect]', ['advisory']],
    [
      'script: [gitleaks detect]\n  allow_failure: { exit_codes: [1] }',
      ['unknown'],
    ],
    ['script: [gitleaks detect]\n  rules: [{ when: never }]', []],
    ['script: [echo gitleaks detect]', []],
  ])('%s', (text, expected) => {
    expect(gates(`scan:\n  ${text}\n`, 'secret-scan')).toEqual(expected);
  });

  it('sees that a deploy waits for a scan', () => {
    const ci = `scan:
  script: [gitleaks detect]
deploy:
  stage: deploy
  script: [helm upgrade --install app chart]
  environment: production
now:
  stage: deploy
  needs: []
  script: [helm upgrade --install app chart]
`;
    const [scan] = actsIn(ci, 'secret-scan');
    const byJob = new Map(actsIn(ci, 'deploy').map(act => [act.job.id, act]));
    const [deploy, now] = [byJob.get('deploy'), byJob.get('now')];
    const sibling = { ...scan, pipeline: deploy!.pipeline };
    expect(waitsFor(deploy!, sibling)).toBe(true);
    expect(waitsFor(now!, { ...scan, pipeline: now!.pipeline })).toBe(false);
  });
});

const include = (template: string, rest = '') =>
  `include:\n  - template: ${template}\n${rest}`;
const SAST = 'Jobs/SAST.gitlab-ci.yml';
const SECRETS = 'Jobs/Secret-Detection.gitlab-ci.yml';
const CHECK = `  script:
    - /analyzer run
    - jq -e '.vulnerabilities == []' gl-secret-detection-report.json || exit 80
`;

describe('templates of GitLab', () => {
  it.each<[string, string, Parameters<typeof actsIn>[1], string[]]>([
    ['as they are', include(SAST), 'sast', ['advisory']],
    [
      'the older place',
      include('Security/SAST.gitlab-ci.yml'),
      'sast',
      ['advisory'],
    ],
    [
      'settings of the parent',
      include(SAST, 'sast:\n  allow_failure: false\n  tags: [a]\n'),
      'sast',
      ['advisory'],
    ],
    [
      'a strict analyser beside others',
      include(SAST, 'semgrep-sast:\n  allow_failure: false\n'),
      'sast',
      ['advisory', 'unknown'],
    ],
    [
      'a strict base of an analyser',
      include(
        SAST,
        '.sast-analyzer:\n  allow_failure: false\nsemgrep-sast:\n  tags: [a]\n',
      ),
      'sast',
      ['unknown'],
    ],
    [
      'a strict job that does not look at findings',
      include(SECRETS, 'secret_detection:\n  allow_failure: false\n'),
      'secret-scan',
      ['unknown'],
    ],
    [
      'a strict job that fails on findings',
      include(SECRETS, `secret_detection:\n  allow_failure: false\n${CHECK}`),
      'secret-scan',
      ['blocking'],
    ],
    [
      'a lenient job that fails on findings',
      include(SECRETS, `secret_detection:\n${CHECK}`),
      'secret-scan',
      ['advisory'],
    ],
    [
      'a job that does something else',
      include(SECRETS, 'secret_detection:\n  script: [gitleaks detect]\n'),
      'secret-scan',
      ['advisory', 'blocking'],
    ],
    [
      'a component',
      'include:\n  - component: $CI_SERVER_FQDN/components/container-scanning/container-scanning@5\n',
      'image-scan',
      ['advisory'],
    ],
    [
      'a component with an input',
      'include:\n  - component: gitlab.com/components/dependency-scanning/main@1\n    inputs: { allow_failure: false }\n',
      'dependency-scan',
      ['unknown'],
    ],
    [
      'infrastructure code',
      include('Jobs/SAST-IaC.latest.gitlab-ci.yml'),
      'iac-scan',
      ['advisory'],
    ],
    ['dynamic', include('DAST.gitlab-ci.yml'), 'dast', ['advisory']],
    [
      'switched off',
      include(SAST, 'variables: { SAST_DISABLED: "true" }\n'),
      'sast',
      [],
    ],
  ])('%s', (_name, ci, kind, expected) => {
    expect(gates(ci, kind)).toEqual(expected);
    expect(unresolvedIn(ci)).toEqual([]);
  });

  it.each<[string, string[]]>([
    [include(SAST), ['manual', 'push-branch', 'push-mainline']],
    [
      include('Jobs/SAST.latest.gitlab-ci.yml'),
      ['manual', 'pull-request', 'push-mainline', '~push-branch'],
    ],
    [
      include(
        SAST,
        '  - template: Workflows/MergeRequest-Pipelines.gitlab-ci.yml\n',
      ),
      ['manual', 'push-mainline'],
    ],
  ])('run on their events: %s', (ci, expected) => {
    expect(eventsIn(jobOf(ci, 'sast')).sort()).toEqual(expected.sort());
  });

  it('reads Auto DevOps as what it is made of', () => {
    const ci = include('Auto-DevOps.gitlab-ci.yml');
    expect(unresolvedIn(ci)).toEqual([]);
    expect(gates(ci, 'sast')).toEqual(['advisory']);
    expect(actsIn(ci, 'image-push')).toHaveLength(1);
    const [deploy] = actsIn(ci, 'deploy');
    expect(deploy.job.environments[0].name).toBe('production');
    expect(deploy.job.needs).toContain('build');
    expect([...deploy.events.values()]).not.toContain('certain');
  });

  it('knows the hidden jobs of the Terraform template', () => {
    const ci = include(
      'Terraform/Base.latest.gitlab-ci.yml',
      'apply:\n  extends: .terraform:deploy\n',
    );
    expect(actsIn(ci, 'iac-apply')[0].job.id).toBe('apply');
    expect(unresolvedIn(ci)).toEqual([]);
  });

  it('leaves shared pipelines open', () => {
    const ci =
      'include:\n  - project: a/b\n    file: deploy.yml\nlint:\n  tags: [x]\n';
    expect(unresolvedIn(ci)).toEqual(['gitlab:project/a/b/deploy.yml']);
    expect(pipelineOf(ci).jobs).toHaveLength(1);
    expect(actsIn(ci, 'deploy')[0].inferred).toBe(true);
  });
});

describe('keywords', () => {
  it.each<[string, Parameters<typeof actsIn>[1], number]>([
    ['cache: { paths: [.npm/] }', 'cache', 1],
    ['cache: [{ key: { files: [yarn.lock] }, paths: [deps] }]', 'cache', 1],
    ['cache: { paths: [.npm/], policy: push }', 'cache', 0],
    ['cache: []', 'cache', 0],
    ['artifacts: { reports: { junit: a.xml } }', 'report', 1],
    [
      'artifacts: { reports: { coverage_report: { path: c.xml } } }',
      'report',
      1,
    ],
    ['artifacts: { reports: { dotenv: a.env } }', 'report', 0],
    ['artifacts: { paths: [dist/] }', 'report', 0],
    ['release: { tag_name: v1 }', 'package-publish', 0],
    [
      'release: { tag_name: v1, assets: { links: [{ url: x }] } }',
      'package-publish',
      1,
    ],
    ["coverage: '/x/'", 'coverage-gate', 0],
    ['id_tokens: { T: { aud: sts.amazonaws.com } }', 'cloud-identity', 1],
    ['id_tokens: { T: { aud: https://vault } }', 'cloud-identity', 0],
    ['pages: true', 'deploy', 0],
  ])('%s', (text, kind, count) => {
    const ci = `job:\n  script: [echo]\n  ${text}\n`;
    expect(actsIn(ci, kind)).toHaveLength(count);
    expect(unresolvedIn(ci)).toEqual([]);
  });
});

describe('the rows', () => {
  it.each(GITLAB_CI_TOOLS.map(row => [row.tool, row] as const))(
    '%s names its actions in small letters',
    (_tool, row) => {
      for (const action of row.actions ?? []) {
        expect(action).toMatch(/^gitlab:[a-z0-9._/-]+\*?$/);
      }
      expect(row.examples.length * row.nearMisses.length).toBeGreaterThan(0);
    },
  );
});
