import { Reading } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { GitlabFailure } from '../../client/GitlabFailure';
import { GitlabSession } from '../../client/GitlabSession';
import { reading } from '../../findings/Reading';
import { Project } from '../../project/Project';

/** The CI configuration of the default branch with all that it includes. @internal */
export interface MergedConfig {
  content: string;
}

interface LintAnswer {
  valid?: boolean;
  merged_yaml?: string | null;
  includes?: Array<{ type?: string }> | null;
}

/** Larger ones would take too long. */
const LARGEST = 1024 * 1024;
/** GitLab limits how often it merges, apart from all else. */
const LIMIT = 'ci-lint';
/** Keys as GitLab 13 wrote them. */
const SYMBOLS = /^(?:---\n)?:/;

/**
 * Undefined where nothing is included from elsewhere: what stands in the
 * repository is read there.
 *
 * @internal
 */
export function readMerged(
  session: GitlabSession,
  { id }: Project,
): Promise<Reading<MergedConfig | undefined>> {
  return reading(session, 'mergedConfig', async () => {
    const answer = await lint(session, id);
    const { valid, merged_yaml: content, includes } = answer;
    if (includes && !includes.some(({ type }) => type !== 'local')) {
      return undefined;
    }
    if (valid !== true) {
      throw new GitlabFailure(
        'unresolved-include',
        'GitLab cannot merge the CI configuration with what it includes.',
      );
    }
    return content && content.length <= LARGEST && !SYMBOLS.test(content)
      ? { content }
      : undefined;
  });
}

/** That this is limited leaves the other settings as they are. */
async function lint(session: GitlabSession, id: number): Promise<LintAnswer> {
  try {
    return await session.get(`/projects/${id}/ci/lint`, {}, { limit: LIMIT });
  } catch (error) {
    throw error instanceof GitlabFailure && error.reason === 'rate-limited'
      ? new GitlabFailure('error', error.message)
      : error;
  }
}
