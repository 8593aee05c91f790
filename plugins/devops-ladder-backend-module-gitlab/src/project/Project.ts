import { GitlabFailure } from '../client/GitlabFailure';
import { GitlabSession } from '../client/GitlabSession';
import { howToGrant } from '../client/permissions';

/**
 * What GitLab says of a project at once. Undefined is what it does not show.
 *
 * @internal
 */
export interface Project {
  /** Stays when the project is renamed or moved. */
  id: number;
  /** With all its groups. */
  path: string;
  /** Of its page. */
  url: string;
  defaultBranch?: string;
  isArchived: boolean;
  /** In a group, and not in the namespace of a person. */
  isInGroup: boolean;
  /** Shows settings that only GitLab Premium has. */
  hasPremium: boolean;
  /** CI/CD is switched off for everybody. */
  isCiOff: boolean;
  requiresPipeline?: boolean;
  allowsSkipped?: boolean;
  /** External status checks must pass, whatever they are. */
  requiresStatusChecks: boolean;
  /** Whoever starts a deployment may approve it. */
  allowsSelfApproval: boolean;
  pushProtection?: boolean;
  hasRegistry: boolean;
}

/** @internal */
export interface ProjectAnswer {
  id?: number;
  path_with_namespace?: string;
  web_url?: string;
  default_branch?: string | null;
  archived?: boolean;
  namespace?: { kind?: string };
  builds_access_level?: string;
  container_registry_access_level?: string;
  container_registry_image_prefix?: string | null;
  only_allow_merge_if_pipeline_succeeds?: boolean | null;
  allow_merge_on_skipped_pipeline?: boolean | null;
  only_allow_merge_if_all_status_checks_passed?: boolean | null;
  allow_pipeline_trigger_approve_deployment?: boolean | null;
  secret_push_protection_enabled?: boolean | null;
  pre_receive_secret_detection_enabled?: boolean | null;
}

/** Fields that GitLab Free does not answer with. */
const PREMIUM = [
  'merge_pipelines_enabled',
  'merge_trains_enabled',
  'allow_pipeline_trigger_approve_deployment',
];

/** @internal */
export function projectOfAnswer(answer: ProjectAnswer): Project | undefined {
  const { id, path_with_namespace: path, web_url: url } = answer;
  if (typeof id !== 'number' || !path || !/^https?:\/\//.test(url ?? '')) {
    return undefined;
  }
  const pushProtection =
    answer.secret_push_protection_enabled ??
    answer.pre_receive_secret_detection_enabled;
  return {
    id,
    path,
    url: url!,
    ...(answer.default_branch && { defaultBranch: answer.default_branch }),
    isArchived: answer.archived === true,
    isInGroup: answer.namespace?.kind !== 'user',
    hasPremium: PREMIUM.some(field => field in answer),
    isCiOff: answer.builds_access_level === 'disabled',
    // GitLab has null for what was never switched on.
    ...('only_allow_merge_if_pipeline_succeeds' in answer && {
      requiresPipeline: answer.only_allow_merge_if_pipeline_succeeds === true,
    }),
    ...('allow_merge_on_skipped_pipeline' in answer && {
      allowsSkipped: answer.allow_merge_on_skipped_pipeline === true,
    }),
    requiresStatusChecks:
      answer.only_allow_merge_if_all_status_checks_passed === true,
    allowsSelfApproval:
      answer.allow_pipeline_trigger_approve_deployment === true,
    ...(typeof pushProtection === 'boolean' && { pushProtection }),
    // Only a GitLab with a registry tells where images of the project are.
    hasRegistry:
      typeof answer.container_registry_image_prefix === 'string' &&
      answer.container_registry_access_level !== 'disabled',
  };
}

/** Renamed and moved projects are followed. @internal */
export async function readProject(
  session: GitlabSession,
  path: string,
): Promise<Project> {
  const what = `/projects/${encodeURIComponent(path)}`;
  try {
    const project = projectOfAnswer(await session.get<ProjectAnswer>(what));
    if (!project) {
      throw new GitlabFailure('error', `GitLab says too little of ${path}.`);
    }
    return project;
  } catch (error) {
    if (error instanceof GitlabFailure && error.reason === 'no-permission') {
      throw new GitlabFailure(
        error.reason,
        `${error.message} ${howToGrant('project')}`,
        error,
      );
    }
    throw error;
  }
}
