import {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { settingsReader } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { defaultGitlabConfig, GitlabConfig } from './GitlabConfig';

/**
 * Reads `devopsLadder.gitlab`. A value that cannot be used is named in the
 * log, and the default holds.
 *
 * @internal
 */
export function readGitlabConfig(
  config: RootConfigService,
  logger: LoggerService,
): GitlabConfig {
  const settings = settingsReader(config, logger, 'devopsLadder.gitlab');
  const { settingsEveryMs, runsEveryMs, timeoutMs } = defaultGitlabConfig;
  return {
    ...defaultGitlabConfig,
    settingsEveryMs: settings.durationMs(
      'settings.refreshEvery',
      settingsEveryMs,
    ),
    runsEveryMs: settings.durationMs('runs.refreshEvery', runsEveryMs),
    timeoutMs: settings.durationMs('timeout', timeoutMs),
    tiers: settings.environmentTiers('environments'),
  };
}
