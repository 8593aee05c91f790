import { RootConfigService } from '@backstage/backend-plugin-api';
import { readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds, HumanDuration } from '@backstage/types';

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

/** Reads `devopsLadder.refresh`. Throws an error that names the key. */
export function readRefreshConfig(config: RootConfigService): RefreshConfig {
  const refresh = config.getOptionalConfig('devopsLadder.refresh');
  const duration = (key: string, otherwise: HumanDuration) =>
    refresh?.has(key) ? readDurationFromConfig(refresh, { key }) : otherwise;

  const milliseconds = (key: string, otherwise: HumanDuration) => {
    const ms = durationToMilliseconds(duration(key, otherwise));
    if (!(ms > 0)) {
      throw new Error(
        `devopsLadder.refresh.${key} must be longer than nothing`,
      );
    }
    return ms;
  };

  const count = (key: string, otherwise: number, most: number) => {
    const value = refresh?.getOptionalNumber(key) ?? otherwise;
    if (!Number.isInteger(value) || value < 1 || value > most) {
      throw new Error(
        `devopsLadder.refresh.${key} must be a whole number from 1 to ${most}, not ${value}`,
      );
    }
    return value;
  };

  return {
    syncEvery: duration('syncEvery', { minutes: 5 }),
    checkEvery: duration('checkEvery', { minutes: 1 }),
    maxAgeMs: milliseconds('maxAge', { hours: 1 }),
    timeoutMs: milliseconds('timeout', { minutes: 1 }),
    concurrency: count('concurrency', 8, 64),
    concurrencyPerHost: count('concurrencyPerHost', 4, 64),
    leaseMs: milliseconds('lease', { minutes: 5 }),
    batch: count('batch', 100, 1_000),
  };
}
