import {
  Ladder,
  thresholdOf,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { inWords } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { CiSummary } from '../builds/CiSummary';
import { ENOUGH_TIMED } from '../builds/summariseCi';
import { Judged } from './Judged';

/** What builds of changes show. @internal */
export const OF_BUILDS = [
  'fast-ci',
  'deterministic-ci',
  'push-to-build',
  'change-status',
] as const;

/** Fewer than these say nothing about what is usual. */
const ENOUGH_COMMITS = 10;
const MINUTE = 60_000;

const percent = (share: number) => `${Math.round(share * 1000) / 10} %`;
const over = ({ since, isCut }: CiSummary) =>
  `since ${since.slice(0, 10)}${isCut ? ' (the newest builds)' : ''}`;

/** How builds of changes start, how fast and how reliable they are. @internal */
export function ciRuns(ci: CiSummary, ladder: Ladder): Judged[] {
  return [speed(ci, ladder), determinism(ci, ladder), ...starts(ci)];
}

function speed(ci: CiSummary, ladder: Ladder): Judged {
  const { medianMs, timed, mayDeploy } = ci;
  const capability = 'fast-ci';
  if (medianMs === undefined || timed < ENOUGH_TIMED) {
    const message = `Only ${timed} successful builds of changes ${over(
      ci,
    )} were timed by Jenkins, too few to say how long CI takes.`;
    return { unknown: { capability, message } };
  }
  const minutes = medianMs / MINUTE;
  const statement = `The median of ${timed} successful builds in Jenkins ${over(
    ci,
  )} took ${Math.round(minutes * 10) / 10} minutes.`;
  const isFast = minutes <= thresholdOf(ladder, capability);
  if (!isFast && mayDeploy) {
    const message = `${statement} They are not of pull requests or branches, and what deploys may be part of them.`;
    return { unknown: { capability, message } };
  }
  const isSlow = minutes > thresholdOf(ladder, 'slow-ci');
  return {
    said: { capability, outcome: isFast ? 'met' : 'not-met', statement },
    ...(isSlow && { trap: 'slow-ci' }),
  };
}

/** Where it is not known of all commits, the answer must be the same either way. */
function determinism(ci: CiSummary, ladder: Ladder): Judged {
  const { commits, turned, undecided } = ci;
  const capability = 'deterministic-ci';
  if (commits < ENOUGH_COMMITS) {
    const message = `Jenkins names only ${commits} commits with a finished build ${over(
      ci,
    )}, too few to say how often CI fails by chance.`;
    return { unknown: { capability, message } };
  }
  const least = turned / commits;
  const most = Math.min((turned + undecided) / commits, 1);
  const limit = thresholdOf(ladder, capability);
  if (least < limit && most >= limit) {
    const message = `Between ${percent(least)} and ${percent(
      most,
    )} of ${commits} commits ${over(
      ci,
    )} went green with no change: of builds that were unstable, or started by hand, Jenkins does not say more.`;
    return { unknown: { capability, message } };
  }
  const share =
    undecided === 0 ? percent(least) : `${percent(least)} to ${percent(most)}`;
  return {
    said: {
      capability,
      outcome: most < limit ? 'met' : 'not-met',
      statement: `${share} of ${commits} commits ${over(
        ci,
      )} went from red to green in Jenkins by building them again.`,
    },
    ...(least > thresholdOf(ladder, 'flaky-ci') && { trap: 'flaky-ci' }),
  };
}

function starts(ci: CiSummary): Judged[] {
  const { started, ofPullRequests, off } = ci;
  const said = (
    capability: string,
    outcome: 'met' | 'not-met',
    statement: string,
  ): Judged => ({ said: { capability, outcome, statement } });
  if (off.length > 0) {
    const statement = `Jenkins has switched off ${inWords(
      off,
    )}, and no change started a build ${over(ci)}.`;
    return [said('push-to-build', 'not-met', statement)];
  }
  return [
    ...(started > 0
      ? [
          said(
            'push-to-build',
            'met',
            `${started} builds of Jenkins started by themselves on pushes and pull requests ${over(
              ci,
            )}.`,
          ),
        ]
      : []),
    ...(ofPullRequests > 0
      ? [
          said(
            'change-status',
            'met',
            `Jenkins built pull requests ${ofPullRequests} times ${over(
              ci,
            )}, and reports on them.`,
          ),
        ]
      : []),
  ];
}
