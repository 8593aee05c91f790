import type { ToolRow } from '../../../types';

/** Steps that prove nothing. @internal */
export const JENKINS_HARMLESS_STEPS: ToolRow = {
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
