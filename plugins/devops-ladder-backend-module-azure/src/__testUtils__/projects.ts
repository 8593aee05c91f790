import { AzureServer } from './AzureServer';

export const TYPES = {
  build: '0609b952-1397-4640-95ec-e00a01b2c241',
  status: 'cbdc66da-9728-4af8-aada-9a5a32e4a226',
  reviewers: 'fa4e907d-c16b-4a4c-9dfa-4906e5d171dd',
  approval: '8c6f20a7-a545-4486-9777-f762fafe0d4d',
  lock: '2ef31ad6-baa0-403a-8b45-2cbc9b4e5563',
  task: 'fe1de3ee-a436-41b4-bb20-f6eb4cb879a7',
  businessHours: '445fde2f-6c39-441c-807f-8a59ff2e075f',
  branchControl: '86b05a0c-73e6-4f7d-b3cf-e38f3b39a75b',
  restApi: '9c3e8943-130d-4c78-ac63-8af81df62dfb',
} as const;

/** The id of a repository by its name. */
export const idOf = (repository: string) => `id-of-${repository}`;

export const repository = (name: string, more: object = {}) => ({
  id: idOf(name),
  name,
  defaultBranch: 'refs/heads/main',
  isDisabled: false,
  ...more,
});

export function definition(
  id: number,
  name: string,
  options: { repository?: string; queueStatus?: string; lastRun?: string } = {},
) {
  const { repository: of = 'shop', queueStatus = 'enabled', lastRun } = options;
  return {
    id,
    name,
    queueStatus,
    quality: 'definition',
    repository: {
      id: idOf(of),
      type: 'TfsGit',
      defaultBranch: 'refs/heads/main',
    },
    ...(lastRun && { latestCompletedBuild: { finishTime: lastRun } }),
  };
}

export function policy(
  type: 'build' | 'status' | 'reviewers',
  settings: object = {},
  more: object = {},
) {
  return {
    id: 1,
    isEnabled: true,
    isBlocking: true,
    isDeleted: false,
    type: { id: TYPES[type] },
    settings: {
      ...(type === 'build' && { buildDefinitionId: 1, displayName: null }),
      scope: [
        {
          repositoryId: null,
          refName: 'refs/heads/main',
          matchKind: 'Exact',
        },
      ],
      ...settings,
    },
    ...more,
  };
}

/** An approval before an environment or a service connection. */
export function approval(
  resource: { type: string; id: string | number },
  settings: object = {},
  more: object = {},
) {
  return {
    id: 22,
    type: { id: TYPES.approval, name: 'Approval' },
    resource: { type: resource.type, id: `${resource.id}`, name: 'x' },
    settings: {
      approvers: [{ id: 'somebody' }],
      minRequiredApprovers: 1,
      requesterCannotBeApprover: true,
      blockedApprovers: [],
      executionOrder: 'anyOrder',
      ...settings,
    },
    ...more,
  };
}

export function taskCheck(
  resource: { type: string; id: string | number },
  task: string,
  displayName = 'x',
) {
  return {
    ...approval(resource),
    type: { id: TYPES.task, name: 'Task Check' },
    settings: { displayName, definitionRef: { id: task, name: 'x' } },
  };
}

export function record(options: {
  run: number;
  at: string;
  definition?: number;
  result?: string | null;
  stage?: string;
  attempt?: number;
}) {
  const { run, at, definition: of = 1, result = 'succeeded' } = options;
  return {
    id: run,
    definition: { id: of, name: 'x' },
    owner: { id: run, name: `20260301.${run}` },
    planType: 'Build',
    stageName: options.stage ?? 'deploy',
    jobName: 'deploy',
    stageAttempt: options.attempt ?? 1,
    result,
    queueTime: at,
    startTime: at,
    finishTime: result === null ? '0001-01-01T00:00:00' : at,
  };
}

export function build(options: {
  id: number;
  definition?: number;
  reason?: string;
  result?: string;
  branch?: string;
  version?: string;
  /** When it ended. */
  at?: string;
  minutes?: number;
}) {
  const { id, at = '2026-02-20T12:00:00.000Z', minutes = 2 } = options;
  const queueTime = new Date(Date.parse(at) - minutes * 60_000).toISOString();
  return {
    id,
    status: 'completed',
    result: options.result ?? 'succeeded',
    reason: options.reason ?? 'pullRequest',
    sourceBranch: options.branch ?? `refs/pull/${id}/merge`,
    sourceVersion: options.version ?? `sha${id}`,
    definition: { id: options.definition ?? 1, name: 'x' },
    queueTime,
    startTime: queueTime,
    finishTime: at,
  };
}

