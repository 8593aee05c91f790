import type { ToolRow } from '../../../types';
import { builtIn } from './actionNames';

const DEPENDENCIES =
  /lock|checksum[^\n]*(?:package|pom|gradle|gemfile|requirements|pyproject|pipfile|setup\.|go\.(?:mod|sum)|composer|csproj|mix\.|cargo|build\.sbt|deps\.edn|project\.clj|podfile)|deps|dependenc|node|npm|yarn|pnpm|gems?\b|bundle|pip|poetry|venv|\.m2|maven|gradle|go-?mod|cargo|nuget|composer|sbt|coursier|pods/i;

/** Steps of CircleCI itself. @internal */
export const CIRCLECI_STEPS: ToolRow[] = [
  {
    tool: 'circleci-cache',
    proves: ['cache'],
    actions: builtIn('restore_cache'),
    when: [{ text: DEPENDENCIES }],
    examples: ['uses: circleci:restore_cache key=v1-deps'],
    nearMisses: ['uses: circleci:restore_cache key=source-v1'],
  },
  {
    tool: 'circleci-image-layers',
    proves: ['cache'],
    actions: builtIn('setup_remote_docker'),
    when: [{ input: 'docker_layer_caching', is: ['true'] }],
    examples: ['uses: circleci:setup_remote_docker docker_layer_caching=true'],
    nearMisses: ['uses: circleci:setup_remote_docker version=default'],
  },
  {
    tool: 'circleci-test-results',
    proves: ['report'],
    actions: builtIn('store_test_results'),
    examples: ['uses: circleci:store_test_results path=reports'],
    nearMisses: ['uses: circleci:store_artifacts path=dist'],
  },
  {
    tool: 'circleci-artifacts',
    proves: ['report'],
    actions: builtIn('store_artifacts'),
    when: [
      {
        text: /tests?[-_/ ]?(?:results?|reports?|output|logs?)|coverage|junit|surefire|failsafe|sarif|playwright|cypress|allure|lcov|jacoco|htmlcov|reports?\b|scan|lint|screenshots/i,
      },
    ],
    examples: ['uses: circleci:store_artifacts path=coverage'],
    nearMisses: ['uses: circleci:store_artifacts path=dist'],
  },
  {
    tool: 'circleci-release',
    proves: ['deploy-record'],
    actions: builtIn('release'),
    commands: ['circleci run release plan|log|update'],
    examples: [
      'circleci run release plan app --environment-name=production',
      'uses: circleci:release',
    ],
    nearMisses: ['circleci version', 'circleci tests split'],
  },
  {
    tool: 'circleci-step',
    proves: ['harmless'],
    actions: builtIn(
      'checkout setup_remote_docker save_cache restore_cache store_artifacts persist_to_workspace attach_workspace add_ssh_keys install_signing_bundle',
    ),
    examples: [
      'uses: circleci:checkout',
      'uses: circleci:attach_workspace at=.',
    ],
    nearMisses: ['uses: circleci:deploy_everything'],
  },
];
