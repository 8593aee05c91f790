import type { ToolRow } from '../../../types';
import { orb } from './actionNames';

const SNYK_FAIL = {
  default: 'blocking' as const,
  advisoryWhen: [{ input: 'fail-on-issues', is: ['false'] }],
};

/** Orbs that look for weaknesses. @internal */
export const CIRCLECI_SCAN_ORBS: ToolRow[] = [
  {
    tool: 'snyk',
    proves: ['dependency-scan'],
    actions: orb('snyk/snyk', 'scan'),
    unless: [
      { input: 'docker-image-name' },
      { input: 'command', like: /^(?:code|iac|container|monitor)\b/ },
    ],
    gate: SNYK_FAIL,
    examples: ['uses: circleci:snyk/snyk/scan severity-threshold=high'],
    nearMisses: [
      'uses: circleci:snyk/snyk/install',
      'uses: circleci:snyk/snyk/scan docker-image-name=app:1',
    ],
  },
  {
    tool: 'snyk-container',
    proves: ['image-scan'],
    actions: orb('snyk/snyk', 'scan'),
    when: [{ text: /docker-image-name=\S|command=container/ }],
    gate: SNYK_FAIL,
    examples: ['uses: circleci:snyk/snyk/scan docker-image-name=app:1'],
    nearMisses: ['uses: circleci:snyk/snyk/scan severity-threshold=high'],
  },
  {
    tool: 'snyk-code',
    proves: ['sast'],
    actions: orb('snyk/snyk', 'scan'),
    when: [{ input: 'command', like: /^code\b/ }],
    gate: SNYK_FAIL,
    examples: ['uses: circleci:snyk/snyk/scan command=code|test'],
    nearMisses: ['uses: circleci:snyk/snyk/scan command=test'],
  },
  {
    tool: 'snyk-iac',
    proves: ['iac-scan'],
    actions: orb('snyk/snyk', 'scan scan_iac'),
    when: [{ text: /command=iac|scan[-_]iac/ }],
    gate: SNYK_FAIL,
    examples: ['uses: circleci:snyk/snyk/scan command=iac|test'],
    nearMisses: ['uses: circleci:snyk/snyk/scan command=test'],
  },
  {
    tool: 'sonar',
    proves: ['sast', 'quality-service', 'report'],
    actions: [
      ...orb('sonarsource/sonarcloud', 'scan'),
      ...orb('sonarsource/sonarqube', 'scan'),
    ],
    gate: {
      default: 'advisory',
      decidedElsewhere: true,
      note: 'the scanner uploads and exits with 0 without waiting for the quality gate',
      blockingWhen: [
        { text: /sonar\.qualitygate\.wait=true/ },
        {
          file: 'sonar-project.properties',
          like: /^[^\S\n]*sonar\.qualitygate\.wait\s*=\s*true/m,
        },
      ],
    },
    examples: ['uses: circleci:sonarsource/sonarcloud/scan'],
    nearMisses: ['uses: circleci:sonarsource/sonarcloud/install'],
  },
  {
    tool: 'ggshield',
    proves: ['secret-scan'],
    actions: orb('gitguardian/ggshield', 'scan'),
    gate: { default: 'blocking', advisoryWhen: [{ text: /--exit-zero/ }] },
    examples: ['uses: circleci:gitguardian/ggshield/scan'],
    nearMisses: ['uses: circleci:gitguardian/ggshield/install'],
  },
  {
    tool: 'anchore',
    proves: ['image-scan'],
    actions: orb('anchore/anchore-engine', 'image_scan analyze_local_image'),
    gate: {
      default: 'advisory',
      blockingWhen: [
        { input: ['policy_failure', 'policy-failure'], is: ['true', 'True'] },
      ],
      note: 'it does not fail on its policy unless `policy_failure` says so',
    },
    examples: [
      'uses: circleci:anchore/anchore-engine/image_scan image_name=app policy_failure=true',
    ],
    nearMisses: ['uses: circleci:anchore/anchore-engine/pull_image'],
  },
  {
    tool: 'trivy',
    proves: ['image-scan'],
    actions: [
      ...orb('aquasecurity/trivy', 'scan scan_image'),
      ...orb('fifteen5/trivy-orb', 'scan'),
      ...orb('cci-x/trivy', 'scan'),
    ],
    unless: [{ text: /\b(?:fs|filesystem|repo|config)\b/ }],
    gate: {
      default: 'unknown',
      blockingWhen: [{ text: /exit-code[=\s]+1/ }],
      advisoryWhen: [{ text: /exit-code[=\s]+0/ }],
    },
    examples: ['uses: circleci:fifteen5/trivy-orb/scan args=image|app:1'],
    nearMisses: [
      'uses: circleci:fifteen5/trivy-orb/install',
      'uses: circleci:fifteen5/trivy-orb/scan args=fs|.',
    ],
  },
  {
    tool: 'trivy-files',
    proves: ['dependency-scan'],
    actions: [
      ...orb('aquasecurity/trivy', 'scan'),
      ...orb('fifteen5/trivy-orb', 'scan'),
      ...orb('cci-x/trivy', 'scan'),
    ],
    when: [{ text: /\b(?:fs|filesystem|repo)\b/ }],
    gate: {
      default: 'unknown',
      blockingWhen: [{ text: /exit-code[=\s]+1/ }],
      advisoryWhen: [{ text: /exit-code[=\s]+0/ }],
    },
    examples: ['uses: circleci:fifteen5/trivy-orb/scan args=fs|.'],
    nearMisses: ['uses: circleci:fifteen5/trivy-orb/scan args=image|app:1'],
  },
  {
    tool: 'checkov',
    proves: ['iac-scan'],
    actions: orb('bridgecrew/bridgecrew', 'scan'),
    gate: {
      default: 'blocking',
      advisoryWhen: [{ input: ['soft-fail', 'soft_fail'], is: ['true'] }],
    },
    examples: ['uses: circleci:bridgecrew/bridgecrew/scan directory=.'],
    nearMisses: ['uses: circleci:bridgecrew/bridgecrew/install'],
  },
];
