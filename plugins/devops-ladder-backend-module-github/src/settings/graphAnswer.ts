/** The parts of an answer, each absent where it was not asked or not told. */
export interface GraphRepository {
  nameWithOwner: string;
  url: string;
  isArchived: boolean;
  isEmpty: boolean;
  isPrivate: boolean;
  pushedAt: string | null;
  updatedAt: string | null;
  viewerCanAdminister: boolean;
  defaultBranchRef: GraphBranch | null;
  environments?: GraphEnvironments;
  hasVulnerabilityAlertsEnabled?: boolean;
  latestRelease?: { tagName: string; url: string } | null;
}

/** @internal */
export interface GraphBranch {
  name: string;
  branchProtectionRule?: {
    isAdminEnforced: boolean;
    requiresStatusChecks: boolean;
    requiredStatusCheckContexts: Array<string | null> | null;
  } | null;
  refUpdateRule?: {
    requiredStatusCheckContexts: Array<string | null> | null;
  } | null;
  rules?: {
    nodes: Array<GraphRule | null> | null;
    pageInfo: { hasNextPage: boolean };
  } | null;
}

/** @internal */
export interface GraphRule {
  type: string;
  parameters: {
    requiredStatusChecks?: Array<{ context: string }>;
    workflows?: Array<{ path: string }>;
    codeScanningTools?: Array<{
      tool: string;
      alertsThreshold: string;
      securityAlertsThreshold: string;
    }>;
    requiredDeploymentEnvironments?: string[];
  } | null;
  repositoryRuleset: { id: string; name: string; enforcement: string } | null;
}

/** @internal */
export interface GraphEnvironments {
  nodes: Array<{
    name: string;
    protectionRules: {
      nodes: Array<{
        type: string;
        timeout: number;
        preventSelfReview: boolean | null;
      } | null> | null;
    };
  } | null> | null;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** Without the nulls that GraphQL allows in lists. @internal */
export function present<T>(list: Array<T | null> | null | undefined): T[] {
  return (list ?? []).filter((each): each is T => each !== null);
}
