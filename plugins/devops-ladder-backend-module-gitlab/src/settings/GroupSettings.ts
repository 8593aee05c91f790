import { Reading } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { GitlabFailure } from '../client/GitlabFailure';
import { GitlabSession } from '../client/GitlabSession';
import { reading } from '../findings/Reading';
import { Project } from '../project/Project';
import { listProtections } from './listProtections';
import { Protection } from './SettingsFacts';

const groupPath = (group: string) => `/groups/${encodeURIComponent(group)}`;

/**
 * What the groups above projects enforce, which the projects do not show. Each
 * group is asked once in a run, however many projects it has.
 *
 * @internal
 */
export class GroupSettings {
  private readonly asked = new Map<string, Promise<unknown>>();

  /** Whether any of the groups requires pipelines to succeed. */
  checksOf(
    session: GitlabSession,
    project: Project,
  ): Promise<Reading<boolean>> {
    return reading(session, 'groupChecks', async () => {
      let hidden: string | undefined;
      for (const group of groupsOf(project)) {
        const answer = await this.once(groupPath(group), path =>
          session.get<{
            only_allow_merge_if_pipeline_succeeds?: boolean | null;
          }>(path, { with_projects: 'false' }),
        );
        if (answer.only_allow_merge_if_pipeline_succeeds === true) {
          return true;
        }
        if (answer.only_allow_merge_if_pipeline_succeeds === undefined) {
          hidden = group;
        }
      }
      if (hidden !== undefined) {
        throw new GitlabFailure(
          'no-permission',
          `The project requires no pipeline; whether its group ${hidden} does, GitLab does not show.`,
        );
      }
      return false;
    });
  }

  /** What the groups demand before deployments, by tier. */
  protectionsOf(
    session: GitlabSession,
    project: Project,
  ): Promise<Reading<Protection[]>> {
    return reading(session, 'groupEnvironments', async () => {
      const all: Protection[] = [];
      for (const group of groupsOf(project)) {
        const found = await this.once(
          `${groupPath(group)}/protected_environments`,
          path => listProtections(session, path),
        );
        all.push(...found);
      }
      return all;
    });
  }

  private once<T>(path: string, ask: (path: string) => Promise<T>): Promise<T> {
    const asked = (this.asked.get(path) as Promise<T>) ?? ask(path);
    this.asked.set(path, asked);
    return asked;
  }
}

/** `a/b` and `a` of the project `a/b/c`; none of one that a person has. */
function groupsOf({ path, isInGroup }: Project): string[] {
  const parts = path.split('/').slice(0, -1);
  return isInGroup
    ? parts.map((_, index) => parts.slice(0, parts.length - index).join('/'))
    : [];
}
