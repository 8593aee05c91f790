import type { ToolRow } from '../../../types';

const REPORT =
  /(?:^|[^a-z])(?:tests?[-_ /]?(?:results?|reports?|output|logs?)|coverage|junit|surefire|failsafe|sarif|playwright|cypress|allure|results?\.xml|lcov|jacoco|htmlcov|trx|trivy|zap|lighthouse|(?:scan|lint|e2e|security)[-_ ]?(?:results?|reports?))(?:$|[^a-z])/i;

/** Steps that keep results and tell of them. @internal */
export const JENKINS_REPORTS: ToolRow[] = [
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
