/**
 * A repository as a host knows it.
 *
 * @internal
 */
export interface RepositoryName {
  /** Of the web pages, e.g. `github.com`. */
  host: string;
  owner: string;
  name: string;
}

/** The same for all spellings: GitHub does not mind the case. @internal */
export function repositoryKey({ host, owner, name }: RepositoryName): string {
  return `${host}/${owner}/${name}`.toLowerCase();
}

/** @internal */
export function restPath({
  owner,
  name,
}: Pick<RepositoryName, 'owner' | 'name'>) {
  return `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}`;
}
