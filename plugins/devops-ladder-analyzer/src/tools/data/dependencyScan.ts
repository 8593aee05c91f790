import type { ToolRow } from '../types';
import { LANGUAGE_AUDITS } from './languageAudits';

/** Scanners for known vulnerabilities of dependencies. @internal */
export const DEPENDENCY_SCAN_TOOLS: ToolRow[] = [
  {
    tool: 'dependency-review',
    proves: ['dependency-scan'],
    actions: ['actions/dependency-review-action'],
    gate: {
      default: 'blocking',
      advisoryWhen: [
        { input: 'warn-only', is: ['true'] },
        { input: 'vulnerability-check', is: ['false'] },
      ],
    },
    examples: ['uses: actions/dependency-review-action fail-on-severity=high'],
    nearMisses: ['uses: actions/checkout'],
  },
  {
    tool: 'osv-scanner',
    proves: ['dependency-scan'],
    actions: ['google/osv-scanner-action*'],
    commands: ['osv-scanner'],
    gate: {
      default: 'blocking',
      advisoryWhen: [{ input: 'fail-on-vuln', is: ['false'] }],
    },
    examples: [
      'osv-scanner -r .',
      'uses: google/osv-scanner-action/.github/workflows/osv-scanner-reusable.yml',
    ],
    nearMisses: ['osv-scanner --version'],
  },
  {
    tool: 'owasp-dependency-check',
    proves: ['dependency-scan'],
    actions: ['dependency-check/dependency-check_action'],
    commands: [
      'dependency-check.sh|dependency-check',
      'mvn|mvnd ~dependency-check:check|dependency-check:aggregate',
      'gradle ~dependencyCheckAnalyze|dependencyCheckAggregate',
    ],
    gate: {
      default: 'advisory',
      note: 'its CVSS threshold is unset, which never fails',
      blockingWhen: [
        {
          text: /failOnCVSS[= ]["']?(?:[0-9]|10)\b(?!\d)|failBuildOnCVSS[= ]["']?(?:[0-9]|10)\b/i,
        },
        {
          file: 'pom.xml',
          like: /<failBuildOnCVSS>\s*(?:[0-9]|10)(?:\.\d+)?\s*</,
        },
        {
          file: 'build.gradle|build.gradle.kts',
          like: /failBuildOnCVSS\s*(?:=\s*)?(?:[0-9]|10)\b/,
        },
      ],
    },
    examples: [
      'mvn dependency-check:check',
      'mvn -B org.owasp:dependency-check-maven:12.1.3:check -DfailBuildOnCVSS=7',
      './gradlew dependencyCheckAnalyze',
    ],
    nearMisses: ['mvn dependency:tree', './gradlew dependencies'],
  },
  {
    tool: 'npm-audit',
    proves: ['dependency-scan'],
    commands: [
      'npm|pnpm|bun audit',
      'yarn audit',
      'yarn npm audit',
      'better-npm-audit audit',
      'audit-ci',
      'auditjs',
      'improved-yarn-audit',
      'npm-audit-resolver check',
    ],
    unless: [{ word: ['fix', 'signatures'] }],
    examples: [
      'npm audit --audit-level=high',
      'yarn npm audit --all',
      'npx audit-ci --high',
    ],
    nearMisses: [
      'npm audit fix',
      'npm install --no-audit',
      'npm audit signatures',
    ],
  },
  {
    tool: 'pip-audit',
    proves: ['dependency-scan'],
    actions: ['pypa/gh-action-pip-audit', 'pyupio/safety-action'],
    commands: ['pip-audit', 'safety check|scan', 'uv audit', 'pip_audit'],
    gate: {
      default: 'blocking',
      advisoryWhen: [{ flag: ['--continue-on-error'] }],
    },
    examples: [
      'pip-audit -r requirements.txt',
      'safety scan',
      'uses: pypa/gh-action-pip-audit',
    ],
    nearMisses: ['pip install pip-audit'],
  },
  {
    tool: 'language-audit',
    proves: ['dependency-scan'],
    actions: [
      'rustsec/audit-check',
      'actions-rs/audit-check',
      'actions-rust-lang/audit',
      'embarkstudios/cargo-deny-action',
      'golang/govulncheck-action',
      'symfonycorp/security-checker-action',
      'andrewmcodes/bundler-audit-action',
    ],
    commands: [
      'bundle audit',
      'bundle-audit|bundler-audit',
      'cargo audit',
      'cargo deny check',
      'govulncheck',
      'composer audit',
      'mix deps.audit|hex.audit',
      'nancy sleuth',
      'rake ~bundle:audit',
      'local-php-security-checker',
    ],
    unless: [{ word: ['update', 'licenses', 'bans', 'sources'] }],
    gate: {
      default: 'blocking',
      advisoryWhen: [
        { flag: '-json' },
        { flag: ['-format', '--format'], is: ['json', 'sarif', 'openvex'] },
        { input: 'output-format', is: ['json', 'sarif'] },
      ],
    },
    examples: [
      'govulncheck ./...',
      'cargo audit',
      'bundle exec bundle-audit check',
      'uses: golang/govulncheck-action',
    ],
    nearMisses: [
      'cargo deny check licenses',
      'go install golang.org/x/vuln/cmd/govulncheck@latest',
      'bundle-audit update',
    ],
  },
  {
    tool: 'dotnet-vulnerable',
    proves: ['dependency-scan'],
    commands: ['dotnet list|package ~package|list'],
    when: [{ flag: '--vulnerable' }],
    gate: {
      default: 'advisory',
      note: '`dotnet list package --vulnerable` exits with 0',
      blockingWhen: [
        {
          text: /--vulnerable[\s\S]*(?:grep|findstr|Select-String)[\s\S]*exit 1/,
        },
      ],
    },
    examples: ['dotnet list package --vulnerable --include-transitive'],
    nearMisses: ['dotnet list package --outdated'],
  },
  {
    tool: 'policy-sca',
    proves: ['dependency-scan'],
    actions: [
      'fossas/fossa-action',
      'jfrog/frogbot',
      'debricked/actions',
      'endorlabs/github-action',
      'socketdev/action',
    ],
    commands: [
      'jf audit|scan',
      'fossa test|analyze',
      'debricked scan',
      'socket ci',
      'mend dep',
      'ort advise',
    ],
    gate: {
      default: 'unknown',
      blockingWhen: [{ input: 'run-tests', is: ['true'] }, { word: ['test'] }],
      advisoryWhen: [{ word: ['analyze'] }],
    },
    examples: ['fossa test', 'uses: fossas/fossa-action run-tests=true'],
    nearMisses: ['jf rt upload a b'],
  },
  ...LANGUAGE_AUDITS,
];
