import {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';

const KEY = 'devopsLadder.requests';
const QUARTER = 0.25;

/** How much of what a provider allows may be used. */
export interface HostBudget {
  /** Part of the allowance, more than 0 and at most 1. */
  share: number;
  /** Units in an hour, whatever the provider allows. */
  perHour?: number;
}

/** @internal */
export interface BudgetConfig {
  of(host: string): HostBudget;
}

/**
 * Reads `devopsLadder.requests`. A value that cannot be used is named in the
 * log, and the default holds.
 */
export function readBudgetConfig(
  config: RootConfigService,
  logger: LoggerService,
): BudgetConfig {
  const read = (
    from: RootConfigService,
    key: string,
    accepted: string,
    isAccepted: (value: number) => boolean,
  ): number | undefined => {
    try {
      const value = from.getOptionalNumber(key);
      if (value === undefined || isAccepted(value)) {
        return value;
      }
    } catch {
      // Said below, with what is accepted.
    }
    logger.warn(`${KEY}: ${key} is ignored: accepted ${accepted}`);
    return undefined;
  };
  const share = (from: RootConfigService, key: string) =>
    read(
      from,
      key,
      'is a part of the allowance, more than 0 and at most 1',
      value => value > 0 && value <= 1,
    );
  const byDefault = share(config, `${KEY}.share`) ?? QUARTER;
  const hosts = new Map<string, HostBudget>();
  try {
    for (const each of config.getOptionalConfigArray(`${KEY}.hosts`) ?? []) {
      const perHour = read(
        each,
        'perHour',
        'are whole numbers of 1 and more',
        value => Number.isInteger(value) && value >= 1,
      );
      hosts.set(each.getString('host').toLowerCase(), {
        share: share(each, 'share') ?? byDefault,
        ...(perHour !== undefined && { perHour }),
      });
    }
  } catch {
    logger.warn(
      `${KEY}.hosts: an entry is ignored: accepted are lists of { host, share, perHour }`,
    );
  }
  return {
    of: host => hosts.get(host.toLowerCase()) ?? { share: byDefault },
  };
}
