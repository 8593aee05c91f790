import type { ToolRow } from '../types';
import { MAVEN_TESTS_SKIPPED } from './mavenTestsSkipped';

/** Thresholds that coverage must not fall below. @internal */
export const COVERAGE_GATE_TOOLS: ToolRow[] = [
  {
    tool: 'coverage-threshold-flag',
    proves: ['coverage-gate'],
    commands: [
      'pytest',
      'coverage report',
      'jest',
      'vitest',
      'nyc|c8',
      'cargo llvm-cov|tarpaulin',
      'dotnet test',
      'go-test-coverage',
      'diff-cover',
    ],
    when: [
      {
        text: /--cov-fail-under[= ]\d|--fail-under(?:-lines|-regions|-functions)?[= ]\d|--check-coverage|--coverage\.thresholds|--coverageThreshold|\/p:Threshold=\d|-p:Threshold=\d|go-test-coverage/,
      },
    ],
    examples: [
      'pytest --cov=app --cov-fail-under=80',
      'coverage report --fail-under=85',
      'nyc --check-coverage mocha',
    ],
    nearMisses: ['pytest --cov=app', 'coverage report'],
  },
  {
    tool: 'coverage-threshold-config',
    proves: ['coverage-gate'],
    commands: ['pytest', 'coverage report'],
    when: [
      { text: /--cov|coverage report/ },
      { file: 'pyproject.toml', like: /^\s*fail_under\s*=\s*[1-9]/m },
    ],
    examples: [],
    nearMisses: ['pytest --cov=app'],
  },
  {
    tool: 'coverage-threshold-config',
    proves: ['coverage-gate'],
    commands: ['pytest', 'coverage report'],
    when: [
      { text: /--cov|coverage report/ },
      { file: '.coveragerc', like: /^\s*fail_under\s*=\s*[1-9]/m },
    ],
    examples: [],
    nearMisses: ['coverage report'],
  },
  {
    tool: 'jest-coverage-threshold',
    proves: ['coverage-gate'],
    commands: ['jest', 'react-scripts test'],
    when: [
      { text: /--coverage(?!=false)|--ci --cov/ },
      {
        file: 'jest.config.*|package.json',
        like: /coverageThreshold["']?\s*:/,
      },
    ],
    examples: [],
    nearMisses: ['jest --coverage', 'jest'],
  },
  {
    tool: 'vitest-coverage-threshold',
    proves: ['coverage-gate'],
    commands: ['vitest'],
    when: [
      { text: /--coverage(?!=false)|coverage/ },
      { file: 'vitest.config.*|vite.config.*', like: /thresholds\s*:\s*\{/ },
    ],
    examples: [],
    nearMisses: ['vitest run --coverage'],
  },
  {
    tool: 'jacoco-threshold',
    proves: ['coverage-gate'],
    commands: [
      'gradle ~jacocoTestCoverageVerification|koverVerify',
      'mvn|mvnd ~jacoco:check',
    ],
    examples: ['./gradlew jacocoTestCoverageVerification', 'mvn jacoco:check'],
    nearMisses: ['./gradlew jacocoTestReport'],
  },
  {
    tool: 'jacoco-threshold-config',
    proves: ['coverage-gate'],
    commands: ['mvn|mvnd ~verify|install|deploy'],
    when: [
      {
        file: 'pom.xml',
        like: /<artifactId>jacoco-maven-plugin<\/artifactId>[\s\S]{0,4000}?<goal>check<\/goal>/,
      },
    ],
    unless: MAVEN_TESTS_SKIPPED,
    examples: [],
    nearMisses: ['mvn verify'],
  },
  {
    tool: 'coverage-action',
    proves: ['coverage-gate'],
    actions: [
      'vladopajic/go-test-coverage',
      'insightsengineering/coverage-action',
      'irongut/codecoveragesummary',
      'orgoro/coverage',
    ],
    when: [
      {
        input: [
          'threshold-total',
          'threshold',
          'fail_below_threshold',
          'thresholdAll',
          'config',
        ],
      },
    ],
    unless: [{ input: ['fail_below_threshold', 'fail'], is: ['false'] }],
    examples: ['uses: vladopajic/go-test-coverage config=.testcoverage.yml'],
    nearMisses: [
      'uses: irongut/CodeCoverageSummary fail_below_threshold=false threshold=80',
    ],
  },
];
