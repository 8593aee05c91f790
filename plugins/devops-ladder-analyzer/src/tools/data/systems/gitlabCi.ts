import type { ActKind, ToolRow } from '../../types';

const PASSES = 'the analysers of GitLab may fail, and succeed on findings';

/**
 * A scan by a template of GitLab. Its jobs may fail without harm; where they
 * may not, only a script that looks at the findings makes it a gate.
 */
function scan(
  tool: string,
  proves: ActKind[],
  actions: string[],
  nearMiss: string,
): ToolRow[] {
  const [example] = actions.map(action => action.replace(/\*$/, ''));
  const row = { tool, proves, actions };
  const strict = { input: 'allow_failure', is: ['false'] };
  const checked = { input: 'fails_on_findings', is: ['true'] };
  return [
    {
      ...row,
      unless: [strict],
      gate: { default: 'advisory', decidedElsewhere: true, note: PASSES },
      examples: [`uses: ${example} allow_failure=true`],
      nearMisses: [nearMiss, `uses: ${example} allow_failure=false`],
    },
    {
      ...row,
      when: [strict],
      unless: [checked],
      gate: { default: 'unknown', decidedElsewhere: true },
      examples: [`uses: ${example} allow_failure=false`],
      nearMisses: [nearMiss, `uses: ${example} allow_failure=true`],
    },
    {
      ...row,
      when: [strict, checked],
      gate: { default: 'blocking' },
      examples: [`uses: ${example} allow_failure=false fails_on_findings=true`],
      nearMisses: [nearMiss, `uses: ${example} fails_on_findings=true`],
    },
  ];
}

/** The editions of a template, wherever it is kept. */
const template = (name: string) => [
  ...['jobs/', 'security/', ''].map(
    folder => `gitlab:template/${folder}${name}`,
  ),
  ...['jobs/', 'security/', ''].map(
    folder => `gitlab:template/${folder}${name}.*`,
  ),
];

const component = (...names: string[]) =>
  names.map(name => `gitlab:component/${name}`);

const SCANS: ToolRow[] = [
  ...scan(
    'gitlab-sast',
    ['sast'],
    [...template('sast'), ...component('components/sast/sast')],
    'uses: gitlab:template/jobs/sast-iac',
  ),
  ...scan(
    'gitlab-iac-scanning',
    ['iac-scan'],
    [...template('sast-iac'), ...component('components/sast/iac-sast')],
    'uses: gitlab:template/jobs/sast',
  ),
  ...scan(
    'gitlab-secret-detection',
    ['secret-scan'],
    [
      ...template('secret-detection'),
      ...component('components/secret-detection/secret-detection'),
    ],
    'uses: gitlab:template/jobs/sast',
  ),
  ...scan(
    'gitlab-dependency-scanning',
    ['dependency-scan'],
    [
      ...template('dependency-scanning'),
      ...component(
        'components/dependency-scanning/main',
        'components/dependency-scanning/dependency-scanning',
      ),
    ],
    'uses: gitlab:template/jobs/license-scanning',
  ),
  ...scan(
    'gitlab-container-scanning',
    ['image-scan'],
    [
      ...template('container-scanning'),
      ...template('multi-container-scanning'),
      ...component(
        'components/container-scanning/container-scanning',
        'components/container-scanning/multi-container-scanning',
      ),
    ],
    'uses: gitlab:template/jobs/build',
  ),
  ...scan(
    'gitlab-dast',
    ['dast'],
    [
      ...template('dast'),
      ...template('dast-api'),
      ...template('api-security'),
      ...template('api-fuzzing'),
      ...component(
        'components/dast/dast',
        'components/api-security/*',
        'components/api-fuzzing/*',
      ),
    ],
    'uses: gitlab:template/jobs/sast',
  ),
  ...scan(
    'gitlab-code-quality',
    ['lint'],
    [
      ...template('code-quality'),
      ...component(
        'components/code-quality/*',
        'components/code-quality-oss/*',
      ),
    ],
    'uses: gitlab:template/jobs/sast',
  ),
];

const TEMPLATES: ToolRow[] = [
  {
    tool: 'gitlab-auto-build',
    proves: ['build', 'image-build', 'image-push'],
    actions: template('build'),
    examples: ['uses: gitlab:template/jobs/build'],
    nearMisses: ['uses: gitlab:template/jobs/test'],
  },
  {
    tool: 'gitlab-auto-test',
    proves: ['unit-test'],
    actions: template('test'),
    gate: { default: 'unknown' },
    examples: ['uses: gitlab:template/jobs/test'],
    nearMisses: ['uses: gitlab:template/jobs/build'],
  },
  {
    tool: 'gitlab-auto-deploy',
    proves: ['deploy'],
    actions: template('deploy'),
    examples: ['uses: gitlab:template/jobs/deploy'],
    nearMisses: ['uses: gitlab:template/jobs/build'],
  },
  {
    tool: 'gitlab-terraform',
    proves: ['iac-apply'],
    actions: [
      'gitlab:template/terraform',
      'gitlab:template/terraform.*',
      'gitlab:template/opentofu',
      'gitlab:template/opentofu.*',
      'gitlab:template/terraform/base/deploy',
      ...component(
        'components/opentofu/full-pipeline',
        'components/opentofu/validate-plan-apply',
        'components/opentofu/apply',
      ),
    ],
    examples: ['uses: gitlab:template/terraform/base/deploy'],
    nearMisses: ['uses: gitlab:template/terraform/base/validate'],
  },
  {
    tool: 'gitlab-terraform-check',
    proves: ['lint'],
    actions: [
      'gitlab:template/terraform/base/fmt',
      'gitlab:template/terraform/base/validate',
      ...component('components/opentofu/fmt', 'components/opentofu/validate'),
    ],
    examples: ['uses: gitlab:template/terraform/base/fmt'],
    nearMisses: ['uses: gitlab:template/terraform/base/build'],
  },
  {
    tool: 'gitlab-template',
    proves: ['harmless'],
    actions: [
      'gitlab:template/terraform/*',
      'gitlab:template/opentofu/*',
      'gitlab:template/jobs/license-scanning*',
      'gitlab:template/security/license-scanning*',
      'gitlab:template/security/license-management*',
      'gitlab:template/jobs/license-management*',
      'gitlab:template/jobs/code-intelligence*',
      'gitlab:template/jobs/browser-performance-testing*',
      'gitlab:template/jobs/load-performance-testing*',
      'gitlab:template/verify/*',
      ...component('components/opentofu/job-templates'),
    ],
    examples: ['uses: gitlab:template/terraform/base.latest'],
    nearMisses: ['uses: gitlab:project/group/shared/deploy.yml'],
  },
];

