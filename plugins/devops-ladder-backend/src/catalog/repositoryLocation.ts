import { Entity, getEntitySourceLocation } from '@backstage/catalog-model';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { RepositoryLocation } from '@devops-ladder/backstage-plugin-devops-ladder-node';
import parseGitUrl from 'git-url-parse';

/** Gitea says which kind of ref stands in a URL, which others do not. */
const GITEA_TREE = /^(.*\/src\/(?:branch|tag|commit)\/[^/]+)(?:\/(.*))?$/;
const DESCRIPTOR = /\.ya?ml$/i;

/**
 * Where the files of a service are: the root of the repository that its source
 * location lies in, and the folder within it. Undefined where the entity names
 * no repository that can be understood.
 *
 * @param path - the folder that the owner states, which rules over the source location
 */
export function repositoryLocation(
  entity: Entity,
  integrations: ScmIntegrationRegistry,
  path?: string,
): RepositoryLocation | undefined {
  try {
    const target = sourceUrl(entity);
    return target ? locationOf(target, integrations, path) : undefined;
  } catch {
    // Not a location at all.
    return undefined;
  }
}

/**
 * The root of the repository that a URL leads into, and the folder within it.
 * Undefined where it leads into none.
 *
 * @param path - the folder, where it is known better than from the URL
 */
export function locationOf(
  target: string,
  integrations: ScmIntegrationRegistry,
  path?: string,
): RepositoryLocation | undefined {
  try {
    const { root, inside } =
      integrations.byUrl(target)?.type === 'gitea'
        ? splitGitea(target)
        : {
            root: integrations.resolveUrl({ url: '/', base: target }),
            inside: folderOf(target),
          };
    const folder = trimSlashes(path ?? inside);
    return { url: root, ...(folder && { path: folder }) };
  } catch {
    // Not a URL, or none that leads into a repository.
    return undefined;
  }
}

/** The source location as a URL without credentials. */
function sourceUrl(entity: Entity): string | undefined {
  const { type, target } = getEntitySourceLocation(entity);
  if (type !== 'url') {
    return undefined;
  }
  const url = new URL(target);
  url.username = '';
  url.password = '';
  return url.toString();
}

function folderOf(target: string): string {
  const parsed = parseGitUrl(target);
  const inside = parsed.filepath ?? '';
  // Some hosts spell a folder as they spell a file, but for the slash at its end.
  const isFile =
    !new URL(target).pathname.endsWith('/') &&
    (parsed.filepathtype === 'blob' || DESCRIPTOR.test(inside));
  return isFile ? parentOf(inside) : inside;
}

function splitGitea(target: string): { root: string; inside: string } {
  const url = new URL(target);
  const [, root = url.pathname, inside = ''] =
    GITEA_TREE.exec(url.pathname) ?? [];
  url.pathname = `${trimEnd(root)}/`;
  return {
    root: url.toString(),
    inside: DESCRIPTOR.test(inside) ? parentOf(inside) : inside,
  };
}

function parentOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1);
}

function trimEnd(path: string): string {
  return path.replace(/\/+$/, '');
}

function trimSlashes(path: string): string {
  return trimEnd(path).replace(/^\/+/, '');
}
