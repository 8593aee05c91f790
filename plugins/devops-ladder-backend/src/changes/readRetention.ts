import {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { readDurationFromConfig } from '@backstage/config';
import { assertError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';

const KEY = 'devopsLadder.retention.history';
const TWO_YEARS_MS = 2 * 365 * 24 * 3_600_000;
const SHORTEST_MS = 24 * 3_600_000;

/**
 * How long changes are kept, in milliseconds. A value that cannot be used is
 * named in the log, and two years hold.
 */
export function readRetention(
  config: RootConfigService,
  logger: LoggerService,
): number {
  if (!config.has(KEY)) {
    return TWO_YEARS_MS;
  }
  try {
    const ms = durationToMilliseconds(
      readDurationFromConfig(config, { key: KEY }),
    );
    if (ms >= SHORTEST_MS) {
      return ms;
    }
    logger.warn(`${KEY} must be one day or longer; two years are kept`);
  } catch (error) {
    assertError(error);
    logger.warn(
      `${KEY} cannot be read and two years are kept. Accepted are durations such as { years: 1 } or 90d: ${error.message}`,
    );
  }
  return TWO_YEARS_MS;
}
