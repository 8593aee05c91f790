import {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds, HumanDuration } from '@backstage/types';
import { LastingTier } from './EnvironmentTiers';

const TIERS: readonly string[] = [
  'production',
  'staging',
  'test',
  'development',
];

/**
 * Reads settings below one key of the configuration. A value that cannot be
 * used never stops a portal: the log names its key and what is accepted, and
 * the default holds.
 *
 * @public
 */
export interface SettingsReader {
  /**
   * @param accepted - goes on after "accepted", e.g. `are true and false`
   * @param valueOf - reads at a path; undefined, or an error, for what cannot be used
   */
  read<T>(
    key: string,
    otherwise: T,
    accepted: string,
    valueOf: (path: string) => T | undefined,
  ): T;
  /** A duration longer than nothing. */
  duration(key: string, otherwise: HumanDuration): HumanDuration;
  /** The same, in milliseconds. */
  durationMs(key: string, otherwiseMs: number): number;
  /** A whole number from 1 to `most`. */
  count(key: string, otherwise: number, most: number): number;
  /** A list of `{ name, tier }`, by the names in small letters. */
  environmentTiers(key: string): Map<string, LastingTier>;
}

/**
 * A reader of the settings below a key, e.g. `devopsLadder.github`.
 *
 * @public
 */
export function settingsReader(
  config: RootConfigService,
  logger: LoggerService,
  prefix: string,
): SettingsReader {
  const read: SettingsReader['read'] = (key, otherwise, accepted, valueOf) => {
    const path = `${prefix}.${key}`;
    try {
      const value = config.has(path) ? valueOf(path) : otherwise;
      if (value !== undefined) {
        return value;
      }
    } catch {
      // Said below, with what is accepted.
    }
    logger.warn(
      `${path} is ignored, and the default holds: accepted ${accepted}`,
    );
    return otherwise;
  };
  const duration: SettingsReader['duration'] = (key, otherwise) =>
    read(
      key,
      otherwise,
      'are durations longer than nothing, such as { hours: 6 } or 5m',
      path => {
        const value = readDurationFromConfig(config, { key: path });
        return durationToMilliseconds(value) > 0 ? value : undefined;
      },
    );
  return {
    read,
    duration,
    durationMs: (key, otherwiseMs) =>
      durationToMilliseconds(duration(key, { milliseconds: otherwiseMs })),
    count: (key, otherwise, most) =>
      read(key, otherwise, `are whole numbers from 1 to ${most}`, path => {
        const value = config.getNumber(path);
        const fits = Number.isInteger(value) && value >= 1 && value <= most;
        return fits ? value : undefined;
      }),
    environmentTiers: key =>
      read(
        key,
        new Map<string, LastingTier>(),
        `are lists of { name, tier }, with the tiers ${TIERS.join(', ')}`,
        path => {
          const entries = config.getConfigArray(path).map(each => ({
            name: each.getString('name').trim().toLowerCase(),
            tier: each.getString('tier'),
          }));
          return entries.every(({ tier }) => TIERS.includes(tier))
            ? new Map(
                entries.map(({ name, tier }) => [name, tier as LastingTier]),
              )
            : undefined;
        },
      ),
  };
}
