import {
  GithubCredentialsProvider,
  ScmIntegrationRegistry,
} from '@backstage/integration';
import { Connection } from './Connection';
import { GithubFailure } from './GithubFailure';
import { RepositoryName } from '../repository/RepositoryName';

/**
 * The credentials that the operator configured for each host. No other host
 * is ever asked.
 *
 * @internal
 */
export class Connections {
  constructor(
    private readonly integrations: ScmIntegrationRegistry,
    private readonly credentials: GithubCredentialsProvider,
  ) {}

  /** Throws a {@link GithubFailure} where there are none for the repository. */
  async of({ host, owner, name }: RepositoryName): Promise<Connection> {
    const config = this.integrations.github.byHost(host)?.config;
    if (!config?.apiBaseUrl) {
      throw new GithubFailure(
        'no-permission',
        `No API of ${host} is configured in integrations.github.`,
      );
    }
    const { token, type } = await this.tokenFor(
      `https://${host}/${owner}/${name}`,
      host,
    );
    return {
      apiBaseUrl: config.apiBaseUrl.replace(/\/+$/, ''),
      apiHost: new URL(config.apiBaseUrl).host,
      authorization: `Bearer ${token}`,
      ...(type === 'app' && { account: owner.toLowerCase() }),
    };
  }

  private async tokenFor(url: string, host: string) {
    let credentials;
    try {
      credentials = await this.credentials.getCredentials({ url });
    } catch {
      // The words of the error may hold anything.
      throw new GithubFailure(
        'no-permission',
        `The integration gives no credentials for ${url}: is the GitHub App installed there?`,
      );
    }
    if (!credentials.token) {
      throw new GithubFailure(
        'no-permission',
        `integrations.github has no token and no App for ${host}.`,
      );
    }
    return credentials;
  }
}