const DEPENDENCY_CACHE =
  /\.npm|node_modules|\.yarn|\.pnpm|pnpm-store|\.m2|\.gradle|\.nuget|\.cargo|vendor|go\/pkg\/mod|go-mod|\.go\b|gopath|\.venv|venv|\.cache|pip|poetry|composer|bundle|gems|deps|_build|\.ivy2|\.sbt|coursier|pods|lock|requirements|go\.sum|pom\.xml/i;

const KEYWORDS: ToolRow[] = [
  {
    tool: 'gitlab-cache',
    proves: ['cache'],
    actions: ['gitlab:keyword/cache'],
    when: [{ text: DEPENDENCY_CACHE }, { input: 'paths', like: /\S/ }],
    unless: [
      { input: 'policy', is: ['push'] },
      { text: /^paths=\.?(?:sonar|terraform|ruff_cache|mypy_cache)\/?\S*$/m },
    ],
    examples: ['uses: gitlab:keyword/cache paths=.npm/ key=x'],
    nearMisses: [
      'uses: gitlab:keyword/cache paths=.npm/ policy=push',
      'uses: gitlab:keyword/cache paths=public/',
    ],
  },
  {
    tool: 'gitlab-report',
    proves: ['report'],
    actions: ['gitlab:keyword/artifacts'],
    when: [
      {
        input: 'reports',
        like: /junit|cobertura|coverage_report|codequality|sast|secret_detection|dependency_scanning|container_scanning|dast|api_fuzzing|coverage_fuzzing|cyclonedx|performance|load_performance|browser_performance|accessibility|license_scanning|metrics|requirements|cluster_image_scanning|terraform/,
      },
    ],
    examples: ['uses: gitlab:keyword/artifacts reports=junit files=a.xml'],
    nearMisses: [
      'uses: gitlab:keyword/artifacts paths=dist/',
      'uses: gitlab:keyword/artifacts reports=dotenv files=build.env',
    ],
  },
  {
    tool: 'gitlab-report-artifact',
    proves: ['report'],
    actions: ['gitlab:keyword/artifacts'],
    when: [
      {
        input: 'paths',
        like: /(?:^|[^a-z])(?:tests?[-_ /]?(?:results?|reports?|output)|coverage|junit|surefire|failsafe|sarif|playwright-report|cypress|allure|lcov|jacoco|htmlcov|(?:scan|lint|e2e|security)[-_ ]?(?:results?|reports?))(?:$|[^a-z])/i,
      },
    ],
    examples: ['uses: gitlab:keyword/artifacts paths=coverage/'],
    nearMisses: ['uses: gitlab:keyword/artifacts paths=dist/'],
  },
  {
    tool: 'gitlab-id-token',
    proves: ['cloud-identity'],
    actions: ['gitlab:keyword/id-tokens'],
    when: [
      {
        text: /^cloud=true$|^aud=.*(?:amazonaws|googleapis|AzureADTokenExchange)/m,
      },
    ],
    examples: [
      'uses: gitlab:keyword/id-tokens aud=https://sts.amazonaws.com cloud=false',
      'uses: gitlab:keyword/id-tokens aud=https://gitlab.com cloud=true',
    ],
    nearMisses: [
      'uses: gitlab:keyword/id-tokens aud=https://vault.example.com cloud=false',
    ],
  },
  {
    tool: 'gitlab-google-cloud-identity',
    proves: ['cloud-identity'],
    actions: ['gitlab:keyword/identity'],
    when: [{ input: 'provider', is: ['google_cloud'] }],
    examples: ['uses: gitlab:keyword/identity provider=google_cloud'],
    nearMisses: ['uses: gitlab:keyword/identity provider=other'],
  },
  {
    // A release without assets is a note beside a tag.
    tool: 'gitlab-release',
    proves: ['package-publish'],
    actions: ['gitlab:keyword/release'],
    when: [{ input: 'assets', like: /\S/ }],
    examples: ['uses: gitlab:keyword/release tag_name=v1 assets=app.zip'],
    nearMisses: ['uses: gitlab:keyword/release tag_name=v1'],
  },
  {
    tool: 'gitlab-keyword',
    proves: ['harmless'],
    actions: ['gitlab:keyword/*'],
    examples: ['uses: gitlab:keyword/secrets names=A'],
    nearMisses: ['uses: gitlab:template/jobs/sast'],
  },
];

/** What GitLab CI itself brings: templates, components and keywords. @internal */
export const GITLAB_CI_TOOLS: ToolRow[] = [...SCANS, ...TEMPLATES, ...KEYWORDS];
