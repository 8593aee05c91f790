import {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import {
  ProjectSource,
  readSources,
  settingsReader,
  SourceKey,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';

const KEY = 'devopsLadder.pagerduty';
const HOUR = 60 * 60 * 1000;

/** @internal */
export interface PagerdutyConfig {
  /** Accounts. */
  sources: ProjectSource[];
  /** The account of an entity that names none. */
  defaultSource?: string;
  refreshEveryMs: number;
  timeoutMs: number;
}

/** As the PagerDuty plugin of Backstage has them. */
const KEYS = {
  id: { takes: 'text' },
  apiToken: { takes: 'secret' },
  apiBaseUrl: { takes: 'url', otherwise: 'https://api.pagerduty.com' },
} satisfies Record<string, SourceKey>;

/**
 * Reads `devopsLadder.pagerduty`, and the accounts that the PagerDuty plugin
 * of Backstage asks with a token.
 *
 * @internal
 */
export function readPagerdutyConfig(
  config: RootConfigService,
  logger: LoggerService,
): PagerdutyConfig {
  const settings = settingsReader(config, logger, KEY);
  const found = readSources(config, logger, 'id', KEYS, [
    { list: `${KEY}.accounts` },
    { list: 'pagerDuty.accounts' },
    { one: 'pagerDuty', where: 'apiToken', values: { id: 'default' } },
  ]);
  const chosen = found.find(({ config: item }) => isDefault(item));
  return {
    ...(chosen && { defaultSource: chosen.values.id }),
    refreshEveryMs: settings.durationMs('refreshEvery', HOUR),
    timeoutMs: settings.durationMs('timeout', 30_000),
    sources: found.map(({ values }) => ({
      name: values.id,
      url: values.apiBaseUrl,
      headers: {
        accept: 'application/vnd.pagerduty+json;version=2',
        authorization: `Token token=${values.apiToken}`,
      },
    })),
  };
}

function isDefault(item: RootConfigService): boolean {
  try {
    return item.getOptionalBoolean('isDefault') ?? false;
  } catch {
    return false;
  }
}