/** What a classic release did to a stage. */
export function release(options: {
  stage: string;
  run: number;
  at: string;
  definition?: number;
  status?: string;
}) {
  const { stage, run, at, definition: of = 1, status = 'succeeded' } = options;
  return {
    id: run,
    release: {
      name: `Release-${run}`,
      artifacts: [
        {
          type: 'Build',
          alias: '_shop',
          isPrimary: true,
          definitionReference: {
            definition: { id: `${of}`, name: 'shop-ci' },
            version: { id: `${run}`, name: `20260301.${run}` },
          },
        },
      ],
    },
    releaseDefinition: { id: 38, name: 'shop' },
    releaseEnvironment: { id: 118, name: stage },
    deploymentStatus: status,
    operationStatus: 'Approved',
    queuedOn: '0001-01-01T00:00:00',
    startedOn: at,
    lastModifiedOn: at,
    scheduledDeploymentTime: '0001-01-01T00:00:00',
  };
}

/** Green builds of pull requests. */
export const greenBuilds = (count: number, minutes = 2) =>
  Array.from({ length: count }, (_, index) =>
    build({ id: count - index, minutes }),
  );

export interface ProjectOptions {
  repositories?: object[];
  definitions?: object[];
  policies?: object[];
  environments?: Array<{ id: number; name: string }>;
  /** Before environments and service connections. */
  checks?: object[];
  connections?: object[];
  /** By the id of the environment. */
  records?: Record<number, object[]>;
  security?: object[];
  builds?: object[];
  /** Deployments of classic releases; none are shown where left out. */
  releases?: object[];
  /** By the id of the build; of the others all went well at once. */
  timelines?: Record<string, object[]>;
}

/** Has a project, with the repository `shop` where nothing else is said. */
export function serveProject(
  server: AzureServer,
  project: string,
  options: ProjectOptions = {},
  base = '/acme',
) {
  const apis = `${base}/${project}/_apis`;
  const builds = options.builds ?? [];
  server.serve(
    `${apis}/git/repositories`,
    options.repositories ?? [repository('shop')],
  );
  server.serve(
    `${apis}/build/definitions`,
    options.definitions ?? [definition(1, 'shop-ci')],
  );
  server.serve(`${apis}/policy/configurations`, options.policies ?? []);
  server.serve(
    `${apis}/distributedtask/environments`,
    options.environments ?? [],
  );
  for (const { id } of options.environments ?? []) {
    server.serve(
      `${apis}/distributedtask/environments/${id}/environmentdeploymentrecords`,
      options.records?.[id] ?? [],
    );
  }
  server.serve(`${apis}/pipelines/checks/queryconfigurations`, (_, body) =>
    (options.checks ?? []).filter(check => isAskedFor(check, body)),
  );
  server.serve(
    `${apis}/serviceendpoint/endpoints`,
    options.connections ?? [{ id: 'other', name: 'other' }],
  );
  server.serve(`/advsec${base}/${project}/_apis/management/enablement`, {
    reposEnablementStatus: options.security ?? [],
  });
  server.serve(`${apis}/build/builds`, query =>
    builds.filter(
      each =>
        (each as { finishTime: string }).finishTime >=
        (query.get('minTime') ?? ''),
    ),
  );
  if (options.releases) {
    server.serve(
      `/vsrm${base}/${project}/_apis/release/deployments`,
      options.releases,
    );
  }
  for (const each of builds) {
    const { id } = each as { id: number };
    server.serve(`${apis}/build/builds/${id}/timeline`, {
      records: options.timelines?.[id] ?? [],
    });
  }
  for (const [id, records] of Object.entries(options.timelines ?? {})) {
    const [of, ...earlier] = id.split('/');
    const below = ['timeline', ...earlier.slice(1)].join('/');
    server.serve(`${apis}/build/builds/${of}/${below}`, { records });
  }
}

function isAskedFor(check: object, body: unknown): boolean {
  const { resource } = check as { resource: { type: string; id: string } };
  return (body as Array<{ type: string; id: string }>).some(
    ({ type, id }) => type === resource.type && id === resource.id,
  );
}
