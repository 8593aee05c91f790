import {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';
import { Tier } from '../project/Tiers';
import { defaultGitlabConfig, GitlabConfig } from './GitlabConfig';

const KEY = 'devopsLadder.gitlab';
const TIERS: readonly string[] = [
  'production',
  'staging',
  'test',
  'development',
];

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
  const read = <T>(
    key: string,
    otherwise: T,
    accepted: string,
    valueOf: (path: string) => T | undefined,
  ): T => {
    const path = `${KEY}.${key}`;
    try {
      const value = config.has(path) ? valueOf(path) : otherwise;
      if (value !== undefined) {
        return value;
      }
    } catch {
      // Said below, with what is accepted.
    }
    logger.warn(`${path} is ignored: accepted ${accepted}`);
    return otherwise;
  };
  const duration = (key: string, otherwise: number) =>
    read(
      key,
      otherwise,
      'are durations longer than nothing, such as { hours: 6 } or 1h',
      path => {
        const value = durationToMilliseconds(
          readDurationFromConfig(config, { key: path }),
        );
        return value > 0 ? value : undefined;
      },
    );
  const { settingsEveryMs, runsEveryMs, timeoutMs } = defaultGitlabConfig;
  return {
    ...defaultGitlabConfig,
    settingsEveryMs: duration('settings.refreshEvery', settingsEveryMs),
    runsEveryMs: duration('runs.refreshEvery', runsEveryMs),
    timeoutMs: duration('timeout', timeoutMs),
    tiers: read(
      'environments',
      new Map(),
      `are lists of { name, tier }, with the tiers ${TIERS.join(', ')}`,
      path => {
        const entries = config.getConfigArray(path).map(each => ({
          name: each.getString('name').trim().toLowerCase(),
          tier: each.getString('tier'),
        }));
        return entries.every(({ tier }) => TIERS.includes(tier))
          ? new Map(entries.map(({ name, tier }) => [name, tier as Tier]))
          : undefined;
      },
    ),
  };
}
