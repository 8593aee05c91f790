import { CLOUD_HOST, Collection, OLD_CLOUD, ProjectPath } from './ProjectPath';

const OLD_COLLECTION = 'defaultcollection';
/** Where a server stands below its host. */
const VIRTUAL_DIRECTORY = 'tfs';
/** Between `_git` and the name, where a clone is to be whole or not. */
const KINDS_OF_CLONE = ['_full', '_optimized'];
/** No dots alone, which would lead elsewhere in a path. */
const PART = /^(?!\.+$)[^/\\\p{Cc}]+$/u;

/** Whether it is an organization's old host of its own. @internal */
export function isOldCloud(host: string): boolean {
  return OLD_CLOUD.test(host);
}

/**
 * An organization or collection. The old host of an organization is another
 * name of it, unless it is configured by itself.
 *
 * @internal
 */
export function collectionOf(
  host: string,
  parts: string[],
  isConfigured: (host: string) => boolean,
): Collection | undefined {
  const [, organization] = OLD_CLOUD.exec(host) ?? [];
  if (organization) {
    return isConfigured(host)
      ? { host, collection: '' }
      : { host: CLOUD_HOST, collection: organization };
  }
  return isConfigured(host) && parts.length > 0 && parts.every(isPart)
    ? { host, collection: parts.join('/') }
    : undefined;
}

/** The project and the repository that a URL of a repository leads into. @internal */
export function projectOfUrl(
  url: string,
  isConfigured: (host: string) => boolean,
): (ProjectPath & { repository: string }) | undefined {
  const { host, parts } = split(url);
  const at = parts.indexOf('_git');
  const [repository] = parts
    .slice(at + 1)
    .filter(part => !KINDS_OF_CLONE.includes(part));
  if (at < 0 || !repository || !parts.every(isPart)) {
    return undefined;
  }
  const before = parts.slice(0, at);
  if (isOldCloud(host) && before[0]?.toLowerCase() === OLD_COLLECTION) {
    before.shift();
  }
  const collection = before.splice(0, lengthOfCollection(host, before));
  // A repository of the name of its project may stand alone.
  const [project = repository, ...rest] = before;
  const found = collectionOf(host, collection, isConfigured);
  return found && rest.length === 0
    ? { ...found, project, repository }
    : undefined;
}

function lengthOfCollection(host: string, [first = '']: string[]): number {
  if (isOldCloud(host)) {
    return 0;
  }
  return host !== CLOUD_HOST && first.toLowerCase() === VIRTUAL_DIRECTORY
    ? 2
    : 1;
}

function split(url: string): { host: string; parts: string[] } {
  try {
    const { host, pathname } = new URL(url);
    const parts = pathname.split('/').filter(Boolean).map(decodeURIComponent);
    return { host, parts };
  } catch {
    return { host: '', parts: [] };
  }
}

/** Whether it can be the name of something. @internal */
export function isPart(part: string): boolean {
  return PART.test(part);
}
