import { Entity, getEntitySourceLocation } from '@backstage/catalog-model';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { RepositoryLocation } from '@devops-ladder/backstage-plugin-devops-ladder-node';
import parseGitUrl from 'git-url-parse';

/**
 * Where the files of a service are: the root of the repository that its source
 * location lies in, and the folder within it. Undefined where the entity names
 * no repository.
 *
 * @param path - the folder that the owner states, which rules over the source location
 */
export function repositoryLocation(
  entity: Entity,
  integrations: ScmIntegrationRegistry,
  path?: string,
): RepositoryLocation | undefined {
  const target = sourceUrl(entity);
  if (!target) {
    return undefined;
  }
  try {
    const url = integrations.resolveUrl({ url: '/', base: target });
    const folder = trimSlashes(path ?? folderOf(target));
    return { url, ...(folder && { path: folder }) };
  } catch {
    return undefined;
  }
}

function sourceUrl(entity: Entity): string | undefined {
  try {
    const { type, target } = getEntitySourceLocation(entity);
    return type === 'url' ? target : undefined;
  } catch {
    // Neither a source location nor a place that it was registered from.
    return undefined;
  }
}

function folderOf(target: string): string {
  const { filepath, filepathtype } = parseGitUrl(target);
  return filepathtype === 'blob'
    ? filepath.slice(0, filepath.lastIndexOf('/') + 1)
    : filepath;
}

function trimSlashes(path: string): string {
  return path.replace(/^\/+|\/+$/g, '');
}
