/**
 * How a repository is reached.
 *
 * @internal
 */
export interface Connection {
  /** E.g. `https://api.github.com` or `https://ghe.example.com/api/v3`. */
  apiBaseUrl: string;
  /** Of the API, e.g. `api.github.com`. */
  apiHost: string;
  /** The value of the header; never shown. */
  authorization: string;
  /** Whose allowance is used: the token's, or that of an installation of an App. */
  account?: string;
}

/** @internal */
export function connectionKey(connection: Connection): string {
  return `${connection.apiBaseUrl} ${connection.authorization}`;
}

/** Enterprise Server has GraphQL beside the REST API, not below it. */
export function graphqlUrl({ apiBaseUrl }: Connection): string {
  return `${apiBaseUrl.replace(/\/api\/v3$/, '/api')}/graphql`;
}
