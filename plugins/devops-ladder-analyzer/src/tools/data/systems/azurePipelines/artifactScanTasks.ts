import type { ToolRow } from '../../../types';
import { FALSE, TRUE } from './inputValues';

/** Tasks that look for weaknesses in dependencies, images and what runs. @internal */
export const AZURE_ARTIFACT_SCAN_TASKS: ToolRow[] = [
  {
    tool: 'snyk',
    proves: ['dependency-scan'],
    actions: ['azure:snyksecurityscan'],
    when: [{ input: 'testtype', is: ['', 'app'] }],
    gate: {
      default: 'blocking',
      advisoryWhen: [{ input: 'failonissues', is: FALSE }],
      blockingWhen: [{ input: 'failonissues', is: TRUE }],
    },
    examples: ['uses: azure:snyksecurityscan testtype=app'],
    nearMisses: ['uses: azure:snyksecurityscan testtype=code'],
  },
  {
    tool: 'snyk',
    proves: ['image-scan'],
    actions: ['azure:snyksecurityscan'],
    when: [{ input: 'testtype', is: ['container'] }],
    gate: {
      default: 'blocking',
      advisoryWhen: [{ input: 'failonissues', is: FALSE }],
      blockingWhen: [{ input: 'failonissues', is: TRUE }],
    },
    examples: ['uses: azure:snyksecurityscan testtype=container'],
    nearMisses: ['uses: azure:snyksecurityscan'],
  },
  {
    tool: 'mend',
    proves: ['dependency-scan'],
    actions: [
      'azure:whitesource',
      'azure:whitesource bolt',
      'azure:whitesourcebolt',
      'azure:mendbolt',
      'azure:mend',
    ],
    gate: {
      default: 'advisory',
      decidedElsewhere: true,
      note: 'whether it fails the run is a policy of the service',
    },
    examples: ['uses: azure:whitesource cwd=.'],
    nearMisses: ['uses: azure:checkout repository=self'],
  },
  {
    tool: 'owasp-dependency-check',
    proves: ['dependency-scan'],
    actions: ['azure:dependency-check-build-task'],
    gate: {
      default: 'advisory',
      note: 'it does not fail the run without `failOnCVSS`',
      blockingWhen: [{ input: 'failoncvss', like: /^(?:\d|10)(?:\.\d+)?$/ }],
    },
    examples: ['uses: azure:dependency-check-build-task failoncvss=7'],
    nearMisses: ['uses: azure:checkout repository=self'],
  },
  {
    tool: 'advanced-security',
    proves: ['dependency-scan'],
    actions: [
      'azure:advancedsecurity-dependency-scanning',
      'azure:componentgovernancecomponentdetection',
    ],
    gate: {
      default: 'advisory',
      decidedElsewhere: true,
      note: 'findings become alerts and do not fail the run',
    },
    examples: ['uses: azure:advancedsecurity-dependency-scanning'],
    nearMisses: ['uses: azure:advancedsecurity-codeql-init'],
  },
  {
    tool: 'trivy',
    proves: ['image-scan'],
    actions: ['azure:trivy'],
    when: [{ text: /^image=|^type=image$/m }],
    gate: {
      default: 'unknown',
      advisoryWhen: [{ input: 'exitcode', is: ['0'] }],
      // The first version of the task fails by default.
      blockingWhen: [
        { input: 'exitcode', like: /^[1-9]/ },
        { text: /^(?![\s\S]*^exitcode=)[\s\S]*^image=/m },
      ],
    },
    examples: ['uses: azure:trivy image=app:1'],
    nearMisses: ['uses: azure:trivy path=.'],
  },
  {
    tool: 'trivy',
    proves: ['dependency-scan'],
    actions: ['azure:trivy'],
    unless: [
      { text: /^image=|^type=(?:image|config)$/m },
      { input: 'scanners', like: /^(?!.*vuln)/ },
    ],
    gate: {
      default: 'unknown',
      advisoryWhen: [{ input: 'exitcode', is: ['0'] }],
      blockingWhen: [
        { input: 'exitcode', like: /^[1-9]/ },
        { text: /^(?![\s\S]*^exitcode=)[\s\S]*^path=/m },
      ],
    },
    examples: ['uses: azure:trivy path=.'],
    nearMisses: ['uses: azure:trivy image=app:1'],
  },
  {
    tool: 'image-scanner',
    proves: ['image-scan'],
    actions: [
      'azure:aquascannercli',
      'azure:aquasec',
      'azure:container-image-scan',
      'azure:prismacloudcomputescan',
    ],
    gate: { default: 'unknown', decidedElsewhere: true },
    examples: ['uses: azure:aquascannercli image=app:1'],
    nearMisses: ['uses: azure:docker command=build'],
  },
  {
    tool: 'dast',
    proves: ['dast'],
    actions: ['azure:owaspzap', 'azure:owasp-zap-scan'],
    gate: {
      default: 'advisory',
      note: 'it fails the run only above a threshold',
      blockingWhen: [
        { input: ['threshold', 'failonhigh'], like: /^(?:\d+|true)$/i },
      ],
    },
    examples: ['uses: azure:owaspzap url=https://shop'],
    nearMisses: ['uses: azure:checkout repository=self'],
  },
];
