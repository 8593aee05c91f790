import { QueryPart } from '../graphql/QueryPart';
import { settingsParts } from '../settings/settingsParts';

const repositoryPart: QueryPart = {
  id: 'the repository',
  requests: 0,
  fields: [],
  permission: 'metadata',
  selection: `
    nameWithOwner url isArchived pushedAt
    defaultBranchRef { name target { oid } }
  `,
};

/** What tells whether anything happened since it was last looked at. @internal */
export const stampParts: QueryPart[] = [
  repositoryPart,
  {
    id: 'the latest deployment',
    requests: 1,
    fields: ['deployments', 'latestStatus'],
    permission: 'deployments',
    selection: `
      deployments(first: 1, orderBy: { field: CREATED_AT, direction: DESC }) {
        nodes { databaseId latestStatus { state createdAt } }
      }
    `,
  },
  {
    id: 'the latest pull request',
    requests: 1,
    fields: ['pullRequests'],
    permission: 'pullRequests',
    selection: `
      pullRequests(first: 1, states: MERGED, orderBy: { field: UPDATED_AT, direction: DESC }) {
        nodes { number }
      }
    `,
  },
];

/** @internal */
export const DEPLOYMENTS_AT_ONCE = 20;
/** @internal */
export const PULL_REQUESTS_AT_ONCE = 10;
const STATUSES = 10;

const DEMANDS = ['the branch protection', 'the rulesets'];

/** What happened lately, of the repositories where something did. @internal */
export const runParts: QueryPart[] = [
  repositoryPart,
  ...settingsParts.filter(({ id }) => DEMANDS.includes(id)),
  {
    id: 'the deployments',
    requests: 1 + DEPLOYMENTS_AT_ONCE,
    fields: ['deployments', 'statuses', 'creator'],
    permission: 'deployments',
    selection: `
      deployments(first: ${DEPLOYMENTS_AT_ONCE}, orderBy: { field: CREATED_AT, direction: DESC }) {
        nodes {
          databaseId environment latestEnvironment createdAt commitOid
          creator { __typename login }
          commit { author { user { login } } }
          statuses(first: ${STATUSES}) { nodes { state createdAt logUrl } }
        }
        pageInfo { hasNextPage }
      }
    `,
  },
  {
    id: 'the merged pull requests',
    requests: 1 + 2 * PULL_REQUESTS_AT_ONCE,
    fields: ['pullRequests', 'statusCheckRollup', 'contexts', 'commits'],
    permission: 'checks',
    selection: `
      pullRequests(first: ${PULL_REQUESTS_AT_ONCE}, states: MERGED, orderBy: { field: UPDATED_AT, direction: DESC }) {
        nodes {
          number url mergedAt baseRefName
          commits(last: 1) {
            nodes {
              commit {
                statusCheckRollup {
                  contexts(first: 50) {
                    nodes {
                      __typename
                      ... on CheckRun { name status conclusion startedAt completedAt }
                      ... on StatusContext { context state createdAt }
                    }
                  }
                }
              }
            }
          }
        }
      }
    `,
  },
];
