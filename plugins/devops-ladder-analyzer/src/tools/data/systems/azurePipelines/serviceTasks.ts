import type { ToolRow } from '../../../types';

/** Tasks that ask, keep, sign and tell. @internal */
export const AZURE_SERVICE_TASKS: ToolRow[] = [
  {
    tool: 'manual-validation',
    proves: ['approval'],
    actions: ['azure:manualvalidation'],
    unless: [{ input: 'ontimeout', is: ['resume'] }],
    examples: ['uses: azure:ManualValidation notifyusers=a'],
    nearMisses: ['uses: azure:manualvalidation ontimeout=resume'],
  },
  {
    tool: 'pipeline-cache',
    proves: ['cache'],
    actions: ['azure:cache', 'azure:cachebeta'],
    examples: ['uses: azure:cache key=npm path=x'],
    nearMisses: ['uses: azure:downloadbuildartifacts'],
  },
  {
    tool: 'sbom-generator',
    proves: ['sbom'],
    actions: ['azure:manifestgeneratortask', 'azure:sbomtask'],
    examples: ['uses: azure:manifestgeneratortask builddroppath=drop'],
    nearMisses: ['uses: azure:publishpipelineartifact artifact=drop'],
  },
  {
    tool: 'notation',
    proves: ['sign'],
    actions: ['azure:notation'],
    when: [{ input: 'command', is: ['sign'] }],
    examples: ['uses: azure:notation command=sign'],
    nearMisses: ['uses: azure:notation command=install'],
  },
  {
    tool: 'azure-monitor-gate',
    proves: ['rollout-health'],
    actions: ['azure:azuremonitor', 'azure:queryazuremonitor'],
    examples: ['uses: azure:azuremonitor resourcegroupname=rg'],
    nearMisses: ['uses: azure:azurekeyvault keyvaultname=kv'],
  },
  {
    tool: 'chat-message',
    proves: ['notify'],
    actions: [
      'azure:slacknotification',
      'azure:slack-notification',
      'azure:teamsnotification',
      'azure:sendemail',
      'azure:send-email',
    ],
    examples: ['uses: azure:slacknotification channel=ops'],
    nearMisses: ['uses: azure:checkout repository=self'],
  },
];
