import type { ToolRow } from '../../../types';

/** Steps that publish, deploy and ask. @internal */
export const JENKINS_DELIVERY: ToolRow[] = [
  {
    tool: 'jenkins-input',
    proves: ['approval'],
    actions: ['jenkins:input'],
    // Without a submitter anybody who may build may go on.
    when: [{ input: 'submitter', like: /\S/ }],
    unless: [{ input: 'refusal' }],
    examples: ['uses: jenkins:input message=Deploy? submitter=leads'],
    nearMisses: ['uses: jenkins:input message=Deploy?'],
  },
  {
    tool: 'jenkins-kubernetes-deploy',
    proves: ['deploy'],
    actions: ['jenkins:kubernetesdeploy', 'jenkins:openshiftdeploy'],
    runtime: 'kubernetes',
    examples: ['uses: jenkins:kubernetesDeploy configs=k8s/*.yaml'],
    nearMisses: ['uses: jenkins:withKubeConfig credentialsId=k'],
  },
  {
    tool: 'jenkins-platform-deploy',
    proves: ['deploy'],
    actions: ['jenkins:azurewebapppublish', 'jenkins:pushtocloudfoundry'],
    runtime: 'paas',
    examples: ['uses: jenkins:azureWebAppPublish appName=a'],
    nearMisses: ['uses: jenkins:withAzureKeyvault value=x'],
  },
  {
    tool: 'jenkins-function-deploy',
    proves: ['deploy'],
    actions: ['jenkins:azurefunctionapppublish'],
    runtime: 'serverless',
    examples: ['uses: jenkins:azureFunctionAppPublish appName=a'],
    nearMisses: ['uses: jenkins:azureWebAppPublish appName=a'],
  },
  {
    tool: 'jenkins-container-deploy',
    proves: ['deploy'],
    actions: ['jenkins:deploy'],
    when: [{ input: 'adapters' }],
    runtime: 'vm',
    examples: ['uses: jenkins:deploy adapters=[tomcat9()] war=a.war'],
    nearMisses: ['uses: jenkins:deploy value=x'],
  },
  {
    tool: 'cloudformation-step',
    proves: ['iac-apply'],
    actions: ['jenkins:cfnupdate'],
    examples: ['uses: jenkins:cfnUpdate stack=s'],
    nearMisses: ['uses: jenkins:cfnDescribe stack=s'],
  },
  {
    tool: 'jenkins-package-publish',
    proves: ['package-publish'],
    actions: [
      'jenkins:nexusartifactuploader',
      'jenkins:nexuspublisher',
      'jenkins:rtupload',
    ],
    examples: ['uses: jenkins:nexusArtifactUploader repository=releases'],
    nearMisses: ['uses: jenkins:rtDownload serverId=a'],
  },
  {
    tool: 'jenkins-http-request',
    proves: ['smoke-test'],
    actions: ['jenkins:httprequest'],
    unless: [
      { input: 'httpMode', is: ['POST', 'PUT', 'PATCH', 'DELETE'] },
      { input: 'validResponseCodes', like: /[45]\d\d/ },
      { text: /hooks\.|webhook|api\.github|\/api\/v\d/i },
    ],
    examples: ['uses: jenkins:httpRequest url=https://app.example.com/health'],
    nearMisses: ['uses: jenkins:httpRequest url=https://x httpMode=POST'],
  },
];
