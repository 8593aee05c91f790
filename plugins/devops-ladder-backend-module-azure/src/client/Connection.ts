/**
 * How the projects of an organization or collection are reached.
 *
 * @internal
 */
export interface Connection {
  /** E.g. `https://dev.azure.com/acme`. */
  apiBaseUrl: string;
  /** That of Advanced Security; a server of one's own has none. */
  securityApiBaseUrl?: string;
  /** That of classic releases. */
  releaseApiBaseUrl: string;
  /** Where people look things up. */
  webUrl: string;
  /** Of the API, e.g. `dev.azure.com`. */
  apiHost: string;
  /** Of the integration; never shown. */
  headers: Record<string, string>;
}
