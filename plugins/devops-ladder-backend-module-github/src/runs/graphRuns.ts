import { Reading } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { hidden } from '../findings/Reading';
import { Refused } from '../graphql/readAnswer';
import { GraphBranch, present } from '../settings/graphAnswer';
import {
  CheckOnChange,
  DeploymentRecord,
  Deployments,
  MergedPullRequest,
} from './RunFacts';

type Nodes<T> = { nodes: Array<T | null> | null };

/** @internal */
export interface GraphDeployment {
  databaseId: number | null;
  environment: string | null;
  latestEnvironment: string | null;
  createdAt: string;
  commitOid: string;
  creator: { __typename: string; login: string } | null;
  commit: { author: { user: { login: string } | null } | null } | null;
  statuses: Nodes<{
    state: string;
    createdAt: string;
    logUrl: string | null;
  }> | null;
}

/** @internal */
export interface GraphCheck {
  __typename: string;
  name?: string;
  status?: string;
  conclusion?: string | null;
  startedAt?: string | null;
  completedAt?: string | null;
  context?: string;
  state?: string;
  createdAt?: string;
}

/** @internal */
export interface GraphPullRequest {
  number: number;
  url: string;
  mergedAt: string | null;
  baseRefName: string;
  commits: Nodes<{
    commit: { statusCheckRollup: { contexts: Nodes<GraphCheck> } | null };
  }>;
}

/** @internal */
export interface GraphRuns {
  nameWithOwner: string;
  url: string;
  isArchived: boolean;
  pushedAt: string | null;
  defaultBranchRef: GraphBranch | null;
  deployments?: Nodes<GraphDeployment> & {
    pageInfo: { hasNextPage: boolean };
  };
  pullRequests?: Nodes<GraphPullRequest>;
}

const ACTIONS_RUN = /\/actions\/runs\/(\d+)/;
/** States after what stands before the environment has let it pass. */
const PASSED = ['QUEUED', 'IN_PROGRESS', 'PENDING', 'SUCCESS', 'FAILURE'];

/** @internal */
export function deploymentsOf(
  { deployments }: GraphRuns,
  refused: Refused,
): Reading<Deployments> {
  return deployments
    ? {
        value: {
          records: present(deployments.nodes).flatMap(recordOf),
          isCut: deployments.pageInfo.hasNextPage,
        },
      }
    : {
        problem:
          refused['the deployments'] ??
          hidden('The deployments are not shown.', 'deployments'),
      };
}

function recordOf(deployment: GraphDeployment): DeploymentRecord[] {
  const { databaseId, createdAt, commitOid, creator, commit } = deployment;
  const environment = deployment.environment ?? deployment.latestEnvironment;
  if (!environment || databaseId === null) {
    return [];
  }
  const statuses = present(deployment.statuses?.nodes).sort(
    (a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt),
  );
  const success = statuses.find(({ state }) => state === 'SUCCESS');
  const runId = statuses
    .map(({ logUrl }) => ACTIONS_RUN.exec(logUrl ?? '')?.[1])
    .find(Boolean);
  const waited = waitIn(statuses);
  return [
    {
      id: databaseId,
      environment,
      commit: commitOid,
      createdAt,
      ...(success && { succeededAt: success.createdAt }),
      ...(runId && { runId: Number(runId) }),
      isByProgram: runId !== undefined || creator?.__typename === 'Bot',
      ...(waited !== undefined && { waitedMs: waited }),
      authors: [creator?.login, commit?.author?.user?.login].filter(
        (login): login is string => Boolean(login),
      ),
    },
  ];
}

function waitIn(
  statuses: Array<{ state: string; createdAt: string }>,
): number | undefined {
  const at = statuses.findIndex(({ state }) => state === 'WAITING');
  const passed = statuses
    .slice(at + 1)
    .find(({ state }) => PASSED.includes(state));
  return at >= 0 && passed
    ? Date.parse(passed.createdAt) - Date.parse(statuses[at].createdAt)
    : undefined;
}

/** @internal */
export function pullRequestsOf(
  { pullRequests }: GraphRuns,
  refused: Refused,
): Reading<MergedPullRequest[]> {
  const problem = refused['the merged pull requests'];
  return pullRequests && !problem
    ? {
        value: present(pullRequests.nodes).flatMap(
          ({ number, url, mergedAt, baseRefName, commits }) => {
            const [last] = present(commits.nodes);
            return mergedAt
              ? [
                  {
                    number,
                    url,
                    mergedAt,
                    base: baseRefName,
                    checks: present(
                      last?.commit.statusCheckRollup?.contexts.nodes,
                    ).map(checkOf),
                  },
                ]
              : [];
          },
        ),
      }
    : {
        problem:
          problem ?? hidden('The pull requests are not shown.', 'pullRequests'),
      };
}

const RED = [
  'FAILURE',
  'ERROR',
  'TIMED_OUT',
  'STARTUP_FAILURE',
  'ACTION_REQUIRED',
];

function checkOf(check: GraphCheck): CheckOnChange {
  if (check.__typename === 'StatusContext') {
    const isPending = ['PENDING', 'EXPECTED'].includes(check.state ?? '');
    return {
      name: check.context ?? '',
      state: stateOf(check.state, isPending),
      startedAt: check.createdAt,
      ...(!isPending && { endedAt: check.createdAt }),
    };
  }
  return {
    name: check.name ?? '',
    state: stateOf(check.conclusion, check.status !== 'COMPLETED'),
    ...(check.startedAt && { startedAt: check.startedAt }),
    ...(check.completedAt && { endedAt: check.completedAt }),
  };
}

function stateOf(
  said: string | null | undefined,
  isPending: boolean,
): CheckOnChange['state'] {
  if (isPending) {
    return 'pending';
  }
  return RED.includes(said ?? '') ? 'red' : 'green';
}

/** The checks that a merge into the default branch must wait for. @internal */
export function requiredOf(branch: GraphBranch | null): {
  checks: string[];
  /** Checks run again in the queue, on another commit. */
  isQueued: boolean;
} {
  const rules = present(branch?.rules?.nodes).filter(
    ({ repositoryRuleset }) =>
      (repositoryRuleset?.enforcement ?? 'ACTIVE') === 'ACTIVE',
  );
  const protection = branch?.branchProtectionRule;
  return {
    checks: [
      ...new Set([
        ...rules.flatMap(({ parameters }) =>
          (parameters?.requiredStatusChecks ?? []).map(
            ({ context }) => context,
          ),
        ),
        ...(protection?.requiresStatusChecks === false
          ? []
          : present(protection?.requiredStatusCheckContexts)),
        ...present(branch?.refUpdateRule?.requiredStatusCheckContexts),
      ]),
    ].sort(),
    isQueued: rules.some(({ type }) => type === 'MERGE_QUEUE'),
  };
}
