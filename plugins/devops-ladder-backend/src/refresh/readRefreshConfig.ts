import { RootConfigService } from '@backstage/backend-plugin-api';
import { readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds, HumanDuration } from '@backstage/types';

/** How services are kept fresh. */
export interface RefreshConfig {
  syncEvery: HumanDuration;
  checkEvery: HumanDuration;
  maxAgeMs: number;
  concurrency: number;
  timeoutMs: number;
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

  const concurrency = refresh?.getOptionalNumber('concurrency') ?? 4;
  if (!Number.isInteger(concurrency) || concurrency < 1 || concurrency > 64) {
    throw new Error(
      `devopsLadder.refresh.concurrency must be a whole number from 1 to 64, not ${concurrency}`,
    );
  }
  return {
    syncEvery: duration('syncEvery', { minutes: 5 }),
    checkEvery: duration('checkEvery', { minutes: 1 }),
    maxAgeMs: milliseconds('maxAge', { hours: 1 }),
    timeoutMs: milliseconds('timeout', { minutes: 1 }),
    concurrency,
  };
}
