import { ServedRepository } from './GithubServer';

const connection = (nodes: unknown[]) => ({
  nodes,
  totalCount: nodes.length,
  pageInfo: { hasNextPage: false, endCursor: null },
});

/** A page of a connection, cut as the query asks for it. */
export function paged(nodes: unknown[]) {
  return ({ first, after }: { first: number; after?: string }) => {
    const from = after ? Number(after) : 0;
    const end = Math.min(from + first, nodes.length);
    return {
      nodes: nodes.slice(from, end),
      totalCount: nodes.length,
      pageInfo: { hasNextPage: end < nodes.length, endCursor: `${end}` },
    };
  };
}

export function environment(
  name: string,
  rules: Array<{
    type: 'REQUIRED_REVIEWERS' | 'WAIT_TIMER' | 'BRANCH_POLICY';
    timeout?: number;
    preventSelfReview?: boolean;
  }> = [],
) {
  return {
    name,
    protectionRules: connection(
      rules.map(rule => ({ timeout: 0, preventSelfReview: null, ...rule })),
    ),
  };
}

export function statusCheckRule(contexts: string[], enforcement = 'ACTIVE') {
  return {
    type: 'REQUIRED_STATUS_CHECKS',
    parameters: {
      __typename: 'RequiredStatusChecksParameters',
      requiredStatusChecks: contexts.map(context => ({ context })),
    },
    repositoryRuleset: { id: 'RRS_1', name: 'main', enforcement },
  };
}

export function codeScanningRule(tool: string, severity: string) {
  return {
    type: 'CODE_SCANNING',
    parameters: {
      __typename: 'CodeScanningParameters',
      codeScanningTools: [
        { tool, alertsThreshold: 'errors', securityAlertsThreshold: severity },
      ],
    },
    repositoryRuleset: { id: 'RRS_2', name: 'scans', enforcement: 'ACTIVE' },
  };
}

export const branchProtection = (
  contexts: string[],
  isAdminEnforced = true,
) => ({
  isAdminEnforced,
  requiresStatusChecks: contexts.length > 0,
  requiredStatusCheckContexts: contexts,
});

/** A repository of an administrator with nothing set up. */
export function served(
  name: string,
  options: {
    graph?: Record<string, unknown>;
    branch?: Record<string, unknown>;
    rules?: unknown[];
    environments?: unknown[];
    security?: Record<string, { status: string }> | null;
    rest?: Record<string, unknown>;
  } = {},
): ServedRepository {
  const security = options.security ?? {
    secret_scanning: { status: 'disabled' },
    secret_scanning_push_protection: { status: 'disabled' },
    code_security: { status: 'enabled' },
  };
  return {
    graph: {
      nameWithOwner: name,
      url: `https://github.test/${name}`,
      isArchived: false,
      isEmpty: false,
      isPrivate: true,
      pushedAt: '2026-11-20T10:00:00Z',
      updatedAt: '2026-11-20T10:00:00Z',
      viewerCanAdminister: true,
      hasVulnerabilityAlertsEnabled: false,
      latestRelease: null,
      defaultBranchRef: {
        name: 'main',
        branchProtectionRule: null,
        refUpdateRule: null,
        rules: connection(options.rules ?? []),
        ...options.branch,
      },
      environments: paged(options.environments ?? []),
      ...options.graph,
    },
    rest: {
      '': options.security === null ? {} : { security_and_analysis: security },
      '/code-scanning/default-setup': { state: 'not-configured' },
      ...options.rest,
    },
  };
}
