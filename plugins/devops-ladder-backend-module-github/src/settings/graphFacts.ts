import {
  Problem,
  Reading,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { Refused } from '../graphql/readAnswer';
import { hidden } from '../findings/Reading';
import { demandsOf } from './branchRules';
import {
  GraphBranch,
  GraphEnvironments,
  GraphRepository,
  GraphRule,
  present,
} from './graphAnswer';
import {
  BranchRules,
  ClassicProtection,
  EnvironmentState,
  RepositoryState,
} from './SettingsFacts';

/** What GraphQL says of a repository's settings. @internal */
export interface GraphFacts {
  repository: RepositoryState;
  protection: Reading<ClassicProtection | null>;
  /** No protection was shown, which is none to administrators only. */
  isProtectionBlank: boolean;
  rules: Reading<BranchRules>;
  environments: Reading<EnvironmentState[]>;
  /** Where the environments go on. */
  moreEnvironments?: string;
  dependabotAlerts: Reading<boolean>;
  release?: { tag: string; url: string };
  /** Why it is not known whether there is a release. */
  releaseProblem?: Problem;
}

/** @internal */
export function graphFacts(
  data: GraphRepository,
  refused: Refused,
): GraphFacts {
  const [owner, name] = data.nameWithOwner.split('/');
  const branch = data.defaultBranchRef;
  const more = data.environments?.pageInfo;
  return {
    repository: {
      owner,
      name,
      url: data.url,
      isArchived: data.isArchived,
      isEmpty: data.isEmpty,
      isPrivate: data.isPrivate,
      ...(branch && { defaultBranch: branch.name }),
      seesSettings: data.viewerCanAdminister,
    },
    protection: protectionOf(branch, refused, data.viewerCanAdminister),
    isProtectionBlank:
      !refused['the branch protection'] &&
      branch?.branchProtectionRule === null,
    rules: rulesOf(data, refused),
    environments: environmentsOf(data.environments, refused),
    ...(more?.hasNextPage &&
      more.endCursor && { moreEnvironments: more.endCursor }),
    dependabotAlerts: alertsOf(data, refused),
    ...(refused['the latest release'] && {
      releaseProblem: refused['the latest release'],
    }),
    ...(data.latestRelease && {
      release: { tag: data.latestRelease.tagName, url: data.latestRelease.url },
    }),
  };
}

function protectionOf(
  branch: GraphBranch | null,
  refused: Refused,
  isAdministrator: boolean,
): Reading<ClassicProtection | null> {
  const rule = branch?.branchProtectionRule;
  if (rule) {
    const contexts = present(rule.requiredStatusCheckContexts);
    return {
      value: {
        contexts: rule.requiresStatusChecks ? contexts : [],
        isAdminEnforced: rule.isAdminEnforced,
      },
    };
  }
  const contexts = present(branch?.refUpdateRule?.requiredStatusCheckContexts);
  if (contexts.length > 0) {
    return { value: { contexts } };
  }
  if (refused['the branch protection']) {
    return { problem: refused['the branch protection'] };
  }
  // To others than administrators a hidden rule looks like none.
  return isAdministrator
    ? { value: null }
    : {
        problem: hidden(
          'Whether classic branch protection requires a check is shown to administrators only.',
          'administration',
        ),
      };
}

function rulesOf(
  { defaultBranchRef: branch, isEmpty }: GraphRepository,
  refused: Refused,
): Reading<BranchRules> {
  if (!branch) {
    return isEmpty
      ? { value: demandsOf([], false) }
      : { problem: hidden('The default branch is not shown.', 'contents') };
  }
  const { rules } = branch;
  return rules
    ? {
        value: demandsOf(
          present(rules.nodes).map(inForce),
          rules.pageInfo.hasNextPage,
        ),
      }
    : {
        problem:
          refused['the rulesets'] ??
          hidden(
            'The rulesets of the default branch are not shown.',
            'metadata',
          ),
      };
}

function inForce({ type, parameters, repositoryRuleset }: GraphRule) {
  return {
    type: type.toLowerCase(),
    ...(repositoryRuleset && { enforcement: repositoryRuleset.enforcement }),
    checks: parameters?.requiredStatusChecks?.map(({ context }) => context),
    workflows: parameters?.workflows?.map(({ path }) => path),
    deployments: parameters?.requiredDeploymentEnvironments,
    codeScanning: parameters?.codeScanningTools?.map(
      ({ tool, securityAlertsThreshold: security }) => ({ tool, security }),
    ),
  };
}

/** The rulesets that require checks. @internal */
export function rulesetsOf(branch: GraphBranch | null): string[] {
  return [
    ...new Set(
      present(branch?.rules?.nodes).flatMap(
        ({ parameters, repositoryRuleset }) =>
          repositoryRuleset &&
          (parameters?.requiredStatusChecks || parameters?.workflows)
            ? [repositoryRuleset.id]
            : [],
      ),
    ),
  ];
}

/** @internal */
export function environmentStates(
  environments: GraphEnvironments,
): EnvironmentState[] {
  return present(environments.nodes).map(({ name, protectionRules }) => {
    const rules = present(protectionRules.nodes);
    const review = rules.find(({ type }) => type === 'REQUIRED_REVIEWERS');
    const timer = rules.find(({ type }) => type === 'WAIT_TIMER');
    const prevents = review?.preventSelfReview;
    return {
      name,
      needsReview: review !== undefined,
      ...(typeof prevents === 'boolean' && { preventsSelfReview: prevents }),
      waitMinutes: timer?.timeout ?? 0,
      hasBranchPolicy: rules.some(({ type }) => type === 'BRANCH_POLICY'),
    };
  });
}

function environmentsOf(
  environments: GraphEnvironments | undefined,
  refused: Refused,
): Reading<EnvironmentState[]> {
  return environments
    ? { value: environmentStates(environments) }
    : {
        problem:
          refused['the environments'] ??
          hidden('The environments are not shown.', 'actions'),
      };
}

function alertsOf(data: GraphRepository, refused: Refused): Reading<boolean> {
  const enabled = data.hasVulnerabilityAlertsEnabled;
  return enabled === undefined
    ? {
        problem:
          refused['the Dependabot alerts'] ??
          hidden('The Dependabot alerts are not shown.', 'administration'),
      }
    : { value: enabled };
}
