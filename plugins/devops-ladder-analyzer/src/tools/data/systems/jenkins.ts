import type { ToolRow } from '../../types';

const REPORT =
  /(?:^|[^a-z])(?:tests?[-_ /]?(?:results?|reports?|output|logs?)|coverage|junit|surefire|failsafe|sarif|playwright|cypress|allure|results?\.xml|lcov|jacoco|htmlcov|trx|trivy|zap|lighthouse|(?:scan|lint|e2e|security)[-_ ]?(?:results?|reports?))(?:$|[^a-z])/i;
const DEPENDENCIES = /\.npm|node_modules|\.m2|\.gradle|\.cache|\.cargo|vendor/i;

const CHECKS: ToolRow[] = [
  {
    tool: 'sonar-quality-gate',
    proves: ['sast', 'quality-service', 'report'],
    actions: ['jenkins:waitforqualitygate'],
    gate: {
      default: 'advisory',
      note: 'the step returns the result of the quality gate and goes on',
      blockingWhen: [
        { input: 'abortPipeline', is: ['true'] },
        { input: 'raised', is: ['true'] },
      ],
    },
    examples: ['uses: jenkins:waitForQualityGate abortPipeline=true'],
    nearMisses: ['uses: jenkins:withSonarQubeEnv value=sonar'],
  },
  {
    tool: 'owasp-dependency-check',
    proves: ['dependency-scan'],
    actions: ['jenkins:dependencycheck'],
    gate: {
      default: 'advisory',
      note: 'it fails from no score on by default',
      blockingWhen: [
        {
          input: 'additionalArguments',
          like: /--failOnCVSS[= ]+(?:\d(?:\.\d+)?|10)(?![\d.])/i,
        },
      ],
    },
    examples: ['uses: jenkins:dependencyCheck odcInstallation=odc'],
    nearMisses: ['uses: jenkins:checkout value=scm'],
  },
  {
    tool: 'owasp-dependency-check',
    proves: ['dependency-scan', 'report'],
    actions: ['jenkins:dependencycheckpublisher'],
    gate: {
      default: 'advisory',
      note: 'it has no threshold that fails the build',
      blockingWhen: [
        {
          input: [
            'failedTotalCritical',
            'failedTotalHigh',
            'failedTotalMedium',
            'failedTotalLow',
            'failedNewCritical',
            'failedNewHigh',
            'failedNewMedium',
            'failedNewLow',
          ],
          like: /^\d+$/,
        },
      ],
    },
    examples: ['uses: jenkins:dependencyCheckPublisher failedTotalHigh=1'],
    nearMisses: ['uses: jenkins:publishHTML reportDir=x'],
  },
  {
    tool: 'dependency-track',
    proves: ['dependency-scan'],
    actions: ['jenkins:dependencytrackpublisher'],
    gate: {
      default: 'advisory',
      note: 'it uploads the bill of materials and goes on',
      blockingWhen: [
        {
          input: [
            'failedTotalCritical',
            'failedTotalHigh',
            'failedNewCritical',
            'failedNewHigh',
          ],
          like: /^\d+$/,
        },
      ],
    },
    examples: ['uses: jenkins:dependencyTrackPublisher artifact=bom.xml'],
    nearMisses: ['uses: jenkins:archiveArtifacts artifacts=bom.xml'],
  },
  {
    tool: 'snyk',
    proves: ['dependency-scan'],
    actions: ['jenkins:snyksecurity'],
    gate: {
      default: 'blocking',
      advisoryWhen: [{ input: 'failOnIssues', is: ['false'] }],
    },
    examples: ['uses: jenkins:snykSecurity snykInstallation=snyk'],
    nearMisses: ['uses: jenkins:echo message=snyk'],
  },
  {
    tool: 'jfrog-xray',
    proves: ['dependency-scan'],
    actions: ['jenkins:xrayscan'],
    gate: {
      default: 'blocking',
      advisoryWhen: [{ input: 'failBuild', is: ['false'] }],
    },
    examples: ['uses: jenkins:xrayScan serverId=a'],
    nearMisses: ['uses: jenkins:rtPublishBuildInfo serverId=a'],
  },
  {
    tool: 'sonatype-lifecycle',
    proves: ['dependency-scan'],
    actions: ['jenkins:nexuspolicyevaluation'],
    gate: { default: 'unknown', decidedElsewhere: true },
    examples: ['uses: jenkins:nexusPolicyEvaluation iqStage=build'],
    nearMisses: ['uses: jenkins:nexusArtifactUploader repository=r'],
  },
  {
    tool: 'anchore',
    proves: ['image-scan'],
    actions: ['jenkins:anchore'],
    gate: {
      default: 'blocking',
      advisoryWhen: [{ input: 'bailOnFail', is: ['false'] }],
    },
    examples: ['uses: jenkins:anchore name=images'],
    nearMisses: ['uses: jenkins:readFile file=images'],
  },
  {
    tool: 'jenkins-warnings',
    proves: ['lint'],
    actions: ['jenkins:recordissues'],
    // Without a gate it shows the warnings of a tool that ran before.
    when: [{ input: 'qualityGates' }],
    gate: {
      default: 'advisory',
      note: 'it has no quality gate that fails the build',
      blockingWhen: [
        {
          input: 'qualityGates',
          like: /unstable:\s*false|criticality:\s*["']?FAILURE/,
        },
      ],
    },
    examples: ['uses: jenkins:recordIssues qualityGates=[threshold:1]'],
    nearMisses: [
      'uses: jenkins:publishChecks name=lint',
      'uses: jenkins:recordIssues tool=checkStyle()',
    ],
  },
  {
    tool: 'jenkins-coverage',
    proves: ['coverage-gate'],
    actions: ['jenkins:recordcoverage'],
    when: [{ input: 'qualityGates' }],
    gate: {
      default: 'advisory',
      note: 'a missed threshold does not fail the build',
      blockingWhen: [
        {
          input: 'qualityGates',
          like: /unstable:\s*false|criticality:\s*["']?FAILURE/,
        },
      ],
    },
    examples: ['uses: jenkins:recordCoverage qualityGates=[threshold:60]'],
    nearMisses: ['uses: jenkins:recordCoverage tools=x'],
  },
];

const REPORTS: ToolRow[] = [
  {
    tool: 'jenkins-report',
    proves: ['report'],
    actions: [
      'jenkins:junit',
      'jenkins:xunit',
      'jenkins:testng',
      'jenkins:nunit',
      'jenkins:mstest',
      'jenkins:robot',
      'jenkins:cucumber',
      'jenkins:allure',
      'jenkins:jacoco',
      'jenkins:cobertura',
      'jenkins:clover',
      'jenkins:publishcoverage',
      'jenkins:recordcoverage',
      'jenkins:recordissues',
      'jenkins:publishgherkin',
      'jenkins:perfreport',
    ],
    examples: ['uses: jenkins:junit testResults=target/*.xml'],
    nearMisses: ['uses: jenkins:echo message=junit'],
  },
  {
    tool: 'jenkins-artifact',
    proves: ['report'],
    actions: ['jenkins:archiveartifacts', 'jenkins:publishhtml'],
    when: [{ text: REPORT }],
    examples: [
      'uses: jenkins:archiveArtifacts artifacts=test-results/*.xml',
      'uses: jenkins:publishHTML reportName=coverage',
    ],
    nearMisses: ['uses: jenkins:archiveArtifacts artifacts=target/app.jar'],
  },
  {
    tool: 'jenkins-message',
    proves: ['notify'],
    actions: [
      'jenkins:slacksend',
      'jenkins:emailext',
      'jenkins:mail',
      'jenkins:office365connectorsend',
      'jenkins:hipchatsend',
      'jenkins:discordsend',
      'jenkins:telegramsend',
      'jenkins:mattermostsend',
      'jenkins:rocketsend',
      'jenkins:googlechatnotification',
      'jenkins:pagerduty',
    ],
    examples: ['uses: jenkins:slackSend message=done'],
    nearMisses: ['uses: jenkins:echo message=done'],
  },
  {
    tool: 'jira-deployment',
    proves: ['deploy-record'],
    actions: ['jenkins:jirasenddeploymentinfo'],
    examples: ['uses: jenkins:jiraSendDeploymentInfo environmentId=p'],
    nearMisses: ['uses: jenkins:jiraSendBuildInfo site=s'],
  },
];

const DELIVERY: ToolRow[] = [
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

const ACCESS: ToolRow[] = [
  {
    tool: 'jenkins-cluster-credentials',
    proves: ['cluster-login'],
    actions: [
      'jenkins:withkubeconfig',
      'jenkins:withkubecredentials',
      'jenkins:kubeconfig',
    ],
    examples: ['uses: jenkins:withKubeConfig credentialsId=k'],
    nearMisses: ['uses: jenkins:withAWS region=eu-west-1'],
  },
  {
    tool: 'jenkins-aws-key',
    proves: ['cloud-key'],
    actions: ['jenkins:withaws'],
    when: [{ input: 'credentials', like: /\S/ }],
    examples: ['uses: jenkins:withAWS credentials=deployer'],
    nearMisses: ['uses: jenkins:withAWS role=deployer'],
  },
  {
    tool: 'jenkins-cache',
    proves: ['cache'],
    actions: ['jenkins:cache', 'jenkins:readcache'],
    when: [{ text: DEPENDENCIES }],
    examples: ['uses: jenkins:cache caches=[path:.m2]'],
    nearMisses: ['uses: jenkins:cache caches=[path:out]'],
  },
];

const HARMLESS: ToolRow = {
  tool: 'jenkins-step',
  proves: ['harmless'],
  actions: [
    ...[
      'echo error println print printf sleep cleanWs deleteDir checkout git',
      'stash unstash readFile writeFile fileExists isUnix pwd readJSON readYaml',
      'readProperties readMavenPom readManifest readTOML readCSV writeJSON',
      'writeYaml writeMavenPom writeCSV findFiles zip unzip tar untar touch',
      'sha1 sha256 fingerprint archive unarchive archiveArtifacts publishHTML',
      'milestone unstable tool updateGitlabCommitStatus githubNotify',
      'setGitHubPullRequestStatus publishChecks addBadge addShortText',
      'addSummary addInfoBadge addWarningBadge addErrorBadge createSummary',
      'buildName buildDescription copyArtifacts discardOldBuilds getContext',
      'libraryResource resolveScm scmSkip scmSkipBuild nodesByLabel',
      'dockerFingerprintFrom dockerFingerprintRun input string evaluate',
      'withSonarQubeEnv withKubeConfig withAWS writeCache cache deploy',
      'recordCoverage httpRequest cfnDescribe cfnExports cfnValidate ecrLogin',
      'rtServer rtDownload rtBuildInfo rtPublishBuildInfo rtMavenResolver',
      'rtMavenDeployer withAzureKeyvault jiraSendBuildInfo jiraComment',
      'jiraAddComment waitForBuild sprintf getBuildCauses hasProperty',
      'withGradle withMaven nodejs sshagent configFileProvider',
      'lastChanges checkpoint compareVersions base64Encode base64Decode',
      'verifySha1 verifySha256',
      'buildDiscarder disableConcurrentBuilds durabilityHint pipelineTriggers',
      'disableResume rateLimitBuilds options parameters logRotator',
    ].flatMap(line =>
      line.split(' ').map(name => `jenkins:${name.toLowerCase()}`),
    ),
  ],
  examples: ['uses: jenkins:checkout value=scm'],
  nearMisses: ['uses: jenkins:deployEverything env=prod'],
};

/** Steps of Jenkins and its public plugins. @internal */
export const JENKINS_TOOLS: ToolRow[] = [
  ...CHECKS,
  ...REPORTS,
  ...DELIVERY,
  ...ACCESS,
  HARMLESS,
];
