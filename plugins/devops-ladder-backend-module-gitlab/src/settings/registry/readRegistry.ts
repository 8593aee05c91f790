import { Reading } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { GitlabFailure } from '../../client/GitlabFailure';
import { GitlabSession } from '../../client/GitlabSession';
import { reading } from '../../findings/Reading';
import { Project } from '../../project/Project';

/** What the container registry of a project holds. @internal */
export interface RegistryFacts {
  /** Repositories with tags, by their paths. */
  repositories: Array<{ path: string; tags: number }>;
  /** Patterns of tags that nobody may move; undefined where GitLab does not show rules. */
  immutable?: string[];
}

interface RepositoryAnswer {
  path?: string;
  tags_count?: number;
}

interface RuleAnswer {
  tag_name_pattern?: string;
  minimum_access_level_for_push?: string | null;
  minimum_access_level_for_delete?: string | null;
}

/** Undefined where this GitLab has none. @internal */
export function readRegistry(
  session: GitlabSession,
  { id }: Project,
): Promise<Reading<RegistryFacts | undefined>> {
  const below = `/projects/${id}/registry`;
  return reading(session, 'registry', async () => {
    const listed = await unlessMissing(() =>
      session.list<RepositoryAnswer>(`${below}/repositories`, {
        tags_count: 'true',
      }),
    );
    if (!listed) {
      return undefined;
    }
    const repositories = listed.items.flatMap(({ path, tags_count: tags }) =>
      path && tags ? [{ path, tags }] : [],
    );
    // Before GitLab 18.7 there is no such list.
    const rules =
      repositories.length > 0
        ? await unlessMissing(() =>
            session.list<RuleAnswer>(`${below}/protection/tag/rules`),
          )
        : undefined;
    return {
      repositories,
      ...(rules && { immutable: rules.items.flatMap(immutablePattern) }),
    };
  });
}

/** Protected tags have a role that may move them; immutable ones have none. */
function immutablePattern(rule: RuleAnswer): string[] {
  const {
    tag_name_pattern: pattern,
    minimum_access_level_for_push: push,
    minimum_access_level_for_delete: remove,
  } = rule;
  return pattern && push === null && remove === null ? [pattern] : [];
}

/** Where the rules or the registry are not there, or are hidden, nothing is said of them. */
async function unlessMissing<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof GitlabFailure && error.isNotFound) {
      return undefined;
    }
    throw error;
  }
}
