import type { GateRule, ToolRow } from '../types';

/** Trivy exits 0 unless it is told otherwise. */
const TRIVY_GATE: GateRule = {
  default: 'advisory',
  note: 'Trivy exits with 0 unless an exit code is set',
  advisoryWhen: [
    { input: 'exit-code', is: ['0'] },
    { flag: '--exit-code', is: ['0'] },
  ],
  blockingWhen: [
    { input: 'exit-code', like: /^[1-9]/ },
    { flag: '--exit-code', like: /^[1-9]/ },
    { env: 'TRIVY_EXIT_CODE', is: ['1', '2'] },
    { file: 'trivy.yaml', like: /^\s*exit-code:\s*[1-9]/m },
  ],
};

const CONTINUED: GateRule = { default: 'blocking' };

/** Dependency, secret, code and image scanners. @internal */
export const SECURITY_TOOLS: ToolRow[] = [
  {
    tool: 'trivy',
    proves: ['image-scan'],
    actions: ['aquasecurity/trivy-action', 'lazy-actions/gitrivy'],
    commands: ['trivy image'],
    images: ['aquasec/trivy', 'aquasecurity/trivy'],
    when: [{ input: 'scan-type', is: ['', 'image'] }],
    unless: [
      {
        flag: [
          '--download-db-only',
          '--download-java-db-only',
          '--list-all-pkgs-only',
        ],
      },
      {
        input: 'format',
        is: ['cyclonedx', 'spdx', 'spdx-json', 'github', 'cosign-vuln'],
      },
      {
        flag: ['--format', '-f'],
        is: ['cyclonedx', 'spdx-json', 'github', 'cosign-vuln'],
      },
    ],
    gate: TRIVY_GATE,
    examples: [
      'trivy image --exit-code 1 app:1',
      'uses: aquasecurity/trivy-action image-ref=app:1',
      'docker run --rm aquasec/trivy image app:1',
    ],
    nearMisses: [
      'trivy image --download-db-only',
      'trivy --version',
      'uses: aquasecurity/trivy-action scan-type=fs',
    ],
  },
  {
    tool: 'trivy',
    proves: ['dependency-scan'],
    actions: ['aquasecurity/trivy-action'],
    commands: ['trivy fs|filesystem|repo|repository|rootfs'],
    images: ['aquasec/trivy', 'aquasecurity/trivy'],
    when: [{ input: 'scan-type', is: ['fs', 'repo', 'rootfs'] }],
    unless: [
      {
        input: ['scanners', 'security-checks'],
        is: ['secret', 'config', 'misconfig', 'license'],
      },
      {
        flag: ['--scanners', '--security-checks'],
        is: ['secret', 'config', 'misconfig', 'license'],
      },
      { input: 'format', is: ['cyclonedx', 'spdx-json', 'github'] },
    ],
    gate: TRIVY_GATE,
    examples: [
      'trivy fs --exit-code 1 .',
      'uses: aquasecurity/trivy-action scan-type=fs',
    ],
    nearMisses: ['trivy image app:1', 'trivy fs --scanners secret .'],
  },
  {
    tool: 'trivy',
    proves: ['secret-scan'],
    actions: ['aquasecurity/trivy-action'],
    commands: ['trivy fs|filesystem|repo|repository'],
    when: [
      { input: ['scanners', 'security-checks'], like: /secret/ },
      { flag: ['--scanners', '--security-checks'], like: /secret/ },
    ],
    gate: TRIVY_GATE,
    examples: ['trivy fs --scanners vuln,secret --exit-code 1 .'],
    nearMisses: ['trivy fs --scanners vuln .'],
  },
  {
    tool: 'trivy',
    proves: ['iac-scan'],
    actions: ['aquasecurity/trivy-action'],
    commands: ['trivy config'],
    images: ['aquasec/trivy', 'aquasecurity/trivy'],
    when: [{ input: 'scan-type', is: ['config'] }],
    gate: TRIVY_GATE,
    examples: [
      'trivy config --exit-code 1 infra',
      'uses: aquasecurity/trivy-action scan-type=config',
    ],
    nearMisses: ['trivy image app:1'],
  },
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
    tool: 'snyk',
    proves: ['dependency-scan'],
    actions: [
      'snyk/actions/node*',
      'snyk/actions/maven*',
      'snyk/actions/gradle*',
      'snyk/actions/python*',
      'snyk/actions/golang',
      'snyk/actions/ruby',
      'snyk/actions/php',
      'snyk/actions/dotnet',
      'snyk/actions/scala',
    ],
    commands: ['snyk test|monitor'],
    when: [{ input: 'command', is: ['', 'test', 'monitor'] }],
    gate: {
      default: 'blocking',
      advisoryWhen: [
        { input: 'command', is: ['monitor'] },
        { word: ['monitor'] },
      ],
    },
    examples: [
      'snyk test --severity-threshold=high',
      'uses: snyk/actions/node',
    ],
    nearMisses: [
      'snyk auth $SNYK_TOKEN',
      'snyk container test app:1',
      'uses: snyk/actions/setup',
    ],
  },
  {
    tool: 'snyk',
    proves: ['image-scan'],
    actions: ['snyk/actions/docker'],
    commands: ['snyk container test|monitor'],
    gate: {
      default: 'blocking',
      advisoryWhen: [
        { input: 'command', is: ['monitor'] },
        { word: ['monitor'] },
      ],
    },
    examples: [
      'snyk container test app:1',
      'uses: snyk/actions/docker image=app:1',
    ],
    nearMisses: ['snyk test', 'docker build .'],
  },
  {
    tool: 'snyk',
    proves: ['sast'],
    actions: ['snyk/actions/*'],
    commands: ['snyk code test'],
    when: [{ input: 'command', is: ['code test'] }],
    gate: CONTINUED,
    examples: ['snyk code test', 'uses: snyk/actions/node command=code|test'],
    nearMisses: ['snyk test'],
  },
  {
    tool: 'grype',
    proves: ['dependency-scan'],
    actions: ['anchore/scan-action'],
    commands: ['grype'],
    when: [
      { input: 'path' },
      { text: /grype\s+(?:dir:|\.|--fail-on \w+ (?:dir:|\.))|path:|\bpath\b/ },
    ],
    unless: [{ word: ['db'] }],
    gate: {
      default: 'blocking',
      advisoryWhen: [
        { input: 'fail-build', is: ['false'] },
        { flag: ['--fail-on', '-f'], not: true },
      ],
    },
    examples: [
      'grype dir:. --fail-on high',
      'uses: anchore/scan-action path=.',
    ],
    nearMisses: ['grype db update', 'grype app:1'],
  },
  {
    tool: 'grype',
    proves: ['image-scan'],
    actions: ['anchore/scan-action'],
    commands: ['grype'],
    when: [{ input: 'image' }],
    unless: [
      { word: ['db', '.'] },
      { text: /grype\s+(?:\S+\s+)*(?:dir|sbom):/ },
    ],
    gate: {
      default: 'blocking',
      advisoryWhen: [
        { input: 'fail-build', is: ['false'] },
        { flag: ['--fail-on', '-f'], not: true },
      ],
    },
    examples: [
      'grype app:1 --fail-on high',
      'uses: anchore/scan-action image=app:1',
    ],
    nearMisses: [
      'grype db update',
      'grype dir:.',
      'uses: anchore/scan-action path=.',
    ],
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
  {
    tool: 'gitleaks',
    proves: ['secret-scan'],
    actions: [
      'gitleaks/gitleaks-action',
      'zricethezav/gitleaks-action',
      'gacts/gitleaks',
    ],
    commands: ['gitleaks detect|git|dir|protect'],
    images: ['zricethezav/gitleaks', 'gitleaks/gitleaks'],
    gate: {
      default: 'blocking',
      advisoryWhen: [{ flag: '--exit-code', is: ['0'] }],
    },
    examples: [
      'gitleaks detect --source .',
      'uses: gitleaks/gitleaks-action',
      'docker run zricethezav/gitleaks detect',
    ],
    nearMisses: ['gitleaks version', 'brew install gitleaks'],
  },
  {
    tool: 'trufflehog',
    proves: ['secret-scan'],
    actions: ['trufflesecurity/trufflehog'],
    commands: ['trufflehog git|filesystem|github|docker'],
    images: ['trufflesecurity/trufflehog'],
    gate: {
      default: 'blocking',
      advisoryWhen: [{ flag: '--fail', not: true }],
    },
    examples: [
      'trufflehog git file://. --fail',
      'uses: trufflesecurity/trufflehog',
    ],
    nearMisses: ['pip install trufflehog'],
  },
  {
    tool: 'ggshield',
    proves: ['secret-scan'],
    actions: [
      'gitguardian/ggshield-action',
      'gitguardian/ggshield/actions/secret',
    ],
    commands: ['ggshield secret scan'],
    gate: { default: 'blocking', advisoryWhen: [{ flag: '--exit-zero' }] },
    examples: ['ggshield secret scan ci'],
    nearMisses: ['ggshield auth login'],
  },
  {
    tool: 'secret-scanner',
    proves: ['secret-scan'],
    commands: [
      'detect-secrets-hook',
      'detect-secrets scan',
      'git-secrets --scan|--scan-history',
      'talisman',
      'whispers',
      'noseyparker scan',
      'kingfisher scan',
      'secretlint',
    ],
    gate: {
      default: 'blocking',
      advisoryWhen: [{ text: /detect-secrets scan/ }],
    },
    examples: [
      'detect-secrets-hook --baseline .secrets.baseline',
      'secretlint "**/*"',
    ],
    nearMisses: [
      'pip install detect-secrets',
      'aws secretsmanager get-secret-value',
    ],
  },
  {
    tool: 'pre-commit-secret-hook',
    proves: ['secret-scan'],
    commands: ['pre-commit|prek run'],
    actions: ['pre-commit/action'],
    when: [
      {
        file: '.pre-commit-config.yaml',
        like: /^\s*-?\s*id:\s*(?:gitleaks|detect-secrets|ggshield|trufflehog|talisman)\b/m,
      },
    ],
    examples: [],
    nearMisses: ['pre-commit run --all-files'],
  },
  {
    tool: 'codeql',
    proves: ['sast'],
    actions: [
      'github/codeql-action/analyze',
      'github/codeql-action/.github/workflows/*',
    ],
    commands: ['codeql database analyze'],
    gate: {
      default: 'advisory',
      decidedElsewhere: true,
      note: 'an upload of findings does not fail the run; whether it blocks is a setting of the SCM',
    },
    examples: [
      'uses: github/codeql-action/analyze',
      'codeql database analyze db',
    ],
    nearMisses: [
      'uses: github/codeql-action/init',
      'uses: github/codeql-action/upload-sarif',
    ],
  },
  {
    tool: 'semgrep',
    proves: ['sast'],
    actions: ['semgrep/semgrep-action', 'returntocorp/semgrep-action'],
    commands: ['semgrep ci|scan', 'semgrep', 'opengrep scan'],
    images: ['semgrep/semgrep', 'returntocorp/semgrep'],
    unless: [{ word: ['login', 'install-semgrep-pro', 'publish'] }],
    gate: {
      default: 'advisory',
      note: '`semgrep scan` exits with 0 without `--error`',
      blockingWhen: [
        { word: ['ci'] },
        { flag: '--error' },
        { text: /semgrep-action/ },
      ],
      advisoryWhen: [{ flag: ['--suppress-errors', '--dry-run'] }],
    },
    examples: ['semgrep ci', 'semgrep scan --error --config auto'],
    nearMisses: ['semgrep login', 'pip install semgrep'],
  },
  {
    tool: 'sonar',
    proves: ['sast', 'quality-service', 'report'],
    actions: [
      'sonarsource/sonarqube-scan-action*',
      'sonarsource/sonarcloud-github-action',
      'sonarsource/sonarqube-quality-gate-action',
      'sonarsource/sonarcloud-github-c-cpp',
    ],
    commands: [
      'sonar-scanner|sonar-scanner-npm|sonar|pysonar',
      'dotnet sonarscanner end',
      'dotnet-sonarscanner end',
      'mvn|mvnd ~sonar:sonar',
      'gradle ~sonar|sonarqube',
    ],
    images: ['sonarsource/sonar-scanner-cli'],
    gate: {
      default: 'advisory',
      decidedElsewhere: true,
      note: 'the scanner uploads and exits with 0 without waiting for the quality gate',
      blockingWhen: [
        { text: /sonar\.qualitygate\.wait=true|sonarqube-quality-gate-action/ },
        {
          file: 'sonar-project.properties',
          like: /^\s*sonar\.qualitygate\.wait\s*=\s*true/m,
        },
        { file: 'pom.xml', like: /<sonar\.qualitygate\.wait>true</ },
        {
          file: 'build.gradle|build.gradle.kts',
          like: /sonar\.qualitygate\.wait["'],?\s*,?\s*["']?true/,
        },
      ],
    },
    examples: [
      'sonar-scanner -Dsonar.qualitygate.wait=true',
      'uses: sonarsource/sonarqube-scan-action',
      'mvn verify sonar:sonar',
    ],
    nearMisses: ['sonar-scanner --version', 'mvn verify'],
  },
  {
    tool: 'language-sast',
    proves: ['sast'],
    actions: [
      'securego/gosec',
      'pycqa/bandit-action',
      'jetbrains/qodana-action',
      'bearer/bearer-action',
      'tj-actions/bandit',
      'shundor/python-bandit-scan',
      'ajinabraham/njsscan-action',
      'mobsf/mobsfscan',
    ],
    commands: [
      'brakeman',
      'bandit',
      'gosec',
      'njsscan',
      'bearer scan',
      'psalm ~--taint-analysis',
      'mvn|mvnd ~spotbugs:check',
      'gradle ~spotbugsMain',
      'qodana scan',
      'flawfinder',
      'mobsfscan',
    ],
    gate: {
      default: 'blocking',
      advisoryWhen: [
        { flag: ['--exit-zero', '--no-exit-on-warn', '-no-fail', '--no-fail'] },
        { input: ['exit-zero', 'exit_zero'], is: ['true'] },
        { input: 'args', like: /-no-fail|--exit-zero/ },
        { text: /qodana(?![\s\S]*fail-?threshold)/i },
      ],
    },
    examples: [
      'bandit -r app',
      'brakeman -q',
      'uses: securego/gosec args=./...',
    ],
    nearMisses: ['pip install bandit'],
  },
  {
    tool: 'image-scanner',
    proves: ['image-scan'],
    actions: [
      'docker/scout-action',
      'azure/container-scan',
      'sysdiglabs/scan-action',
      'crazy-max/ghaction-container-scan',
    ],
    commands: [
      'docker scout cves',
      'docker-scout cves',
      'wizcli docker scan',
      'twistcli images scan',
      'jf docker scan',
      'clair-action',
      'aws ecr wait image-scan-complete',
    ],
    unless: [
      {
        input: 'command',
        is: ['quickview', 'compare', 'recommendations', 'sbom'],
      },
    ],
    gate: {
      default: 'unknown',
      blockingWhen: [
        { input: 'exit-code', is: ['true', '1'] },
        { flag: ['--exit-code', '-e'] },
        { input: 'severity_threshold' },
        { text: /twistcli|azure\/container-scan/ },
      ],
      advisoryWhen: [
        { input: 'ignore-failed-scan', is: ['true'] },
        { text: /ecr wait/ },
      ],
    },
    examples: [
      'uses: docker/scout-action command=cves exit-code=true',
      'docker scout cves --exit-code app:1',
    ],
    nearMisses: [
      'docker scout quickview',
      'uses: docker/scout-action command=quickview',
    ],
  },
  {
    tool: 'dast',
    proves: ['dast'],
    actions: [
      'zaproxy/action-baseline',
      'zaproxy/action-full-scan',
      'zaproxy/action-api-scan',
      'zaproxy/action-af',
      'stackhawk/hawkscan-action',
      'projectdiscovery/nuclei-action',
      'projectdiscovery/nuclei-action/*',
    ],
    commands: [
      'zap-baseline.py',
      'zap-full-scan.py',
      'zap-api-scan.py',
      'nuclei',
      'nikto',
      'hawk scan',
    ],
    images: [
      'zaproxy/zap-stable',
      'zaproxy/zaproxy',
      'owasp/zap2docker-stable',
      'projectdiscovery/nuclei',
    ],
    gate: {
      default: 'unknown',
      blockingWhen: [
        { input: 'fail_action', is: ['true'] },
        { text: /zap-(?:baseline|full-scan|api-scan)\.py(?!.*\s-I\b)/ },
      ],
      advisoryWhen: [
        { text: /zap-\S+\.py.*\s-I\b/ },
        { text: /zaproxy\/action-(?!.*fail_action.?.?.?true)/s },
      ],
    },
    examples: [
      'uses: zaproxy/action-baseline target=https://x fail_action=true',
      'zap-baseline.py -t https://x',
    ],
    nearMisses: ['nuclei --version'],
  },
];
