import { Reading } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { GitlabSession } from '../client/GitlabSession';
import { reading } from '../findings/Reading';
import { Project, readProject } from '../project/Project';
import { readEnvironments } from '../project/readEnvironments';
import { NamedEnvironment } from '../project/Tiers';
import { GroupSettings } from './GroupSettings';
import { approvalsOf, inDescriptions } from './protections';
import { listProtections } from './listProtections';
import { readMerged } from './merged/readMerged';
import { readRegistry } from './registry/readRegistry';
import { readSecurity } from './security/readSecurity';
import { DefaultBranch, Protection, SettingsFacts } from './SettingsFacts';

/** GitLab says so of nobody. */
const NOBODY = 'No one';

/** @internal */
export interface SettingsQuestion {
  path: string;
  groups: GroupSettings;
  isProduction(environment: NamedEnvironment): boolean;
}

/** Reads the settings of a project; what it does not need it does not ask. @internal */
export async function readSettings(
  session: GitlabSession,
  question: SettingsQuestion,
): Promise<SettingsFacts> {
  const project = await readProject(session, question.path);
  const facts: SettingsFacts = {
    project,
    ...(project.defaultBranch && {
      branch: await readBranch(session, project, project.defaultBranch),
    }),
    environments: await readEnvironments(session, project),
  };
  // GitLab Free has no settings of groups that projects inherit.
  if (project.requiresPipeline === false && project.hasPremium) {
    facts.groupChecks = await question.groups.checksOf(session, project);
  }
  const production = (facts.environments.value ?? []).filter(environment =>
    question.isProduction(environment),
  );
  if (production.length > 0) {
    facts.protections = await readProtections(session, project);
    const isReviewed = ({ name }: NamedEnvironment) =>
      approvalsOf(facts.protections?.value, name) > 0;
    if (facts.protections.value && !production.every(isReviewed)) {
      facts.groupProtections = await question.groups.protectionsOf(
        session,
        project,
      );
    }
  }
  return { ...facts, ...(await readBeyond(session, project)) };
}

/** What only some projects have; none of it is needed for the rest. */
async function readBeyond(
  session: GitlabSession,
  project: Project,
): Promise<Pick<SettingsFacts, 'security' | 'registry' | 'merged'>> {
  const { defaultBranch, hasPremium, hasRegistry, isCiOff } = project;
  const isEmpty = defaultBranch === undefined;
  return {
    ...(hasPremium &&
      !isEmpty && {
        security: await readSecurity(session, { ...project, defaultBranch }),
      }),
    ...(hasRegistry && { registry: await readRegistry(session, project) }),
    ...(!isEmpty && !isCiOff && { merged: await readMerged(session, project) }),
  };
}

async function readBranch(
  session: GitlabSession,
  { id }: Project,
  name: string,
): Promise<Reading<DefaultBranch>> {
  const encoded = encodeURIComponent(name);
  const branch = await reading(session, 'project', () =>
    session.get<{ protected?: boolean; developers_can_push?: boolean }>(
      `/projects/${id}/repository/branches/${encoded}`,
    ),
  );
  if (!branch.value) {
    return branch;
  }
  const isProtected = branch.value.protected === true;
  // Only to say who; to maintainers it is shown, and to others it is left out.
  const rule = isProtected
    ? await reading(session, 'project', () =>
        session.get<{
          push_access_levels?: Array<{ access_level_description?: string }>;
        }>(`/projects/${id}/protected_branches/${encoded}`),
      )
    : undefined;
  const pushers = inDescriptions(rule?.value?.push_access_levels);
  return {
    value: {
      isProtected,
      isOpenToDevelopers: branch.value.developers_can_push === true,
      ...(pushers.length > 0 && {
        pushers: pushers.filter(who => who !== NOBODY),
      }),
    },
  };
}

function readProtections(
  session: GitlabSession,
  { id }: Project,
): Promise<Reading<Protection[]>> {
  return reading(session, 'protectedEnvironments', () =>
    listProtections(session, `/projects/${id}/protected_environments`),
  );
}
