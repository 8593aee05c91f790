import type { ToolRow } from '../../../types';
import { FALSE, TRUE } from './inputValues';

/** Tasks that look for weaknesses in code and infrastructure. @internal */
export const AZURE_CODE_SCAN_TASKS: ToolRow[] = [
  {
    tool: 'sonar',
    proves: ['sast', 'quality-service', 'report'],
    actions: ['azure:sonarqubeanalyze', 'azure:sonarcloudanalyze'],
    gate: {
      default: 'advisory',
      decidedElsewhere: true,
      note: 'the analysis is uploaded without waiting for the quality gate',
      blockingWhen: [
        { text: /sonar\.qualitygate\.wait\s*=\s*true/ },
        {
          file: 'sonar-project.properties',
          like: /^[^\S\n]*sonar\.qualitygate\.wait\s*=\s*true/m,
        },
      ],
    },
    examples: ['uses: azure:sonarcloudanalyze'],
    nearMisses: ['uses: azure:sonarqubeprepare scannermode=dotnet'],
  },
  {
    tool: 'sonar',
    proves: ['sast', 'quality-service'],
    actions: ['azure:sonar-buildbreaker', 'azure:sonarcloud-buildbreaker'],
    examples: ['uses: azure:sonar-buildbreaker'],
    nearMisses: ['uses: azure:sonarcloudpublish'],
  },
  {
    tool: 'snyk',
    proves: ['sast'],
    actions: ['azure:snyksecurityscan'],
    when: [{ input: 'testtype', is: ['code'] }],
    gate: {
      default: 'blocking',
      advisoryWhen: [{ input: 'failonissues', is: FALSE }],
      blockingWhen: [{ input: 'failonissues', is: TRUE }],
    },
    examples: ['uses: azure:snyksecurityscan testtype=code'],
    nearMisses: ['uses: azure:snyksecurityscan testtype=app'],
  },
  {
    tool: 'snyk',
    proves: ['iac-scan'],
    actions: ['azure:snyksecurityscan'],
    when: [{ input: 'testtype', is: ['iac', 'IaC'] }],
    gate: {
      default: 'blocking',
      advisoryWhen: [{ input: 'failonissues', is: FALSE }],
      blockingWhen: [{ input: 'failonissues', is: TRUE }],
    },
    examples: ['uses: azure:snyksecurityscan testtype=iac'],
    nearMisses: ['uses: azure:snyksecurityscan testtype=app'],
  },
  {
    tool: 'codeql',
    proves: ['sast'],
    actions: ['azure:advancedsecurity-codeql-analyze'],
    gate: {
      default: 'advisory',
      decidedElsewhere: true,
      note: 'findings become alerts and do not fail the run',
    },
    examples: ['uses: azure:advancedsecurity-codeql-analyze'],
    nearMisses: ['uses: azure:advancedsecurity-codeql-init'],
  },
  {
    tool: 'microsoft-security-devops',
    proves: ['iac-scan'],
    actions: ['azure:microsoftsecuritydevops'],
    when: [{ input: 'categories', is: [''], like: /iac|all/i }],
    unless: [
      {
        input: 'tools',
        like: /^(?![\s\S]*(?:checkov|template-?analyzer|terrascan|trivy))\s*\w/i,
      },
    ],
    gate: {
      default: 'advisory',
      note: 'it does not fail the run without `break`',
      blockingWhen: [{ input: 'break', is: TRUE }],
    },
    examples: ['uses: azure:microsoftsecuritydevops break=true'],
    nearMisses: ['uses: azure:microsoftsecuritydevops categories=secrets'],
  },
  {
    tool: 'microsoft-security-devops',
    proves: ['sast'],
    actions: ['azure:microsoftsecuritydevops'],
    when: [
      { text: /^(?:tools=.*(?:bandit|eslint|codeql)|categories=.*code)/im },
    ],
    gate: {
      default: 'advisory',
      note: 'it does not fail the run without `break`',
      blockingWhen: [{ input: 'break', is: TRUE }],
    },
    examples: ['uses: azure:microsoftsecuritydevops tools=bandit'],
    nearMisses: ['uses: azure:microsoftsecuritydevops'],
  },
  {
    tool: 'credential-scanner',
    proves: ['secret-scan'],
    actions: ['azure:credscan', 'azure:microsoftsecuritydevops'],
    when: [
      {
        text: /^azure:credscan$|^(?:tools=.*(?:credscan|gitleaks)|categories=.*secret)/im,
      },
    ],
    gate: {
      default: 'advisory',
      note: 'it reports, and does not fail the run by itself',
      blockingWhen: [{ input: 'break', is: TRUE }],
    },
    examples: [
      'uses: azure:credscan',
      'uses: azure:microsoftsecuritydevops categories=secrets',
    ],
    nearMisses: ['uses: azure:microsoftsecuritydevops'],
  },
  {
    tool: 'gitleaks',
    proves: ['secret-scan'],
    actions: ['azure:gitleaks'],
    gate: {
      default: 'blocking',
      advisoryWhen: [{ input: 'taskfail', is: FALSE }],
      blockingWhen: [{ input: 'taskfail', is: TRUE }],
    },
    examples: ['uses: azure:gitleaks scanlocation=.'],
    nearMisses: ['uses: azure:checkout repository=self'],
  },
  {
    tool: 'checkmarx',
    proves: ['sast'],
    actions: [
      'azure:checkmarxast',
      'azure:checkmarx ast',
      'azure:checkmarx cxsast',
      'azure:checkmarx',
      'azure:fortifysca',
      'azure:fortifyondemandstatic',
    ],
    gate: {
      default: 'advisory',
      decidedElsewhere: true,
      note: 'whether it fails the run is a threshold of the service',
      blockingWhen: [
        {
          input: [
            'vulnerabilitythreshold',
            'failbuildfornewvulnerabilitiesenabled',
          ],
          is: TRUE,
        },
        { text: /--threshold/ },
      ],
    },
    examples: ['uses: azure:checkmarxast projectname=shop'],
    nearMisses: ['uses: azure:checkout repository=self'],
  },
  {
    tool: 'veracode',
    proves: ['sast'],
    actions: ['azure:veracode'],
    gate: {
      default: 'advisory',
      note: 'it does not fail the run unless it is told to',
      blockingWhen: [
        {
          input: [
            'failbuildifuploadandscanbuildstepfails',
            'failbuildonpolicyfail',
          ],
          is: TRUE,
        },
      ],
    },
    examples: ['uses: azure:veracode failbuildonpolicyfail=true'],
    nearMisses: ['uses: azure:checkout repository=self'],
  },
];
