/**
 * A project as a host knows it.
 *
 * @internal
 */
export interface ProjectPath {
  /** Of the web pages, e.g. `gitlab.com`. */
  host: string;
  /** With all its groups, e.g. `acme/payments/ledger`. */
  path: string;
}

/** The same for all spellings: GitLab does not mind the case. @internal */
export function projectKey({ host, path }: ProjectPath): string {
  return `${host}/${path}`.toLowerCase();
}
