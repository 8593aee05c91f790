import type { GateRule, ToolRow } from '../types';

/** Their findings are kept by a service, which also says what is let through. */
const BY_SERVICE: GateRule = {
  default: 'advisory',
  decidedElsewhere: true,
  note: 'whether a finding fails the run is a policy of the service',
};

/** More analysers of source code for weaknesses. @internal */
export const CODE_SCANNERS: ToolRow[] = [
  {
    tool: 'veracode',
    proves: ['sast'],
    actions: [
      'veracode/veracode-pipeline-scan-action',
      'veracode/veracode-uploadandscan-action',
    ],
    commands: ['veracode static', 'java'],
    when: [
      {
        text: /^veracode|\nveracode|pipeline-scan\S*\.jar|VeracodeJavaAPI\S*\.jar|vosp-api-wrapper\S*\.jar/i,
      },
    ],
    gate: {
      ...BY_SERVICE,
      blockingWhen: [
        { input: ['fail_build', 'failbuild'], is: ['true'] },
        { flag: ['--fail_on_severity', '-fs', '--fail-on-severity'] },
      ],
    },
    examples: [
      'java -jar pipeline-scan.jar -f app.jar',
      'uses: veracode/veracode-pipeline-scan-action file=app.jar fail_build=true',
    ],
    nearMisses: ['java -jar app.jar', 'veracode configure'],
  },
  {
    tool: 'checkmarx',
    proves: ['sast'],
    actions: [
      'checkmarx/ast-github-action',
      'checkmarx-ts/checkmarx-cxflow-github-action',
    ],
    commands: ['cx scan ~create', 'runCxConsole.sh Scan'],
    gate: {
      ...BY_SERVICE,
      blockingWhen: [
        { flag: '--threshold' },
        { text: /--threshold|break_build\W+true/ },
      ],
    },
    examples: ['cx scan create --project-name app --threshold sast-high=1'],
    nearMisses: ['cx auth validate', 'cx scan list'],
  },
  {
    tool: 'fortify',
    proves: ['sast'],
    actions: ['fortify/github-action', 'fortify/github-action/*'],
    commands: [
      'sourceanalyzer',
      'scancentral start',
      'fcli sast-scan|fod',
      'gradle ~fortifyScan|fortifyUpload',
    ],
    unless: [{ text: /github-action\/setup/ }],
    gate: BY_SERVICE,
    examples: [
      'scancentral start',
      'uses: fortify/github-action sast-scan=true',
    ],
    nearMisses: ['uses: fortify/github-action/setup', 'scancentral package'],
  },
  {
    tool: 'language-code-scanner',
    proves: ['sast'],
    actions: [
      'psalm/psalm-github-security-scan',
      'devmasx/brakeman-linter-action',
      'reviewdog/action-brakeman',
      'security-code-scan/security-code-scan-results-action',
      'microsoft/devskim-action',
      'codacy/codacy-analysis-cli-action',
      'datadog/datadog-static-analyzer-github-action',
      'crytic/slither-action',
    ],
    commands: [
      'mix sobelow',
      'devskim analyze',
      'codacy-analysis-cli analyze',
      'datadog-static-analyzer',
      'horusec start',
      'insider',
      'cov-analyze|coverity',
      'graudit',
      'rake ~brakeman|brakeman:run',
      'rails ~brakeman',
    ],
    gate: {
      default: 'blocking',
      advisoryWhen: [
        { text: /mix sobelow(?!.*--exit)/ },
        {
          text: /devskim|codacy|datadog-static|cov-analyze|coverity|reviewdog|security-code-scan-results|max-allowed-issues\W+2147483647/i,
        },
      ],
    },
    examples: [
      'mix sobelow --exit Low',
      'uses: microsoft/devskim-action',
      'bundle exec rake brakeman',
    ],
    nearMisses: ['mix deps.get', 'bundle exec rake spec'],
  },
];
