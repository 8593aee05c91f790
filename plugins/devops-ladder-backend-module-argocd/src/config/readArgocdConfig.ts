import {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { settingsReader } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { ArgocdConfig, defaultArgocdConfig } from './ArgocdConfig';
import { readInstances } from './readInstances';

const KEY = 'devopsLadder.argocd';

/**
 * Reads `devopsLadder.argocd`. What cannot be used is named in the log; a
 * default holds instead, and an instance leaves itself out.
 *
 * @internal
 */
export function readArgocdConfig(
  config: RootConfigService,
  logger: LoggerService,
): ArgocdConfig {
  const settings = settingsReader(config, logger, KEY);
  return {
    instances: readInstances(config, `${KEY}.instances`, logger),
    refreshEveryMs: settings.durationMs(
      'refreshEvery',
      defaultArgocdConfig.refreshEveryMs,
    ),
    timeoutMs: settings.durationMs('timeout', defaultArgocdConfig.timeoutMs),
  };
}
