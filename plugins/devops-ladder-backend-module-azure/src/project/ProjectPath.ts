/** The host of Azure DevOps Services. @internal */
export const CLOUD_HOST = 'dev.azure.com';

/** The host that an organization had for itself. @internal */
export const OLD_CLOUD = /^([^.]+)\.visualstudio\.com$/i;

/** An organization, or a collection of a server. @internal */
export interface Collection {
  /** Of the web pages, e.g. `dev.azure.com`. */
  host: string;
  /** `acme`, `tfs/DefaultCollection`, or nothing where the host says it all. */
  collection: string;
}

/**
 * A project as a host knows it.
 *
 * @internal
 */
export interface ProjectPath extends Collection {
  /** Name or id, as it is, spaces and all. */
  project: string;
}

/** As it stands in a URL. @internal */
export function collectionPath({ collection }: Collection): string {
  return collection
    .split('/')
    .filter(Boolean)
    .map(part => `/${encodeURIComponent(part)}`)
    .join('');
}

/** The same for all spellings: Azure DevOps does not mind the case. @internal */
export function projectKey({ host, collection, project }: ProjectPath): string {
  return `${host}/${collection}/${project}`.toLowerCase();
}
