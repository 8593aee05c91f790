import { GitlabServer, Served } from './GitlabServer';

let ids = 1;

export interface ProjectOptions {
  project?: Record<string, unknown>;
  branch?: Record<string, unknown>;
  rule?: object;
  environments?: object[];
  protections?: object[];
  pipelines?: Served;
  /** Single pipelines and their failed jobs, by id. */
  looks?: Record<number, { duration?: number; failed?: object[] }>;
  /** Successful deployments by the name of the environment, newest first. */
  deployments?: Record<string, object[]>;
}

/** Has a project, with GitLab Premium where it has protections. */
export function serveProject(
  server: GitlabServer,
  path: string,
  options: ProjectOptions = {},
): number {
  const id = ids++;
  server.serve(`/projects/${path}`, {
    id,
    path_with_namespace: path,
    web_url: `https://gitlab.test/${path}`,
    default_branch: 'main',
    archived: false,
    namespace: { kind: 'group' },
    only_allow_merge_if_pipeline_succeeds: true,
    allow_merge_on_skipped_pipeline: false,
    ...options.project,
  });
  const below = `/projects/${id}`;
  server.serve(`${below}/repository/branches/main`, {
    name: 'main',
    protected: true,
    developers_can_push: false,
    ...options.branch,
  });
  if (options.rule) {
    server.serve(`${below}/protected_branches/main`, options.rule);
  }
  server.serve(`${below}/environments`, options.environments ?? []);
  if (options.protections) {
    server.serve(`${below}/protected_environments`, options.protections);
  }
  server.serve(`${below}/pipelines`, options.pipelines ?? []);
  for (const [number, look] of Object.entries(options.looks ?? {})) {
    const { duration = 60, failed = [] } = look;
    server.serve(`${below}/pipelines/${number}`, {
      duration,
      queued_duration: 0,
    });
    server.serve(`${below}/pipelines/${number}/jobs`, failed);
  }
  server.serve(
    `${below}/deployments`,
    query => options.deployments?.[query.get('environment') ?? ''] ?? [],
  );
  return id;
}

export const environment = (name: string, tier?: string) => ({
  id: ids++,
  name,
  ...(tier && { tier }),
});

export const protection = (name: string, approvals: number) => ({
  name,
  deploy_access_levels: [{ access_level_description: 'Maintainers' }],
  required_approval_count: 0,
  approval_rules: approvals > 0 ? [{ required_approvals: approvals }] : [],
});

/** A pipeline as it is listed. */
export function pipeline(options: {
  id: number;
  sha?: string;
  source?: string;
  ref?: string;
  status?: string;
  at?: string;
}) {
  const { id, at = '2026-02-20T12:00:00.000Z' } = options;
  return {
    id,
    sha: options.sha ?? `sha${id}`,
    source: options.source ?? 'merge_request_event',
    ref: options.ref ?? `refs/merge-requests/${id}/head`,
    status: options.status ?? 'success',
    created_at: at,
    updated_at: at,
  };
}

/** Green pipelines of merge requests, and a look into each of them. */
export function greenPipelines(count: number, duration = 60) {
  const numbers = Array.from({ length: count }, (_, index) => count - index);
  return {
    pipelines: numbers.map(id => pipeline({ id })),
    looks: Object.fromEntries(numbers.map(id => [id, { duration }])),
  };
}

export function deployment(
  sha: string,
  at: string,
  options: { isRecorded?: boolean } = {},
) {
  return {
    sha,
    created_at: at,
    updated_at: at,
    deployable: options.isRecorded ? null : { started_at: at, finished_at: at },
  };
}
