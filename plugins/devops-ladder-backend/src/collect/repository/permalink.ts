import { ScmIntegrationRegistry } from '@backstage/integration';
import parseGitUrl from 'git-url-parse';

const COMMIT = /^[0-9a-f]{40}$/;

/**
 * A link that opens a file of a repository at a line, at the commit where that
 * is known. Undefined where no link can be made that is sure to work.
 *
 * @param root - root of the repository as `RepositoryLocation.url` has it
 */
export function permalink(
  integrations: ScmIntegrationRegistry,
  root: string,
  place: { file: string; line?: number; commit?: string },
): string | undefined {
  const base = atCommit(root, place.commit);
  if (!parseGitUrl(base).ref) {
    return undefined;
  }
  try {
    return integrations.resolveUrl({
      url: `/${encodeURI(place.file)}`,
      base,
      lineNumber: place.line,
    });
  } catch {
    return undefined;
  }
}

function atCommit(root: string, commit: string | undefined): string {
  const ref = commit && COMMIT.test(commit) ? commit : undefined;
  // GitHub, Gitea and GitLab spell a branch the same way behind the project.
  return ref ? root.replace(/\/(tree|blob)\/[^/]+\/$/, `/blob/${ref}/`) : root;
}
