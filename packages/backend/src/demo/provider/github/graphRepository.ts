import { DemoCi, DemoRepository, DemoRuleset } from './DemoRepository';
import { Change, changesOf, Deployment, deploymentsOf } from './happened';

/** An object whose fields are those of GitHub's schema. */
export type GraphObject = Record<string, unknown>;

/** What GitHub's GraphQL API says of a repository; lists become connections. */
export function graphRepository(
  name: { owner: string; name: string; url: string },
  settings: DemoRepository,
  now: number,
): GraphObject {
  const changes = changesOf(name.name, settings, now);
  const deployments = deploymentsOf(name.name, settings);
  const touchedAt = changes[0]?.mergedAt ?? new Date(now).toISOString();
  return {
    nameWithOwner: `${name.owner}/${name.name}`,
    url: name.url,
    isArchived: false,
    isEmpty: false,
    isPrivate: true,
    pushedAt: touchedAt,
    updatedAt: touchedAt,
    viewerCanAdminister: !settings.hidesAdministration,
    hasVulnerabilityAlertsEnabled:
      !settings.hidesAdministration &&
      settings.security?.dependabotAlerts === true,
    latestRelease: null,
    defaultBranchRef: {
      name: 'main',
      target: {
        __typename: 'Commit',
        oid: changes[0]?.commit ?? '0'.repeat(40),
      },
      branchProtectionRule: settings.hidesAdministration
        ? null
        : protectionOf(settings),
      refUpdateRule: null,
      rules: rulesetsOf(name.name, settings).flatMap(({ rules }) => rules),
    },
    environments: environmentsOf(settings),
    deployments: deployments.map((each, index) =>
      deploymentOf(name.url, each, {
        id: deployments.length - index,
        startedBy: settings.releases!.startedBy,
      }),
    ),
    pullRequests: settings.ci
      ? changes.map(change => pullRequestOf(name.url, change, settings.ci!))
      : [],
  };
}

function protectionOf({ protection }: DemoRepository): GraphObject | null {
  return protection
    ? {
        isAdminEnforced: protection.holdsForAdministrators,
        requiresStatusChecks: protection.requires.length > 0,
        requiredStatusCheckContexts: protection.requires,
      }
    : null;
}

/** The rulesets of a repository, each with its rules. */
export function rulesetsOf(
  repository: string,
  { rulesets = [] }: DemoRepository,
): Array<GraphObject & { id: string; rules: GraphObject[] }> {
  return rulesets.map(ruleset => {
    const shown = {
      __typename: 'RepositoryRuleset',
      id: `RRS_${repository}_${ruleset.name}`,
      name: ruleset.name,
      enforcement: 'ACTIVE',
      bypassActors: (ruleset.bypassedBy ?? []).map(team => ({
        organizationAdmin: false,
        repositoryRoleName: null,
        actor: { __typename: 'Team', name: team },
      })),
    };
    const rules = rulesOf(ruleset).map(rule => ({
      ...rule,
      repositoryRuleset: shown,
    }));
    return { ...shown, rules };
  });
}

function rulesOf({ requires, codeScanning }: DemoRuleset): GraphObject[] {
  return [
    ...(requires
      ? [
          {
            type: 'REQUIRED_STATUS_CHECKS',
            parameters: {
              __typename: 'RequiredStatusChecksParameters',
              requiredStatusChecks: requires.map(context => ({ context })),
            },
          },
        ]
      : []),
    ...(codeScanning
      ? [
          {
            type: 'CODE_SCANNING',
            parameters: {
              __typename: 'CodeScanningParameters',
              codeScanningTools: codeScanning.map(tool => ({
                tool,
                alertsThreshold: 'errors',
                securityAlertsThreshold: 'high_or_higher',
              })),
            },
          },
        ]
      : []),
  ];
}

function environmentsOf({ environments = {} }: DemoRepository): GraphObject[] {
  return Object.entries(environments).map(([name, environment]) => ({
    name,
    protectionRules: environment.reviewers
      ? [
          {
            type: 'REQUIRED_REVIEWERS',
            timeout: 0,
            preventSelfReview: environment.preventsSelfReview === true,
          },
        ]
      : [],
  }));
}

function deploymentOf(
  url: string,
  { runId, commit, environment, createdAt, waitedUntil, ...each }: Deployment,
  { id, startedBy }: { id: number; startedBy: string },
): GraphObject {
  const state = (name: string, at: string) => ({
    state: name,
    createdAt: at,
    logUrl: `${url}/actions/runs/${runId}/job/1`,
  });
  const statuses = [
    ...(waitedUntil
      ? [state('WAITING', createdAt), state('QUEUED', waitedUntil)]
      : []),
    state('SUCCESS', each.succeededAt),
  ];
  return {
    databaseId: id,
    environment,
    latestEnvironment: environment,
    createdAt,
    commitOid: commit,
    creator: { __typename: 'Bot', login: 'github-actions' },
    commit: { author: { user: { login: startedBy } } },
    statuses,
    latestStatus: statuses[statuses.length - 1],
  };
}

function pullRequestOf(
  url: string,
  { number, mergedAt, startedAt, endedAt }: Change,
  { workflow, checks }: DemoCi,
): GraphObject {
  const contexts = checks.map(check =>
    workflow
      ? {
          __typename: 'CheckRun',
          name: check,
          status: 'COMPLETED',
          conclusion: 'SUCCESS',
          startedAt,
          completedAt: endedAt,
        }
      : {
          __typename: 'StatusContext',
          context: check,
          state: 'SUCCESS',
          createdAt: endedAt,
        },
  );
  return {
    number,
    url: `${url}/pull/${number}`,
    mergedAt,
    baseRefName: 'main',
    commits: [{ commit: { statusCheckRollup: { contexts } } }],
  };
}
