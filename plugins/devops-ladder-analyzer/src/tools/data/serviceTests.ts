import type { ToolRow } from '../types';
import { MAVEN_TESTS_SKIPPED } from './mavenTestsSkipped';

/** More tests of the whole service, of its pages and of its API. @internal */
export const SERVICE_TESTS: ToolRow[] = [
  {
    tool: 'browser-test',
    proves: ['integration-test'],
    commands: [
      'protractor',
      'gauge run',
      'behat',
      'selenium-side-runner',
      'test-storybook',
      'backstop test',
      'php artisan ~dusk',
      'artisan dusk',
      'qawolf test',
      'codecept run ~acceptance|functional|api|Acceptance|Functional|Api',
      'mabl deployments ~create',
      'ghost-inspector suite',
      'rainforest run',
      'testim',
      'saucectl run',
      'lein cucumber',
      'rake ~cucumber:ok|test:features|spec:feature|spec:requests|spec:integration|spec:e2e|test:e2e|pact:verify|pact:verify:at',
      'gradle ~cucumber|cucumberTest|apiTest|systemTest|testIntegration|smokeTest|testFunctional|integrationTests|functionalTests|itest|blackBoxTest|endToEndTest|crossBrowser',
    ],
    unless: [{ flag: ['-x', '--exclude-task'], like: /test/i }],
    examples: ['vendor/bin/behat', 'npx test-storybook', './gradlew apiTest'],
    nearMisses: ['npm install protractor', './gradlew assemble -x apiTest'],
  },
  {
    tool: 'api-test',
    proves: ['integration-test'],
    commands: [
      'bru run',
      'postman collection run',
      'stepci run',
      'st run',
      'inspec exec',
      'kitchen test|verify',
      'specmatic test',
      'microcks test',
      'ballerina|bal test',
      'sbt ~it:test|IntegrationTest/test|it/test|integration/test|e2e/test|acceptance/test|component/test',
      'lein test ~:integration',
      'pact_verifier_cli|pact-verifier',
    ],
    examples: ['bru run --env ci', 'sbt it:test', 'inspec exec profile'],
    nearMisses: ['sbt test', 'lein test', 'postman login'],
  },
  {
    tool: 'karate',
    proves: ['integration-test'],
    commands: ['java', 'mvn|mvnd ~test|verify|install', 'gradle ~test|check'],
    when: [
      {
        text: /\bcom\.intuit\.karate\.Main\b|-jar\s+\S*\bkarate[\w.-]*\.jar\b|-Dkarate\.(?:options|env)\b|(?:-Dtest=|--tests[= ])\S*[Kk]arate/,
      },
    ],
    unless: MAVEN_TESTS_SKIPPED,
    examples: [
      'java -jar karate.jar features',
      'java -cp lib/karate.jar:. com.intuit.karate.Main features',
      'mvn test -Dtest=KarateRunner',
      './gradlew test --tests *KarateTest',
    ],
    nearMisses: [
      'java -jar app.jar',
      'curl -O https://example.com/karate.jar',
      'mvn test -Dtest=UnitTest',
    ],
  },
];
