import { ScmIntegrationRegistry } from '@backstage/integration';
import { GitlabFailure } from './GitlabFailure';

/**
 * How the projects of a host are reached.
 *
 * @internal
 */
export interface Connection {
  /** E.g. `https://gitlab.com/api/v4`. */
  apiBaseUrl: string;
  /** Of the API, e.g. `gitlab.com`. */
  apiHost: string;
  /** Of the integration; never shown. */
  token: string;
}

/**
 * The credentials that the operator configured for a host. No other host is
 * ever asked. Throws a {@link GitlabFailure} where there are none.
 *
 * @internal
 */
export function connectionOf(
  host: string,
  integrations: ScmIntegrationRegistry,
): Connection {
  const config = integrations.gitlab.byHost(host)?.config;
  if (!config?.token) {
    throw new GitlabFailure(
      'no-permission',
      `integrations.gitlab has no token for ${host}: configure one with the scope read_api.`,
    );
  }
  return {
    apiBaseUrl: config.apiBaseUrl,
    apiHost: new URL(config.apiBaseUrl).host,
    token: config.token,
  };
}
