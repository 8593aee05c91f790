import type { ToolRow } from '../types';

/** Scans of the running service from outside. @internal */
export const DYNAMIC_ANALYSIS_TOOLS: ToolRow[] = [
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
      'zap.sh',
      'zap-cli quick-scan|active-scan|spider',
      'wapiti',
      'arachni',
      'dalfox',
      'bright-cli scan:run',
      'nuclei',
      'nikto',
      'hawk scan',
    ],
    images: [
      'zaproxy/zap-stable',
      'zaproxy/zaproxy',
      'owasp/zap2docker-stable',
      'owasp/zap2docker-weekly',
      'owasp/zap2docker-bare',
      'softwaresecurityproject/zap-stable',
      'zaproxy/zap-weekly',
      'zaproxy/zap-bare',
      'stackhawk/hawkscan',
      'portswigger/dastardly',
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
