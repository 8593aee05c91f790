import type { ToolRow } from '../types';

/** Changes of infrastructure that is code. @internal */
export const INFRASTRUCTURE_APPLY_TOOLS: ToolRow[] = [
  {
    tool: 'infrastructure',
    proves: ['iac-apply'],
    actions: [
      'aws-actions/aws-cloudformation-github-deploy',
      'azure/arm-deploy',
      'azure/bicep-deploy',
      'dflook/terraform-apply',
      'hashicorp/tfc-workflows-github/actions/apply-run',
      'pulumi/actions',
    ],
    commands: [
      'terraform|tofu|terragrunt apply',
      'terragrunt run-all|run apply',
      'pulumi up|update',
      'cdk deploy',
      'cdktf deploy',
      'aws cloudformation deploy|update-stack|create-stack',
      'az deployment group|sub create',
      'New-AzResourceGroupDeployment',
      'azd provision',
      'gcloud infra-manager deployments apply',
    ],
    when: [{ input: 'command', is: ['', 'up', 'update'] }],
    examples: [
      'terraform apply -auto-approve',
      'cdk deploy --all',
      'uses: pulumi/actions command=up',
    ],
    nearMisses: [
      'terraform plan',
      'cdk diff',
      'uses: pulumi/actions command=preview',
    ],
  },
];
