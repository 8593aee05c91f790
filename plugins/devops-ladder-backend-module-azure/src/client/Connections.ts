import {
  AzureDevOpsCredentialsProvider,
  DefaultAzureDevOpsCredentialsProvider,
  ScmIntegrationRegistry,
} from '@backstage/integration';
import { abortable } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { ApiAddress, AzureConfig } from '../config/AzureConfig';
import {
  CLOUD_HOST,
  Collection,
  collectionPath,
  OLD_CLOUD,
} from '../project/ProjectPath';
import { AzureFailure } from './AzureFailure';
import { Connection } from './Connection';

const CLOUD: ApiAddress = {
  apiBaseUrl: `https://${CLOUD_HOST}`,
  securityApiBaseUrl: `https://advsec.${CLOUD_HOST}`,
  releaseApiBaseUrl: `https://vsrm.${CLOUD_HOST}`,
};
/** Credentials that could not be had are not asked for again so soon. */
const FORGET_MS = 10 * 60_000;

/**
 * The credentials that the operator configured for organizations and
 * collections. No other host is ever asked.
 *
 * @internal
 */
export class Connections {
  private readonly failedAt = new Map<string, number>();
  private provider?: AzureDevOpsCredentialsProvider;

  constructor(
    private readonly integrations: ScmIntegrationRegistry,
    private readonly config: Pick<AzureConfig, 'hosts' | 'timeoutMs'>,
  ) {}

  /** Throws an {@link AzureFailure} where there are no credentials. */
  async of(collection: Collection, signal: AbortSignal): Promise<Connection> {
    const { host } = collection;
    const below = collectionPath(collection);
    const address = this.config.hosts.get(host) ?? addressOf(host);
    const { apiBaseUrl, securityApiBaseUrl, releaseApiBaseUrl } = address;
    const spelled = collectionPath(this.spelled(collection));
    const headers = await this.headersOf(`https://${host}${spelled}`, signal);
    const isCloud = host === CLOUD_HOST;
    return {
      apiBaseUrl: `${apiBaseUrl}${below}`,
      ...(securityApiBaseUrl && {
        securityApiBaseUrl: `${securityApiBaseUrl}${below}`,
      }),
      releaseApiBaseUrl: `${releaseApiBaseUrl ?? apiBaseUrl}${below}`,
      webUrl: `${isCloud ? CLOUD.apiBaseUrl : apiBaseUrl}${below}`,
      apiHost: new URL(apiBaseUrl).host,
      headers,
    };
  }

  /** As the operator spells it, since credentials are found by that. */
  private spelled({ host, collection }: Collection): Collection {
    const { credentials = [] } =
      this.integrations.azure.byHost(host)?.config ?? {};
    const known = credentials.flatMap(each => each.organizations ?? []);
    const parts = collection
      .split('/')
      .map(
        part =>
          known.find(each => each.toLowerCase() === part.toLowerCase()) ?? part,
      );
    return { host, collection: parts.join('/') };
  }

  private async headersOf(
    url: string,
    signal: AbortSignal,
  ): Promise<Record<string, string>> {
    const failedAt = this.failedAt.get(url) ?? -Infinity;
    if (Date.now() - failedAt >= FORGET_MS) {
      try {
        this.provider ??=
          DefaultAzureDevOpsCredentialsProvider.fromIntegrations(
            this.integrations,
          );
        const credentials = await abortable(
          this.provider.getCredentials({ url }),
          // Where a portal has no identity of its own, it may be long in coming.
          AbortSignal.any([signal, AbortSignal.timeout(this.config.timeoutMs)]),
        );
        if (credentials) {
          return credentials.headers;
        }
      } catch {
        signal.throwIfAborted();
      }
      this.failedAt.set(url, Date.now());
    }
    throw new AzureFailure(
      'no-permission',
      `integrations.azure has no credentials that can be used for ${url.replace(
        'https://',
        '',
      )}: configure some with the scopes Code (Read) and Build (Read).`,
    );
  }
}

function addressOf(host: string): ApiAddress {
  const [, organization] = OLD_CLOUD.exec(host) ?? [];
  return host === CLOUD_HOST
    ? CLOUD
    : {
        apiBaseUrl: `https://${host}`,
        ...(organization && {
          releaseApiBaseUrl: `https://${organization}.vsrm.visualstudio.com`,
        }),
      };
}
