import type { ToolRow } from '../types';

/** Scanners of infrastructure code, and policies as code. @internal */
export const INFRASTRUCTURE_SCAN_TOOLS: ToolRow[] = [
  {
    tool: 'checkov',
    proves: ['iac-scan'],
    actions: ['bridgecrewio/checkov-action'],
    commands: ['checkov'],
    images: ['bridgecrew/checkov'],
    unless: [
      { flag: '--framework', is: ['secrets'] },
      { input: 'framework', is: ['secrets'] },
    ],
    gate: {
      default: 'blocking',
      advisoryWhen: [
        { input: 'soft_fail', is: ['true'] },
        { flag: ['--soft-fail', '-s'] },
        { file: '.checkov.yaml|.checkov.yml', like: /^soft-fail:\s*true/m },
      ],
    },
    examples: [
      'checkov -d infra',
      'uses: bridgecrewio/checkov-action directory=infra',
    ],
    nearMisses: ['pip install checkov', 'checkov --framework secrets -d .'],
  },
  {
    tool: 'tfsec',
    proves: ['iac-scan'],
    actions: [
      'aquasecurity/tfsec-action',
      'aquasecurity/tfsec-pr-commenter-action',
      'aquasecurity/tfsec-sarif-action',
      'triat/terraform-security-scan',
    ],
    commands: [
      'tfsec',
      'terrascan scan',
      'regula run',
      'kics scan',
      'snyk iac test',
      'kube-score score',
      'kubesec scan',
      'polaris audit',
      'kubescape scan',
      'cfn_nag_scan',
      'cfn-nag',
      'datree test',
    ],
    gate: {
      default: 'blocking',
      advisoryWhen: [
        { input: ['soft_fail', 'soft_fail_commenter'], is: ['true', '1'] },
        { flag: ['--soft-fail', '-s'] },
        {
          text: /polaris audit(?!.*--set-exit-code)|kubescape scan(?!.*-threshold)|tfsec-sarif-action/,
        },
      ],
    },
    examples: [
      'tfsec .',
      'kube-score score *.yaml',
      'uses: aquasecurity/tfsec-action',
    ],
    nearMisses: ['tflint', 'terraform validate'],
  },
  {
    tool: 'kics',
    proves: ['iac-scan'],
    actions: [
      'checkmarx/kics-github-action',
      'snyk/actions/iac',
      'stackrox/kube-linter-action',
      'kubescape/github-action',
      'tenable/terrascan-action',
    ],
    gate: {
      default: 'blocking',
      advisoryWhen: [
        { input: 'ignore_on_exit', is: ['results', 'all'] },
        { text: /kubescape\/github-action(?!.*threshold)/s },
      ],
    },
    examples: ['uses: checkmarx/kics-github-action path=infra'],
    nearMisses: ['uses: hashicorp/setup-terraform'],
  },
  {
    tool: 'conftest',
    proves: ['policy'],
    actions: ['instrumenta/conftest-action'],
    commands: [
      'conftest test|verify',
      'opa eval|test|exec',
      'kyverno apply|test|json',
      'gator test|verify',
      'sentinel test|apply',
      'terraform-compliance',
      'cfn-guard validate',
      'checkov ~--external-checks-dir',
      'pulumi preview|up ~--policy-pack',
      'cedar validate',
    ],
    images: ['openpolicyagent/conftest', 'openpolicyagent/opa'],
    gate: {
      default: 'blocking',
      advisoryWhen: [{ flag: '--no-fail' }, { text: /opa eval(?!.*--fail)/ }],
    },
    examples: [
      'conftest test deploy/',
      'kyverno apply policies --resource x.yaml',
      'gator test -f .',
    ],
    nearMisses: ['opa fmt -w policy', 'conftest --version'],
  },
];
