/** What a run tells, of all that the REST API says. @internal */
export interface WorkflowRun {
  id: number;
  path: string;
  event: string;
  headSha: string;
  headBranch: string;
  attempt: number;
  /** Undefined while it goes on. */
  conclusion?: string;
  startedAt: string;
  endedAt: string;
}

interface RestRun {
  id?: number;
  path?: string;
  name?: string;
  event?: string;
  head_sha?: string;
  head_branch?: string | null;
  run_attempt?: number;
  status?: string;
  conclusion?: string | null;
  run_started_at?: string;
  created_at?: string;
  updated_at?: string;
}

/** @internal */
export function workflowRunsOf(answer: unknown): {
  runs: WorkflowRun[];
  total: number;
} {
  const { total_count: total = 0, workflow_runs: listed = [] } = (answer ??
    {}) as { total_count?: number; workflow_runs?: RestRun[] };
  return {
    total,
    runs: listed.flatMap(run => {
      const startedAt = run.run_started_at ?? run.created_at;
      return run.id && run.head_sha && run.event && startedAt && run.updated_at
        ? [
            {
              id: run.id,
              path: run.path ?? '',
              event: run.event,
              headSha: run.head_sha,
              headBranch: run.head_branch ?? '',
              attempt: run.run_attempt ?? 1,
              ...(run.status === 'completed' &&
                run.conclusion && { conclusion: run.conclusion }),
              startedAt,
              endedAt: run.updated_at,
            },
          ]
        : [];
    }),
  };
}
