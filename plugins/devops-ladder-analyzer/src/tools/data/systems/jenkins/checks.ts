import type { ToolRow } from '../../../types';

/** Steps that check code, dependencies and images. @internal */
export const JENKINS_CHECKS: ToolRow[] = [
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
