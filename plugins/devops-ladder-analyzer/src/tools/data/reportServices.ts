import type { ToolRow } from '../types';

/** Services that results of tests and scans are sent to. @internal */
export const REPORT_SERVICES: ToolRow[] = [
  {
    tool: 'coverage-upload',
    proves: ['report'],
    commands: ['curl', 'bash|sh', 'wget', 'php', 'ocular'],
    when: [
      {
        text: /codecov\.io\/bash|uploader\.codecov\.io|coverage\.codacy\.com|codeclimate\.com\/downloads\/test-reporter|ocular(?:\.phar)?\s+code-coverage:upload|qlty\.sh/,
      },
    ],
    examples: [
      'bash <(curl -s https://codecov.io/bash)',
      'curl -Os https://uploader.codecov.io/latest/linux/codecov',
    ],
    nearMisses: ['curl -s https://example.com/install.sh'],
  },
  {
    tool: 'test-results-service',
    proves: ['report'],
    commands: [
      'trcli',
      'testmo automation:run:submit|automation:run:submit-thread',
      'launchable record',
      'trunk-analytics-cli upload',
      'allurectl upload',
      'qlty coverage',
      'octocov',
      'undercover',
      'reportportal-client',
      'buildkite-test-collector',
      'codacy-coverage-reporter',
      'test-reporter after-build',
      'currents upload',
      'argos upload',
    ],
    actions: [
      'tj-actions/coverage-badge*',
      'lucassabreu/comment-coverage-clover',
      'slavcodev/coverage-monitor-action',
      'zgosalvez/github-actions-report-lcov',
      'vebr/jest-lcov-reporter',
      'raulanatol/jest-coverage-comment',
      'insightsengineering/coverage-action',
      'orgoro/coverage',
      'jgillick/test-results-reporter',
      'turing85/publish-report',
      'im-open/process-dotnet-test-results',
      'nasamin/trx-parser',
      'gaelgirodon/ci-badges-action',
      'schneegans/dynamic-badges-action',
      'marocchino/validate-dependabot-report',
      'buildpulse/buildpulse-action',
      'launchableinc/record-build-and-test-results-action',
      'qltysh/qlty-action/*',
      'argos-ci/*',
      'codspeedhq/action',
    ],
    unless: [{ text: /codspeed/ }],
    examples: [
      'uses: orgoro/coverage coverageFile=coverage.xml',
      'trcli -n parse_junit -f a.xml',
    ],
    nearMisses: ['uses: codspeedhq/action run=x', 'npm install trcli'],
  },
  {
    tool: 'recorded-run',
    proves: ['report'],
    commands: ['cypress run', 'cypress-cloud', 'playwright test'],
    actions: ['cypress-io/github-action'],
    when: [{ flag: '--record' }, { input: 'record', is: ['true'] }],
    examples: [
      'npx cypress run --record --key x',
      'uses: cypress-io/github-action record=true',
    ],
    nearMisses: [
      'npx cypress run',
      'uses: cypress-io/github-action record=false',
    ],
  },
];
