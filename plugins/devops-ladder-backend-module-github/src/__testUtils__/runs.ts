import { paged, served } from './repositories';

const MINUTE = 60_000;
/** Everything happens around this time. */
export const NOON = Date.parse('2026-11-20T12:00:00Z');
export const after = (ms: number) => new Date(NOON + ms).toISOString();

let ids = 1;

/** A run as the REST API lists it. */
export function restRun(
  options: {
    sha?: string;
    event?: string;
    path?: string;
    attempt?: number;
    conclusion?: string | null;
    minutes?: number;
    id?: number;
  } = {},
) {
  const id = options.id ?? ids++;
  return {
    id,
    path: options.path ?? '.github/workflows/ci.yml',
    event: options.event ?? 'pull_request',
    head_sha: options.sha ?? `sha${id}`,
    head_branch: 'main',
    run_attempt: options.attempt ?? 1,
    status: options.conclusion === null ? 'in_progress' : 'completed',
    conclusion:
      options.conclusion === undefined ? 'success' : options.conclusion,
    run_started_at: after(0),
    created_at: after(0),
    updated_at: after((options.minutes ?? 5) * MINUTE),
  };
}

export const restRuns = (runs: unknown[], total: number = runs.length) => ({
  total_count: total,
  workflow_runs: runs,
});

/** A deployment that GitHub Actions made. */
export function deployment(
  environment: string,
  options: {
    commit?: string;
    at?: number;
    states?: Array<[string, number]>;
    runId?: number | null;
    creator?: string;
    author?: string;
  } = {},
) {
  const { at = 0, runId = 77 } = options;
  return {
    databaseId: ids++,
    environment,
    latestEnvironment: environment,
    createdAt: after(at),
    commitOid: options.commit ?? 'c0ffee',
    creator: { __typename: 'User', login: options.creator ?? 'starter' },
    commit: {
      author: { user: { login: options.author ?? 'author' } },
    },
    statuses: paged(
      (options.states ?? [['SUCCESS', MINUTE]]).map(([state, ms]) => ({
        state,
        createdAt: after(at + ms),
        logUrl: runId
          ? `https://github.test/acme/shop/actions/runs/${runId}/job/1`
          : null,
      })),
    ),
  };
}

/** A merged pull request with its checks. */
export function pullRequest(
  number: number,
  checks: Array<Record<string, unknown>>,
  mergedAt: number = 0,
) {
  return {
    number,
    url: `https://github.test/acme/shop/pull/${number}`,
    mergedAt: after(mergedAt),
    baseRefName: 'main',
    commits: ({ last }: { last: number }) => ({
      nodes: [
        {
          commit: {
            statusCheckRollup:
              checks.length > 0 ? { contexts: paged(checks) } : null,
          },
        },
      ].slice(-last),
    }),
  };
}

export const check = (
  name: string,
  conclusion: string | null,
  [startedAt, completedAt]: [number, number] = [-2 * MINUTE, -MINUTE],
) => ({
  __typename: 'CheckRun',
  name,
  status: conclusion ? 'COMPLETED' : 'IN_PROGRESS',
  conclusion,
  startedAt: after(startedAt),
  completedAt: conclusion ? after(completedAt) : null,
});

/** A repository in which something happens. */
export function busy(
  name: string,
  options: {
    deployments?: unknown[];
    pullRequests?: unknown[];
    runs?: unknown;
    rest?: Record<string, unknown>;
    branch?: Record<string, unknown>;
    graph?: Record<string, unknown>;
    rules?: unknown[];
  } = {},
) {
  return served(name, {
    rules: options.rules,
    branch: {
      target: { __typename: 'Commit', oid: 'c0ffee' },
      ...options.branch,
    },
    graph: {
      deployments: paged(
        (options.deployments ?? []).map(each => ({
          latestStatus: null,
          ...(each as object),
        })),
      ),
      pullRequests: paged(options.pullRequests ?? []),
      ...options.graph,
    },
    rest: {
      '/actions/runs': options.runs ?? restRuns([]),
      '/actions/workflows': {
        workflows: [
          { name: 'CI', path: '.github/workflows/ci.yml', state: 'active' },
        ],
      },
      ...options.rest,
    },
  });
}
