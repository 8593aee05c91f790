import { Repository } from '../project/Repository';

/** A rule for pull requests into a branch, as far as it matters. @internal */
export interface BranchPolicy {
  kind: 'build' | 'status' | 'reviewers';
  /** Others are advice. */
  isBlocking: boolean;
  /** Of a build: the pipeline that must be green. */
  definitionId?: number;
  /** Of a build: as it is shown; of a status: genre and name. */
  name?: string;
  genre?: string;
  /** A person starts the build. */
  isManual?: boolean;
  /** Only for changes of these, where there are any; `!` takes out. */
  paths: string[];
  /** Of reviewers. */
  reviewers?: number;
  authorCounts?: boolean;
  /** Approvals end when something is pushed. */
  resets?: boolean;
}

interface ScopeAnswer {
  repositoryId?: string | null;
  refName?: string | null;
  matchKind?: string | null;
}

/** As the API has it. @internal */
export interface PolicyAnswer {
  isEnabled?: boolean;
  isBlocking?: boolean;
  isDeleted?: boolean;
  type?: { id?: string };
  settings?: {
    scope?: ScopeAnswer[] | null;
    buildDefinitionId?: number;
    displayName?: string | null;
    manualQueueOnly?: boolean;
    filenamePatterns?: string[] | null;
    statusGenre?: string | null;
    statusName?: string | null;
    minimumApproverCount?: number;
    creatorVoteCounts?: boolean;
    resetOnSourcePush?: boolean;
    requireVoteOnLastIteration?: boolean;
    requireVoteOnEachIteration?: boolean;
  };
}

/** Types of policies have the same ids everywhere. @internal */
export const POLICY_TYPES: Record<string, BranchPolicy['kind']> = {
  '0609b952-1397-4640-95ec-e00a01b2c241': 'build',
  'cbdc66da-9728-4af8-aada-9a5a32e4a226': 'status',
  'fa4e907d-c16b-4a4c-9dfa-4906e5d171dd': 'reviewers',
};

/** How a scope of a policy names branches. */
const MATCHES: Record<string, (refName: string, branch: string) => boolean> = {
  exact: (refName, branch) => refName === branch,
  prefix: (refName, branch) => refName !== '' && branch.startsWith(refName),
  defaultbranch: () => true,
};

function isOn(
  { repositoryId, refName, matchKind }: ScopeAnswer,
  { id, defaultBranch }: Repository,
): boolean {
  // A scope without a repository is for all of the project.
  const isOfRepository = !repositoryId || repositoryId === id;
  const matches = MATCHES[(matchKind ?? '').toLowerCase()];
  return (
    isOfRepository &&
    defaultBranch !== undefined &&
    matches?.(refName ?? '', defaultBranch) === true
  );
}

/** The policies in force on the default branch of a repository. @internal */
export function policiesOn(
  answers: PolicyAnswer[],
  repository: Repository,
): BranchPolicy[] {
  return answers.flatMap(answer => {
    const { isEnabled, isDeleted, isBlocking, type, settings = {} } = answer;
    const kind = POLICY_TYPES[type?.id?.toLowerCase() ?? ''];
    const isInForce = isEnabled === true && isDeleted !== true;
    return kind &&
      isInForce &&
      (settings.scope ?? []).some(scope => isOn(scope, repository))
      ? [{ kind, isBlocking: isBlocking === true, ...detailsOf(settings) }]
      : [];
  });
}

function detailsOf(
  settings: NonNullable<PolicyAnswer['settings']>,
): Omit<BranchPolicy, 'kind' | 'isBlocking'> {
  const { statusGenre, statusName, displayName } = settings;
  const name =
    displayName || [statusGenre, statusName].filter(Boolean).join('/');
  return {
    ...(name && { name }),
    ...(statusGenre && { genre: statusGenre }),
    definitionId: settings.buildDefinitionId,
    isManual: settings.manualQueueOnly === true,
    paths: settings.filenamePatterns ?? [],
    reviewers: settings.minimumApproverCount,
    authorCounts: settings.creatorVoteCounts === true,
    resets: [
      settings.resetOnSourcePush,
      settings.requireVoteOnLastIteration,
      settings.requireVoteOnEachIteration,
    ].includes(true),
  };
}
