import {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { settingsReader } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { defaultGithubConfig, GithubConfig } from './GithubConfig';

const MOST_PER_QUERY = 100;

/**
 * Reads `devopsLadder.github`. A value that cannot be used is named in the
 * log, and the default holds.
 *
 * @internal
 */
export function readGithubConfig(
  config: RootConfigService,
  logger: LoggerService,
): GithubConfig {
  const settings = settingsReader(config, logger, 'devopsLadder.github');
  const { settingsEveryMs, runsEveryMs, repositoriesPerQuery, timeoutMs } =
    defaultGithubConfig;
  return {
    ...defaultGithubConfig,
    settingsEveryMs: settings.durationMs(
      'settings.refreshEvery',
      settingsEveryMs,
    ),
    runsEveryMs: settings.durationMs('runs.refreshEvery', runsEveryMs),
    timeoutMs: settings.durationMs('timeout', timeoutMs),
    repositoriesPerQuery: settings.count(
      'repositoriesPerQuery',
      repositoriesPerQuery,
      MOST_PER_QUERY,
    ),
    tiers: settings.environmentTiers('environments'),
  };
}
