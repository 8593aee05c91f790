import {
  PreparedRepository,
  prepareRepository,
  RepositoryInput,
} from '@devops-ladder/backstage-plugin-devops-ladder-analyzer';
import parseGitUrl from 'git-url-parse';
import { RepositoryContent } from './readRepository';

const PREPARED = new WeakMap<RepositoryContent, PreparedRepository>();

/**
 * What was read of a repository, made ready for the analyses of all services
 * that live there or have their manifests there: its files are parsed once.
 */
export function preparedContent(
  content: RepositoryContent,
  url: string,
): PreparedRepository {
  const { files, paths } = content;
  const prepared =
    PREPARED.get(content) ??
    prepareRepository({ files, paths, ...partsOf(url) });
  PREPARED.set(content, prepared);
  return prepared;
}

/** Whose a repository is, on which host, and the branch that it is read at. */
function partsOf(
  url: string,
): Pick<RepositoryInput, 'owner' | 'host' | 'defaultBranch'> {
  try {
    const { owner, resource, ref } = parseGitUrl(url);
    return {
      ...(owner && { owner }),
      ...(resource && { host: resource }),
      // A commit is no branch.
      ...(ref && !/^[0-9a-f]{40}$/.test(ref) && { defaultBranch: ref }),
    };
  } catch {
    return {};
  }
}
