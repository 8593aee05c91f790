import {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import {
  LastingTier,
  ProjectSource,
  readSources,
  settingsReader,
  SourceKey,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';

const KEY = 'devopsLadder.jenkins';
const HOUR = 60 * 60 * 1000;

/** @internal */
export interface JenkinsConfig {
  sources: ProjectSource[];
  /** Age at which the builds of a job are looked at again. */
  refreshEveryMs: number;
  timeoutMs: number;
  /** Tiers of environments that their names do not say. */
  tiers: ReadonlyMap<string, LastingTier>;
}

/** As the Jenkins plugin of Backstage has them. */
const KEYS = {
  name: { takes: 'text' },
  baseUrl: { takes: 'url' },
  username: { takes: 'text' },
  apiKey: { takes: 'secret' },
} satisfies Record<string, SourceKey>;

/**
 * Reads `devopsLadder.jenkins`, and the instances that the Jenkins plugin of
 * Backstage asks.
 *
 * @internal
 */
export function readJenkinsConfig(
  config: RootConfigService,
  logger: LoggerService,
): JenkinsConfig {
  const settings = settingsReader(config, logger, KEY);
  const found = readSources(config, logger, 'name', KEYS, [
    { list: `${KEY}.instances` },
    { list: 'jenkins.instances' },
    { one: 'jenkins', where: 'baseUrl', values: { name: 'default' } },
  ]);
  return {
    refreshEveryMs: settings.durationMs('refreshEvery', HOUR),
    timeoutMs: settings.durationMs('timeout', 30_000),
    tiers: settings.environmentTiers('environments'),
    sources: found.map(({ values, config: item }) => ({
      name: values.name,
      url: values.baseUrl,
      headers: {
        authorization: `Basic ${Buffer.from(
          `${values.username}:${values.apiKey}`,
        ).toString('base64')}`,
        ...extraHeaders(item, logger, values.name),
      },
    })),
  };
}

/** They may let in instead, and so count more. */
function extraHeaders(
  item: RootConfigService,
  logger: LoggerService,
  name: string,
): Record<string, string> {
  try {
    const extra = item.getOptionalConfig('extraRequestHeaders');
    const given = (extra?.keys() ?? []).map(key => [
      key.toLowerCase(),
      extra!.getString(key),
    ]);
    // Throws for what no header takes.
    return Object.fromEntries(new Headers(Object.fromEntries(given)).entries());
  } catch {
    logger.warn(
      `extraRequestHeaders of the Jenkins instance ${name} are ignored: accepted are texts that a header takes`,
    );
    return {};
  }
}
