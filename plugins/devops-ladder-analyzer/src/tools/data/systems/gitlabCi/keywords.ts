import type { ToolRow } from '../../../types';

const DEPENDENCY_CACHE =
  /\.npm|node_modules|\.yarn|\.pnpm|pnpm-store|\.m2|\.gradle|\.nuget|\.cargo|vendor|go\/pkg\/mod|go-mod|\.go\b|gopath|\.venv|venv|\.cache|pip|poetry|composer|bundle|gems|deps|_build|\.ivy2|\.sbt|coursier|pods|lock|requirements|go\.sum|pom\.xml/i;

/** Keywords of a job. @internal */
export const GITLAB_KEYWORDS: ToolRow[] = [
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
        like: /(?:^|[^a-z])(?:tests?[-_ /]?(?:results?|reports?|output)|coverage|junit|surefire|failsafe|sarif|playwright-report|cypress|allure|lcov|jacoco|htmlcov|(?:scan|lint|e2e|security|gitleaks|trivy|semgrep|bandit|zap|grype|snyk|checkov|eslint|phpstan|newman|lighthouse)[-_ ]?(?:results?|reports?)|[a-z]+[-_]reports?\.(?:json|html?|xml|sarif|txt|md))(?:$|[^a-z])/i,
      },
    ],
    examples: [
      'uses: gitlab:keyword/artifacts paths=coverage/',
      'uses: gitlab:keyword/artifacts paths=gitleaks-report.json',
    ],
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
