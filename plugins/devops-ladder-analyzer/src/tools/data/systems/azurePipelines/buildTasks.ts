import type { ToolRow } from '../../../types';
import { FALSE, TRUE } from './inputValues';

/** Tasks that build, test and report. @internal */
export const AZURE_BUILD_TASKS: ToolRow[] = [
  {
    tool: 'visual-studio-build',
    proves: ['build'],
    actions: [
      'azure:vsbuild',
      'azure:msbuild',
      'azure:ant',
      'azure:gulp',
      'azure:grunt',
      'azure:cmake',
      'azure:xcode',
      'azure:xamarinandroid',
      'azure:xamarinios',
    ],
    unless: [{ input: ['targets', 'arguments', 'cmakeargs'], like: /clean$/i }],
    examples: ['uses: azure:vsbuild solution=app.sln', 'uses: azure:MSBuild'],
    nearMisses: ['uses: azure:visualstudiotestplatforminstaller'],
  },
  {
    tool: 'nuget-pack',
    proves: ['build'],
    actions: ['azure:nugetcommand'],
    when: [{ input: 'command', is: ['pack'] }],
    examples: ['uses: azure:nugetcommand command=pack'],
    nearMisses: ['uses: azure:nugetcommand command=restore'],
  },
  {
    tool: 'vstest',
    proves: ['unit-test', 'report'],
    actions: ['azure:vstest'],
    unless: [
      {
        input: ['testassemblyver2', 'testassembly', 'testfiltercriteria'],
        like: /integration|acceptance|functional|e2e|end2end|specflow|selenium|ui\.?tests/i,
      },
      { input: 'testselector', is: ['testPlan', 'testRun'] },
    ],
    examples: ['uses: azure:vstest testassemblyver2=**/*Tests.dll'],
    nearMisses: [
      'uses: azure:vstest testassemblyver2=**/*IntegrationTests.dll',
    ],
  },
  {
    tool: 'vstest',
    proves: ['integration-test', 'report'],
    actions: ['azure:vstest'],
    when: [
      {
        input: ['testassemblyver2', 'testassembly', 'testfiltercriteria'],
        like: /integration|acceptance|functional|e2e|end2end|specflow|selenium|ui\.?tests/i,
      },
    ],
    examples: ['uses: azure:vstest testassemblyver2=**/*IntegrationTests.dll'],
    nearMisses: ['uses: azure:vstest testassemblyver2=**/*Tests.dll'],
  },
  {
    tool: 'test-report',
    proves: ['report'],
    actions: [
      'azure:publishtestresults',
      'azure:publishcodecoverageresults',
      'azure:reportgenerator',
      'azure:codecov',
      'azure:sonarqubepublish',
      'azure:sonarcloudpublish',
      'azure:advancedsecurity-publish',
      'azure:publishhtmlreport',
      'azure:publishsecurityanalysislogs',
    ],
    examples: ['uses: azure:publishtestresults testresultsfiles=**/*.trx'],
    nearMisses: ['uses: azure:publishpipelineartifact targetpath=drop'],
  },
  {
    tool: 'test-report',
    proves: ['report'],
    actions: ['azure:maven', 'azure:gradle'],
    unless: [
      { input: 'publishjunitresults', is: FALSE },
      {
        input: ['goals', 'tasks'],
        like: /^(?:compile|clean|deploy|assemble)$/,
      },
      { text: /skipTests|maven\.test\.skip/ },
    ],
    examples: [
      'uses: azure:maven goals=verify',
      'uses: azure:gradle tasks=build',
    ],
    nearMisses: ['uses: azure:maven publishjunitresults=false'],
  },
  {
    tool: 'test-report',
    proves: ['report'],
    actions: ['azure:dotnetcorecli'],
    when: [{ input: 'command', is: ['test'] }],
    unless: [{ input: 'publishtestresults', is: FALSE }],
    examples: ['uses: azure:dotnetcorecli command=test'],
    nearMisses: ['uses: azure:dotnetcorecli command=build'],
  },
  {
    tool: 'report-artifact',
    proves: ['report'],
    actions: ['azure:publishbuildartifacts', 'azure:publishpipelineartifact'],
    when: [
      {
        text: /(?:^|[^a-z])(?:tests?[-_ /]?(?:results?|reports?)|coverage|junit|sarif|codeanalysislogs|playwright|cypress|trivy|zap|(?:scan|lint|e2e|security)[-_ ]?(?:results?|reports?))(?:$|[^a-z])/i,
      },
    ],
    examples: [
      'uses: azure:publishpipelineartifact artifact=coverage targetpath=x',
    ],
    nearMisses: ['uses: azure:publishpipelineartifact artifact=drop'],
  },
  {
    tool: 'build-quality-checks',
    proves: ['coverage-gate'],
    actions: ['azure:buildqualitychecks'],
    when: [{ input: 'checkcoverage', is: TRUE }],
    gate: {
      default: 'blocking',
      advisoryWhen: [{ input: ['coveragefailoption', 'treat'], is: ['none'] }],
    },
    examples: ['uses: azure:buildqualitychecks checkcoverage=true'],
    nearMisses: ['uses: azure:buildqualitychecks checkwarnings=true'],
  },
];
