import {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
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

/**
 * Reads `devopsLadder.refresh`. A value that cannot be used is named in the
 * log, and the default holds.
 */
export function readRefreshConfig(
  config: RootConfigService,
  logger: LoggerService,
): RefreshConfig {
  const read = <T>(
    key: string,
    otherwise: T,
    accepted: string,
    valueOf: (path: string) => T | undefined,
  ): T => {
    const path = `devopsLadder.refresh.${key}`;
    try {
      const value = config.has(path) ? valueOf(path) : otherwise;
      if (value !== undefined) {
        return value;
      }
    } catch {
      // Said below, with what is accepted.
    }
    logger.warn(
      `${path} is ignored and ${JSON.stringify(
        otherwise,
      )} holds: accepted ${accepted}`,
    );
    return otherwise;
  };
  const duration = (key: string, otherwise: HumanDuration) =>
    read(
      key,
      otherwise,
      'are durations longer than nothing, such as { minutes: 5 } or 1h',
      path => {
        const value = readDurationFromConfig(config, { key: path });
        return durationToMilliseconds(value) > 0 ? value : undefined;
      },
    );
  const count = (key: string, otherwise: number, most: number) =>
    read(key, otherwise, `are whole numbers from 1 to ${most}`, path => {
      const value = config.getNumber(path);
      return Number.isInteger(value) && value >= 1 && value <= most
        ? value
        : undefined;
    });
  const milliseconds = (key: string, otherwise: HumanDuration) =>
    durationToMilliseconds(duration(key, otherwise));

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
