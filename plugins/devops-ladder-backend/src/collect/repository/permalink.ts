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
  const base = atCommit(integrations.byUrl(root)?.type, root, place.commit);
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

/** How a host spells the root of a repository at a commit, where the root names no branch. */
const AT_COMMIT: Record<string, (commit: string) => string> = {
  github: commit => `blob/${commit}/`,
  gitlab: commit => `-/blob/${commit}/`,
};

function atCommit(
  type: string | undefined,
  root: string,
  commit: string | undefined,
): string {
  if (!commit || !COMMIT.test(commit)) {
    return root;
  }
  if (parseGitUrl(root).ref) {
    return root.replace(/\/(tree|blob)\/[^/]+\/$/, `/blob/${commit}/`);
  }
  return root + (AT_COMMIT[type ?? '']?.(commit) ?? '');
}
