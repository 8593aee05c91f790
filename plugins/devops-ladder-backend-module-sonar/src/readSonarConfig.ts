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

const KEY = 'devopsLadder.sonar';
const DAY = 24 * 60 * 60 * 1000;

/** One server, or one organisation of SonarQube Cloud. @internal */
export interface SonarSource extends ProjectSource {
  /** Where people open it, without a slash at the end. */
  externalUrl: string;
}

/** @internal */
export interface SonarConfig {
  sources: SonarSource[];
  refreshEveryMs: number;
  timeoutMs: number;
}

/** As the SonarQube plugin of Backstage has them. */
const KEYS = {
  name: { takes: 'text' },
  baseUrl: { takes: 'url', otherwise: 'https://sonarcloud.io' },
  externalBaseUrl: { takes: 'url', otherwise: '' },
  apiKey: { takes: 'secret' },
  tokenKind: { takes: 'text', otherwise: '' },
  authType: { takes: 'text', otherwise: '' },
} satisfies Record<string, SourceKey>;

/**
 * Reads `devopsLadder.sonar`, and the servers that the SonarQube plugin of
 * Backstage asks.
 *
 * @internal
 */
export function readSonarConfig(
  config: RootConfigService,
  logger: LoggerService,
): SonarConfig {
  const settings = settingsReader(config, logger, KEY);
  const found = readSources(config, logger, 'name', KEYS, [
    { list: `${KEY}.instances` },
    { list: 'sonarqube.instances' },
    { one: 'sonarqube', where: 'apiKey', values: { name: 'default' } },
  ]);
  return {
    refreshEveryMs: settings.durationMs('refreshEvery', DAY),
    timeoutMs: settings.durationMs('timeout', 30_000),
    sources: found.map(({ values }) => ({
      name: values.name,
      url: values.baseUrl,
      externalUrl: values.externalBaseUrl || values.baseUrl,
      headers: { authorization: authorizationOf(values) },
    })),
  };
}

function authorizationOf(
  values: Record<'apiKey' | 'tokenKind' | 'authType', string>,
): string {
  const { apiKey, tokenKind, authType } = values;
  return /bearer/i.test(tokenKind || authType)
    ? `Bearer ${apiKey}`
    : `Basic ${Buffer.from(`${apiKey}:`).toString('base64')}`;
}
