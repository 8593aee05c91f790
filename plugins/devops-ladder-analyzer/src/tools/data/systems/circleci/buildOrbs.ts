import type { ToolRow } from '../../../types';
import { orb } from './actionNames';

/** Orbs that install, build and test. @internal */
export const CIRCLECI_BUILD_ORBS: ToolRow[] = [
  {
    tool: 'orb-packages',
    proves: ['install'],
    actions: [
      ...orb('circleci/node', 'install_packages test run'),
      ...orb('circleci/python', 'install_packages test'),
      ...orb('circleci/ruby', 'install_deps'),
      ...orb('circleci/php', 'install_packages'),
      ...orb('circleci/go', 'mod_download mod_download_cached'),
      ...orb('cypress-io/cypress', 'run install'),
    ],
    examples: ['uses: circleci:circleci/node/install-packages pkg-manager=npm'],
    nearMisses: ['uses: circleci:circleci/node/install node-version=22'],
  },
  {
    tool: 'orb-cache',
    proves: ['cache'],
    actions: [
      ...orb('circleci/node', 'install_packages test run with_cache'),
      ...orb('circleci/python', 'install_packages test load_cache'),
      ...orb('circleci/ruby', 'install_deps'),
      ...orb('circleci/php', 'install_packages load_cache'),
      ...orb(
        'circleci/go',
        'load_cache load_mod_cache mod_download_cached with_cache',
      ),
      ...orb('circleci/maven', 'test with_cache'),
      ...orb('circleci/gradle', 'test run with_cache'),
      ...orb('circleci/android', 'restore_gradle_cache run_tests'),
      ...orb('cypress-io/cypress', 'run install'),
    ],
    unless: [{ input: ['with-cache', 'with_cache'], is: ['false'] }],
    examples: [
      'uses: circleci:circleci/node/install-packages pkg-manager=yarn',
    ],
    nearMisses: [
      'uses: circleci:circleci/node/install-packages with-cache=false',
      'uses: circleci:circleci/node/install node-version=22',
    ],
  },
  {
    tool: 'orb-tests',
    proves: ['unit-test'],
    actions: [
      ...orb('circleci/node', 'test'),
      ...orb('circleci/python', 'test'),
      ...orb('circleci/go', 'test'),
      ...orb('circleci/maven', 'test'),
      ...orb('circleci/gradle', 'test'),
      ...orb('circleci/ruby', 'rspec_test'),
      ...orb('circleci/rust', 'test'),
    ],
    examples: [
      'uses: circleci:circleci/python/test',
      'uses: circleci:circleci/ruby/rspec-test',
    ],
    nearMisses: ['uses: circleci:circleci/python/install-packages'],
  },
  {
    tool: 'orb-script-tests',
    proves: ['unit-test'],
    actions: orb('circleci/node', 'run'),
    when: [
      {
        input: ['npm-run', 'yarn-run'],
        like: /^(?:test|tests|unit|test[:_-](?:unit|ci))$/,
      },
    ],
    examples: ['uses: circleci:circleci/node/run npm-run=test'],
    nearMisses: ['uses: circleci:circleci/node/run npm-run=start'],
  },
  {
    tool: 'orb-build',
    proves: ['build'],
    actions: [
      ...orb('circleci/maven', 'test'),
      ...orb('circleci/gradle', 'test'),
      ...orb('circleci/rust', 'build'),
      ...orb('circleci/node', 'run'),
    ],
    unless: [{ text: /(?:npm|yarn)-run=(?!build)/ }],
    examples: [
      'uses: circleci:circleci/rust/build',
      'uses: circleci:circleci/node/run npm-run=build',
    ],
    nearMisses: ['uses: circleci:circleci/node/run npm-run=start'],
  },
  {
    tool: 'orb-lint',
    proves: ['lint'],
    actions: [
      ...orb('circleci/ruby', 'rubocop_check'),
      ...orb('circleci/rust', 'clippy format'),
      ...orb('circleci/docker', 'hadolint dockerlint'),
      ...orb('circleci/terraform', 'fmt validate'),
      ...orb('circleci/shellcheck', 'check'),
    ],
    gate: {
      default: 'blocking',
      advisoryWhen: [
        { input: ['failure-threshold', 'failure_threshold'], is: ['none'] },
      ],
    },
    examples: [
      'uses: circleci:circleci/docker/hadolint',
      'uses: circleci:circleci/shellcheck/check',
    ],
    nearMisses: ['uses: circleci:circleci/shellcheck/install'],
  },
  {
    tool: 'cypress-orb',
    proves: ['integration-test'],
    actions: orb('cypress-io/cypress', 'run run_tests'),
    examples: ['uses: circleci:cypress-io/cypress/run start-command=x'],
    nearMisses: ['uses: circleci:cypress-io/cypress/install'],
  },
  {
    tool: 'device-tests',
    proves: ['integration-test'],
    actions: orb(
      'circleci/android',
      'run_tests run_ui_tests start_emulator_and_run_tests',
    ),
    examples: ['uses: circleci:circleci/android/run-ui-tests'],
    nearMisses: ['uses: circleci:circleci/android/accept-licenses'],
  },
  {
    tool: 'coverage-orb',
    proves: ['report'],
    actions: [
      ...orb('codecov/codecov', 'upload'),
      ...orb('coveralls/coveralls', 'upload'),
      ...orb('codacy/coverage-reporter', 'send_report'),
    ],
    examples: [
      'uses: circleci:codecov/codecov/upload',
      'uses: circleci:coveralls/coveralls/upload',
    ],
    nearMisses: ['uses: circleci:codecov/codecov/install'],
  },
];
