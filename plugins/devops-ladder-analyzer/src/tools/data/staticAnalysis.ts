import type { ToolRow } from '../types';
import { CODE_SCANNERS } from './codeScanners';

/** Security analysis of the source code. @internal */
export const STATIC_ANALYSIS_TOOLS: ToolRow[] = [
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
          like: /^[^\S\n]*sonar\.qualitygate\.wait\s*=\s*true/m,
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
  ...CODE_SCANNERS,
];
