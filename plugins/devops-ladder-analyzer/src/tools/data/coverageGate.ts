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
    commands: ['pytest|py.test', 'coverage report'],
    when: [
      { text: /--cov|coverage report/ },
      {
        file: 'pyproject.toml|.coveragerc|setup.cfg|tox.ini',
        like: /^[^\S\n]*fail_under\s*=\s*[1-9]/m,
      },
    ],
    unless: [
      { flag: ['--no-cov'] },
      { flag: ['--cov-fail-under', '--fail-under'], is: ['0'] },
    ],
    examples: [],
    nearMisses: ['pytest --cov=app', 'coverage report'],
  },
  {
    tool: 'pytest-default-threshold',
    proves: ['coverage-gate'],
    commands: ['pytest|py.test'],
    when: [
      {
        file: 'pyproject.toml|pytest.ini|setup.cfg|tox.ini',
        like: /^[^\S\n]*addopts\s*=(?:[^\n]*\n[ \t]+)*?[^\n]*--cov-fail-under[= ][1-9]|^[^\S\n]*addopts\s*=\s*\[[^\]]*--cov-fail-under[= ][1-9]/m,
      },
    ],
    unless: [
      { flag: ['--no-cov', '--collect-only'] },
      { flag: ['--cov-fail-under'], is: ['0'] },
      { flag: ['-o', '--override-ini'], like: /^addopts=/ },
    ],
    examples: [],
    nearMisses: ['pytest tests'],
  },
  {
    tool: 'simplecov-minimum',
    proves: ['coverage-gate'],
    commands: ['rspec', 'rails test', 'rake ~test|spec|default', 'cucumber'],
    when: [
      {
        file: 'spec_helper.rb|rails_helper.rb|test_helper.rb|.simplecov',
        like: /^SimpleCov\.start(?![^\n]*\b(?:if|unless)\b)[\s\S]{0,1500}?^[ \t]*(?:SimpleCov\.)?minimum_coverage\b(?!\s*\(?0\b)|^SimpleCov\.minimum_coverage\b(?![^\n]*\b(?:if|unless)\b)[\s\S]{0,1500}?^SimpleCov\.start(?![^\n]*\b(?:if|unless)\b)/m,
      },
    ],
    examples: [],
    nearMisses: ['bundle exec rspec'],
  },
  {
    tool: 'simplecov-minimum',
    proves: ['coverage-gate'],
    commands: ['rspec', 'rails test', 'rake ~test|spec|default', 'cucumber'],
    when: [
      { env: 'COVERAGE', is: ['true', '1', 'yes', 'on'] },
      {
        file: 'spec_helper.rb|rails_helper.rb|test_helper.rb',
        like: /ENV(?:\.fetch\(|\[)["']COVERAGE["'][\s\S]{0,800}?^[ \t]*(?:SimpleCov\.)?minimum_coverage\b(?!\s*\(?0\b)/m,
      },
    ],
    examples: [],
    nearMisses: ['bundle exec rspec'],
  },
  {
    tool: 'jest-coverage-threshold',
    proves: ['coverage-gate'],
    commands: ['jest', 'react-scripts test'],
    when: [
      { text: /--coverage(?!=false)|--collectCoverage(?!=false)|--ci --cov/ },
      {
        file: 'jest.config.*|package.json',
        like: /coverageThreshold["']?\s*:(?!\s*\{\s*\})/,
      },
    ],
    examples: [],
    nearMisses: ['jest --coverage', 'jest'],
  },
  {
    tool: 'jest-coverage-threshold',
    proves: ['coverage-gate'],
    commands: ['jest', 'react-scripts test'],
    when: [
      {
        file: 'jest.config.*|package.json',
        like: /\bcollectCoverage["']?\s*:\s*true[\s\S]*coverageThreshold["']?\s*:\s*\{\s*[^}\s]|coverageThreshold["']?\s*:\s*\{\s*[^}\s][\s\S]*\bcollectCoverage["']?\s*:\s*true/,
      },
    ],
    unless: [
      { flag: ['--coverage', '--collectCoverage'], is: ['false'] },
      { flag: ['--no-coverage', '--listTests'] },
    ],
    examples: [],
    nearMisses: ['jest', 'jest --no-coverage'],
  },
  {
    tool: 'nyc-coverage-threshold',
    proves: ['coverage-gate'],
    commands: ['nyc|c8'],
    when: [
      {
        file: '.nycrc|.nycrc.json|.c8rc.json|package.json',
        like: /["']?check-?coverage["']?\s*:\s*true/i,
      },
    ],
    unless: [{ flag: '--check-coverage', is: ['false'] }],
    examples: [],
    nearMisses: ['nyc mocha', 'c8 node --test'],
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
    commands: ['gradle ~check|build'],
    when: [
      {
        file: 'build.gradle|build.gradle.kts',
        like: /\bcheck\b[^\n]{0,80}(?:\{[^{}]{0,200}?)?\bdependsOn\b[^\n]{0,120}(?:jacocoTestCoverageVerification|koverVerify)/,
      },
    ],
    unless: [
      {
        flag: ['-x', '--exclude-task'],
        is: ['check', 'test', 'jacocoTestCoverageVerification', 'koverVerify'],
      },
    ],
    examples: [],
    nearMisses: ['./gradlew check'],
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
