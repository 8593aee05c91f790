import { QueryPart } from '../graphql/QueryPart';

/** Environments read with the repository; a repository with more is paged. */
export const ENVIRONMENTS_AT_ONCE = 10;

const ENVIRONMENT_FIELDS = `
  nodes {
    name
    protectionRules(first: 5) { nodes { type timeout preventSelfReview } }
  }
  pageInfo { hasNextPage endCursor }
`;

/**
 * What is asked of each repository about its settings.
 *
 * @internal
 */
export const settingsParts: QueryPart[] = [
  {
    id: 'the repository',
    requests: 0,
    fields: [],
    permission: 'metadata',
    selection: `
      nameWithOwner url isArchived isEmpty isPrivate pushedAt updatedAt
      viewerCanAdminister
      defaultBranchRef { name }
    `,
  },
  {
    id: 'the branch protection',
    requests: 0,
    fields: ['branchProtectionRule', 'refUpdateRule'],
    permission: 'administration',
    selection: `
      defaultBranchRef {
        branchProtectionRule {
          isAdminEnforced requiresStatusChecks requiredStatusCheckContexts
        }
        refUpdateRule { requiredStatusCheckContexts }
      }
    `,
  },
  {
    id: 'the rulesets',
    requests: 1,
    fields: ['rules', 'repositoryRuleset', 'parameters'],
    permission: 'metadata',
    selection: `
      defaultBranchRef {
        rules(first: 100) {
          nodes {
            type
            parameters {
              ... on RequiredStatusChecksParameters {
                requiredStatusChecks { context }
              }
              ... on WorkflowsParameters { workflows { path } }
              ... on CodeScanningParameters {
                codeScanningTools { tool alertsThreshold securityAlertsThreshold }
              }
              ... on RequiredDeploymentsParameters {
                requiredDeploymentEnvironments
              }
            }
            repositoryRuleset { id name enforcement }
          }
          pageInfo { hasNextPage }
        }
      }
    `,
  },
  {
    id: 'the environments',
    requests: 1 + ENVIRONMENTS_AT_ONCE,
    fields: ['environments', 'protectionRules', 'preventSelfReview'],
    permission: 'actions',
    selection: `
      environments(first: ${ENVIRONMENTS_AT_ONCE}) { ${ENVIRONMENT_FIELDS} }
    `,
  },
  {
    id: 'the Dependabot alerts',
    requests: 0,
    fields: ['hasVulnerabilityAlertsEnabled'],
    permission: 'administration',
    selection: 'hasVulnerabilityAlertsEnabled',
  },
  {
    id: 'the latest release',
    requests: 0,
    fields: ['latestRelease'],
    permission: 'contents',
    selection: 'latestRelease { tagName url }',
  },
];

/** The next environments of a repository that has many. @internal */
export function moreEnvironmentsQuery(
  { owner, name }: { owner: string; name: string },
  cursor: string,
): string {
  return `query MoreEnvironments {
  repository(owner: ${JSON.stringify(owner)}, name: ${JSON.stringify(name)}) {
    environments(first: 100, after: ${JSON.stringify(
      cursor,
    )}) { ${ENVIRONMENT_FIELDS} }
  }
}`;
}

/** Who may go around rulesets, asked once for each ruleset. @internal */
export function bypassQuery(ids: string[]): string {
  return `query Bypasses {
  nodes(ids: ${JSON.stringify(ids)}) {
    ... on RepositoryRuleset {
      id
      bypassActors(first: 10) {
        totalCount
        nodes { organizationAdmin repositoryRoleName actor { ... on Team { name } ... on App { name } } }
      }
    }
  }
}`;
}
