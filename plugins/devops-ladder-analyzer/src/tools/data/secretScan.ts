import type { ToolRow } from '../types';

/** Scanners for secrets in the code and its history. @internal */
export const SECRET_SCAN_TOOLS: ToolRow[] = [
  {
    tool: 'gitleaks',
    proves: ['secret-scan'],
    actions: [
      'gitleaks/gitleaks-action',
      'zricethezav/gitleaks-action',
      'gacts/gitleaks',
      'dariuszporowski/github-action-gitleaks',
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
    // Wrappers keep its words in a variable; all that it is for is scanning.
    tool: 'gitleaks',
    proves: ['secret-scan'],
    commands: ['gitleaks'],
    when: [{ text: /^gitleaks\s+["']?\$\{?\w+/ }],
    gate: {
      default: 'blocking',
      advisoryWhen: [{ flag: '--exit-code', is: ['0'] }],
    },
    examples: ['gitleaks $cmd --redact'],
    nearMisses: ['gitleaks version', 'echo gitleaks $cmd'],
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
      'git secrets --scan|--scan-history',
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
      'git secrets --scan',
    ],
    nearMisses: [
      'git secrets --install',
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
        like: /^[^\S\n]*(?:-[^\S\n]*)?id:\s*(?:gitleaks|detect-secrets|ggshield|trufflehog|talisman)\b/m,
      },
    ],
    examples: [],
    nearMisses: ['pre-commit run --all-files'],
  },
];
