import {
  Ladder,
  thresholdOf,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import {
  Claims,
  Problem,
  noClaims,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { CiSummary, RunFacts } from '../RunFacts';
import { claimsOf, Judged } from './Judged';
import { pageOf } from './runPages';

/** What takes a look into pipelines, and what the list of them shows. */
const OF_LOOKS = ['fast-ci', 'deterministic-ci'];
const OF_PIPELINES = [...OF_LOOKS, 'push-to-build', 'change-status'];
/** Fewer than these say nothing about what is usual. */
const ENOUGH_TIMED = 5;
const ENOUGH_COMMITS = 10;

const percent = (share: number) => `${Math.round(share * 1000) / 10} %`;
const over = ({ since, isCut }: CiSummary) =>
  `since ${since.slice(0, 10)}${isCut ? ' (the newest pipelines)' : ''}`;

/** How the pipelines of changes start, how fast and how reliable they are. @internal */
export function ciRuns(facts: RunFacts, ladder: Ladder): Claims {
  const { ci, isCiOff } = facts;
  if (isCiOff) {
    return claimsOf(pageOf(facts, 'features'), [
      {
        said: {
          capability: 'push-to-build',
          outcome: 'not-met',
          statement: 'CI/CD of GitLab is switched off for the project.',
        },
      },
    ]);
  }
  if (!ci) {
    return noClaims;
  }
  const places = pageOf(facts, 'pipelines');
  const unknown = (capabilities: string[], problem: Problem): Judged[] =>
    capabilities.map(capability => ({ unknown: { capability, ...problem } }));
  if (ci.problem) {
    return claimsOf(places, unknown(OF_PIPELINES, ci.problem));
  }
  const { looksProblem } = facts;
  return claimsOf(places, [
    ...(looksProblem
      ? unknown(OF_LOOKS, looksProblem)
      : [speed(ci.value, ladder), determinism(ci.value, ladder)]),
    ...starts(ci.value),
  ]);
}

function speed(ci: CiSummary, ladder: Ladder): Judged {
  const { median, timed, isOfDefaultBranch } = ci;
  const capability = 'fast-ci';
  if (median === undefined || timed < ENOUGH_TIMED) {
    return {
      unknown: {
        capability,
        message: `Only ${timed} successful pipelines ${over(
          ci,
        )} were timed, too few to say how long CI takes.`,
      },
    };
  }
  const minutes = median / 60;
  const statement = `The median of ${timed} successful pipelines ${over(
    ci,
  )} took ${Math.round(minutes * 10) / 10} minutes.`;
  const isFast = minutes <= thresholdOf(ladder, capability);
  if (!isFast && isOfDefaultBranch) {
    return {
      unknown: {
        capability,
        message: `${statement} They ran on the default branch, and what deploys there may be part of it.`,
      },
    };
  }
  const isSlow = minutes > thresholdOf(ladder, 'slow-ci');
  return {
    said: { capability, outcome: isFast ? 'met' : 'not-met', statement },
    ...(isSlow && { trap: 'slow-ci' }),
  };
}

/**
 * The share of commits that a retry turned green. While not all were looked
 * at, the answer must be the same either way.
 */
function determinism(ci: CiSummary, ladder: Ladder): Judged {
  const { commits, turned, undecided } = ci;
  const capability = 'deterministic-ci';
  const least = turned / commits;
  const most = (turned + undecided) / commits;
  const limit = thresholdOf(ladder, capability);
  if (commits < ENOUGH_COMMITS || (least < limit && most >= limit)) {
    return {
      unknown: {
        capability,
        message:
          commits < ENOUGH_COMMITS
            ? `Only ${commits} commits had a finished pipeline ${over(
                ci,
              )}, too few to say how often CI fails by chance.`
            : `Of ${commits} commits ${over(
                ci,
              )}, ${undecided} were not looked through for retries yet; the next readings go on.`,
      },
    };
  }
  const share =
    undecided === 0 ? percent(least) : `${percent(least)} to ${percent(most)}`;
  return {
    said: {
      capability,
      outcome: most < limit ? 'met' : 'not-met',
      statement: `${share} of ${commits} commits ${over(
        ci,
      )} went from red to green by a mere retry.`,
    },
    ...(least > thresholdOf(ladder, 'flaky-ci') && { trap: 'flaky-ci' }),
  };
}

function starts(ci: CiSummary): Judged[] {
  const { onMergeRequests, onBranches, onOtherBranches } = ci;
  const all = onMergeRequests + onBranches;
  if (all === 0) {
    // What runs elsewhere does not show here.
    return [];
  }
  const onChanges = onMergeRequests || onOtherBranches;
  return [
    {
      said: {
        capability: 'push-to-build',
        outcome: 'met',
        statement: `${all} pipelines started by themselves on pushes and merge requests ${over(
          ci,
        )}.`,
      },
    },
    ...(onChanges > 0
      ? [
          {
            said: {
              capability: 'change-status',
              outcome: 'met' as const,
              statement: `${onChanges} pipelines on ${
                onMergeRequests > 0 ? 'merge requests' : 'branches'
              } reported their result ${over(ci)}.`,
            },
          },
        ]
      : []),
  ];
}
