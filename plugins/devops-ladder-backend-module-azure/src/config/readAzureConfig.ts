import {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { settingsReader } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { ApiAddress, AzureConfig, defaultAzureConfig } from './AzureConfig';

const ADDRESS = /^https?:\/\/[^?#]+$/;

/**
 * Reads `devopsLadder.azure`. A value that cannot be used is named in the log,
 * and the default holds.
 *
 * @internal
 */
export function readAzureConfig(
  config: RootConfigService,
  logger: LoggerService,
): AzureConfig {
  const settings = settingsReader(config, logger, 'devopsLadder.azure');
  const { settingsEveryMs, runsEveryMs, timeoutMs } = defaultAzureConfig;
  const organization = settings.read(
    'organization',
    '',
    'are a host and an organization, such as dev.azure.com/acme',
    path => {
      const value = config.getString(path).replace(/^\/+|\/+$/g, '');
      return /^[^/\s]+(?:\/[^/]+)+$/.test(value) ? value : undefined;
    },
  );
  return {
    ...defaultAzureConfig,
    settingsEveryMs: settings.durationMs(
      'settings.refreshEvery',
      settingsEveryMs,
    ),
    runsEveryMs: settings.durationMs('runs.refreshEvery', runsEveryMs),
    timeoutMs: settings.durationMs('timeout', timeoutMs),
    ...(organization && { organization }),
    hosts: settings.read(
      'hosts',
      new Map(),
      'are lists of { host, apiBaseUrl }, with URLs that begin with http',
      path => addressesIn(config, path),
    ),
    tiers: settings.environmentTiers('environments'),
  };
}

function addressesIn(
  config: RootConfigService,
  path: string,
): Map<string, ApiAddress> | undefined {
  const entries = config.getConfigArray(path).map(each => {
    const optional = (key: 'securityApiBaseUrl' | 'releaseApiBaseUrl') => {
      const url = each.getOptionalString(key);
      return url ? { [key]: trimmed(url) } : {};
    };
    const address: ApiAddress = {
      apiBaseUrl: trimmed(each.getString('apiBaseUrl')),
      ...optional('securityApiBaseUrl'),
      ...optional('releaseApiBaseUrl'),
    };
    return { host: each.getString('host'), address };
  });
  return entries.every(({ address }) =>
    Object.values(address).every(url => ADDRESS.test(url)),
  )
    ? new Map(entries.map(({ host, address }) => [host, address]))
    : undefined;
}

function trimmed(url: string): string {
  return url.replace(/\/+$/, '');
}
