import type { ToolRow } from '../types';
import { SERVICE_TESTS } from './serviceTests';
import { MAVEN_TESTS_SKIPPED } from './mavenTestsSkipped';

/** Integration, contract and end-to-end tests. @internal */
export const INTEGRATION_TEST_TOOLS: ToolRow[] = [
  {
    tool: 'cypress',
    proves: ['integration-test'],
    commands: ['cypress run', 'cypress-parallel', 'cypress-cloud'],
    actions: ['cypress-io/github-action'],
    unless: [{ input: 'runTests', is: ['false'] }],
    examples: [
      'npx cypress run',
      'uses: cypress-io/github-action start=npm-start',
    ],
    nearMisses: [
      'npx cypress install',
      'uses: cypress-io/github-action runTests=false',
    ],
  },
  {
    tool: 'playwright',
    proves: ['integration-test'],
    commands: ['playwright test', 'bddgen test'],
    unless: [{ flag: '--list' }],
    examples: ['npx playwright test'],
    nearMisses: [
      'npx playwright install --with-deps',
      'playwright test --list',
    ],
  },
  {
    tool: 'end-to-end-test',
    proves: ['integration-test'],
    commands: [
      'newman run',
      'behave',
      'cucumber|cucumber-js',
      'robot|pabot',
      'karate',
      'testcafe',
      'wdio',
      'nightwatch',
      'codeceptjs run',
      'hurl',
      'schemathesis run',
      'dredd',
      'tavern-ci',
      'venom run',
      'detox test',
      'maestro test',
      'chainsaw test',
      'kuttl test',
      'rake ~spec:features|spec:system|test:system|test:integration|cucumber|features',
      'rails test:system|test:all',
      'ng e2e',
      'nx ~e2e',
      'goss validate',
      'dgoss run',
      'container-structure-test test',
    ],
    actions: [
      'matt-ball/newman-action',
      'orange-opensource/hurl-action',
      'devexpress/testcafe-action',
      'schemathesis/action',
      'mobile-dev-inc/action-maestro-cloud',
      'plexsystems/container-structure-test-action',
    ],
    unless: [{ flag: '--test', is: ['never'] }],
    examples: [
      'newman run collection.json',
      'hurl --test api.hurl',
      'behave features',
    ],
    nearMisses: ['npm install newman', 'echo behave'],
  },
  {
    tool: 'contract-test',
    proves: ['integration-test'],
    commands: [
      'pact-broker can-i-deploy',
      'pact-provider-verifier',
      'pact verify',
      'pact-broker-cli can-i-deploy',
      'gradle ~pactVerify|contractTest',
    ],
    examples: ['pact-broker can-i-deploy --pacticipant a'],
    nearMisses: ['pact-broker publish pacts'],
  },
  {
    tool: 'jvm-integration-test',
    proves: ['integration-test'],
    commands: [
      'gradle ~integrationTest|functionalTest|e2eTest|acceptanceTest|intTest|componentTest',
      'mvn|mvnd ~failsafe:integration-test|failsafe:verify|integration-test',
      'mvn|mvnd ~verify|install|deploy',
    ],
    when: [
      {
        text: /gradlew?\b(?:(?!-x ).)*(?:integrationTest|functionalTest|e2eTest|acceptanceTest|intTest|componentTest)|failsafe|-P\s?\S*(?:integration|\bit\b|e2e)|integration-test/,
      },
    ],
    unless: MAVEN_TESTS_SKIPPED,
    examples: ['./gradlew integrationTest', 'mvn verify -Pintegration'],
    nearMisses: ['mvn verify', './gradlew test'],
  },
  {
    tool: 'gradle-integration-suite',
    proves: ['integration-test'],
    commands: ['gradle ~check|build'],
    when: [
      {
        file: 'build.gradle|build.gradle.kts',
        like: /(?:check\b["']?\)?(?:\s*\{[^{}]{0,200}?|\.configure\s*\{[^{}]{0,200}?|\.)dependsOn[^\n]{0,120}?|\bcheck\.dependsOn[^\n]{0,80}?)(?:integration|functional|acceptance|e2e|component|contract)_?-?Tests?\b/i,
      },
    ],
    unless: [
      {
        flag: ['-x', '--exclude-task'],
        like: /^(?:check|:?(?:[\w:]+:)?(?:integration|functional|acceptance|e2e|component|contract)_?-?tests?)$/i,
      },
    ],
    examples: [],
    nearMisses: ['./gradlew check', './gradlew assemble'],
  },
  {
    tool: 'failsafe-plugin',
    proves: ['integration-test'],
    commands: ['mvn|mvnd ~verify|install|deploy'],
    when: [
      {
        file: 'pom.xml',
        like: /<artifactId>maven-failsafe-plugin<\/artifactId>[\s\S]{0,1500}?<goal>integration-test<\/goal>/,
      },
    ],
    unless: [...MAVEN_TESTS_SKIPPED, { flag: '-DskipITs' }],
    examples: [],
    nearMisses: ['mvn verify -DskipITs'],
  },
  {
    tool: 'ruby-integration-suite',
    proves: ['integration-test'],
    commands: ['rspec', 'parallel_rspec', 'rails test'],
    when: [
      {
        text: /(?:^|\s|=)["']?(?:\.\/)?(?:spec|test)\/(?:features?|system|integration|acceptance|requests?)\b/m,
      },
    ],
    unless: [
      {
        flag: ['--exclude-pattern', '-P'],
        like: /features?|system|integration/,
      },
    ],
    examples: ['bundle exec rspec spec/features', 'bin/rails test test/system'],
    nearMisses: ['bundle exec rspec spec/models', 'bundle exec rspec'],
  },
  {
    tool: 'integration-suite',
    proves: ['integration-test'],
    commands: [
      'pytest',
      'jest',
      'vitest',
      'mocha',
      'rspec',
      'go test',
      'gotestsum',
      'dotnet test',
      'phpunit',
      'pest',
      'cargo test',
      'node',
    ],
    when: [
      {
        text: /(?:^|[\s/=:.,"'_-])(?:integration|e2e|end-to-end|acceptance|functional|system)(?:[-_ ]?tests?)?(?:$|[\s/.:;,"')]|-tests?\b)/im,
      },
    ],
    unless: [
      {
        text: /\bnot\s+(?:integration|e2e)|--ignore[= ]\S*(?:integration|e2e)|FullyQualifiedName!~|Category!=/,
      },
      { flag: ['--testPathIgnorePatterns', '--exclude'] },
    ],
    examples: [
      'pytest tests/integration',
      'go test ./e2e/...',
      'go test -tags=integration ./...',
      'jest --config jest.integration.config.js',
    ],
    nearMisses: ['pytest tests/unit', 'pytest -m "not integration"'],
  },
  ...SERVICE_TESTS,
];
