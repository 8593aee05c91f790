import {
  Ladder,
  Place,
  thresholdOf,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import {
  Claims,
  inWords,
  noClaims,
  Problem,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { Definition } from '../../project/Definition';
import { pageOf } from '../../project/pages';
import { CiSummary, RunFacts } from '../RunFacts';
import { claimsOf, Judged } from './Judged';

/** What takes a look into builds, and what the list of them shows. */
const OF_LOOKS = ['deterministic-ci'];
const OF_BUILDS = ['fast-ci', ...OF_LOOKS, 'push-to-build', 'change-status'];
/** Fewer than these say nothing about what is usual. */
const ENOUGH_TIMED = 5;
const ENOUGH_COMMITS = 10;

const percent = (share: number) => `${Math.round(share * 1000) / 10} %`;
const over = ({ since, isCut }: CiSummary) =>
  `since ${since.slice(0, 10)}${isCut ? ' (the newest builds)' : ''}`;

/** How the builds of changes start, how fast and how reliable they are. @internal */
export function ciRuns(facts: RunFacts, ladder: Ladder): Claims {
  const { ci, definitions, looksProblem } = facts;
  const places = placesOf(facts);
  const unknown = (capabilities: string[], problem: Problem): Judged[] =>
    capabilities.map(capability => ({ unknown: { capability, ...problem } }));
  const problem = definitions.problem ?? ci.problem;
  if (problem) {
    return claimsOf(places, unknown(OF_BUILDS, problem));
  }
  const own = definitions.value ?? [];
  if (own.length === 0) {
    // What builds elsewhere does not show here.
    return noClaims;
  }
  const summary = ci.value!;
  if (isOff(facts, own, summary)) {
    return claimsOf(places, [switchedOff(own)]);
  }
  return claimsOf(places, [
    speed(summary, own, ladder),
    ...(looksProblem
      ? unknown(OF_LOOKS, looksProblem)
      : [determinism(summary, ladder)]),
    ...starts(summary),
  ]);
}

function placesOf({ webUrl, definitions }: RunFacts): Place[] {
  const own = definitions.value ?? [];
  return own.length > 0
    ? own.slice(0, 3).map(({ id }) => pageOf(webUrl, 'pipeline', id))
    : [pageOf(webUrl, 'pipelines')];
}

function isOff(
  { isInRepos }: RunFacts,
  own: Definition[],
  { onPullRequests, onBranches }: CiSummary,
): boolean {
  return (
    isInRepos &&
    own.every(each => each.isOff) &&
    onPullRequests + onBranches === 0
  );
}

function switchedOff(own: Definition[]): Judged {
  const names = inWords(own.map(({ name }) => `"${name}"`));
  return {
    said: {
      capability: 'push-to-build',
      outcome: 'not-met',
      statement: `All pipelines of the service are disabled or paused: ${names}.`,
    },
  };
}

/** When a pipeline last ran, where it sleeps. */
function lastRun(own: Definition[]): string {
  const [latest] = own
    .flatMap(({ name, lastRunAt }) => (lastRunAt ? [{ name, lastRunAt }] : []))
    .sort((a, b) => b.lastRunAt.localeCompare(a.lastRunAt));
  return latest
    ? `; "${latest.name}" ran last on ${latest.lastRunAt.slice(0, 10)}`
    : '';
}

function speed(ci: CiSummary, own: Definition[], ladder: Ladder): Judged {
  const { median, timed, isOfDefaultBranch, onBranches, onPullRequests } = ci;
  const capability = 'fast-ci';
  if (median === undefined || timed < ENOUGH_TIMED) {
    const sleeps = onBranches + onPullRequests === 0 ? lastRun(own) : '';
    return {
      unknown: {
        capability,
        message: `Only ${timed} successful builds ${over(
          ci,
        )} could be timed, too few to say how long CI takes${sleeps}.`,
      },
    };
  }
  const minutes = median / 60;
  const statement = `The median of ${timed} successful builds ${over(
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
            ? `Only ${commits} commits had a finished build ${over(
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
  const { onPullRequests, onBranches, onOtherBranches } = ci;
  const all = onPullRequests + onBranches;
  if (all === 0) {
    // What runs elsewhere does not show here.
    return [];
  }
  const onChanges = onPullRequests || onOtherBranches;
  return [
    {
      said: {
        capability: 'push-to-build',
        outcome: 'met',
        statement: `${all} builds started by themselves on pushes and pull requests ${over(
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
              statement: `${onChanges} builds on ${
                onPullRequests > 0 ? 'pull requests' : 'branches'
              } reported their result ${over(ci)}.`,
            },
          },
        ]
      : []),
  ];
}
