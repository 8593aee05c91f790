import {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { durationToMilliseconds, HumanDuration } from '@backstage/types';
import { settingsReader } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';

/** How services are kept fresh. */
export interface RefreshConfig {
  syncEvery: HumanDuration;
  checkEvery: HumanDuration;
  maxAgeMs: number;
  concurrency: number;
  concurrencyPerHost: number;
  timeoutMs: number;
  leaseMs: number;
  batch: number;
}

/**
 * Reads `devopsLadder.refresh`. A value that cannot be used is named in the
 * log, and the default holds.
 */
export function readRefreshConfig(
  config: RootConfigService,
  logger: LoggerService,
): RefreshConfig {
  const settings = settingsReader(config, logger, 'devopsLadder.refresh');
  const milliseconds = (key: string, otherwise: HumanDuration) =>
    settings.durationMs(key, durationToMilliseconds(otherwise));

  return {
    syncEvery: settings.duration('syncEvery', { minutes: 5 }),
    checkEvery: settings.duration('checkEvery', { minutes: 1 }),
    maxAgeMs: milliseconds('maxAge', { hours: 1 }),
    timeoutMs: milliseconds('timeout', { minutes: 1 }),
    concurrency: settings.count('concurrency', 8, 64),
    concurrencyPerHost: settings.count('concurrencyPerHost', 4, 64),
    leaseMs: milliseconds('lease', { minutes: 5 }),
    batch: settings.count('batch', 100, 1_000),
  };
}
