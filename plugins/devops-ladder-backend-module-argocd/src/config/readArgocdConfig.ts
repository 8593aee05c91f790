import {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';
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
  const duration = (key: string, otherwise: number): number => {
    const path = `${KEY}.${key}`;
    try {
      const value = config.has(path)
        ? durationToMilliseconds(readDurationFromConfig(config, { key: path }))
        : otherwise;
      if (value > 0) {
        return value;
      }
    } catch {
      // Said below, with what is accepted.
    }
    logger.warn(
      `${path} is ignored: accepted are durations longer than nothing, such as { minutes: 5 } or 5m`,
    );
    return otherwise;
  };
  return {
    instances: readInstances(config, `${KEY}.instances`, logger),
    refreshEveryMs: duration(
      'refreshEvery',
      defaultArgocdConfig.refreshEveryMs,
    ),
    timeoutMs: duration('timeout', defaultArgocdConfig.timeoutMs),
  };
}
