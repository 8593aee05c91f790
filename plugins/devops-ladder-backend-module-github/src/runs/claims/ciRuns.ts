import {
  Ladder,
  thresholdOf,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import {
  Claims,
  TrapClaim,
  inWords,
  unknownClaim,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { CiSummary, RunFacts } from '../RunFacts';
import { pageOf } from './runPages';

const MECHANISM = 'github-actions';
/** Fewer than these say nothing about what is usual. */
const ENOUGH_TIMED = 5;
const ENOUGH_COMMITS = 10;
const MINUTE = 60_000;

const percent = (share: number) => `${Math.round(share * 1000) / 10} %`;
const minutes = (ms: number) => `${Math.round(ms / 6000) / 10} minutes`;
const over = ({ since, isCut }: CiSummary) =>
  `since ${since.slice(0, 10)}${isCut ? ' (the newest runs)' : ''}`;

/** How fast and how reliable the runs of continuous integration are. @internal */
export function ciRuns(facts: RunFacts, ladder: Ladder): Claims {
  const places = pageOf(facts, 'runs');
  const { ci } = facts;
  if (ci.problem) {
    return {
      evidence: ['fast-ci', 'deterministic-ci', 'push-to-build'].map(id =>
        unknownClaim(id, MECHANISM, ci.problem, places),
      ),
      traps: [],
    };
  }
  const claims = [
    speed(ci.value, ladder),
    determinism(ci.value, ladder),
    pushes(ci.value),
  ];
  const placed = <T extends { places: unknown }>(each: T) => ({
    ...each,
    places,
  });
  return {
    evidence: claims.flatMap(({ evidence }) => evidence.map(placed)),
    traps: claims.flatMap(({ traps }) => traps.map(placed)),
  };
}

function tooFew(capability: string, message: string): Claims {
  return {
    evidence: [
      unknownClaim(
        capability,
        MECHANISM,
        { reason: 'no-collector', message },
        [],
      ),
    ],
    traps: [],
  };
}

function speed(ci: CiSummary, ladder: Ladder): Claims {
  const { medianMs, timed } = ci;
  if (medianMs === undefined || timed < ENOUGH_TIMED) {
    return tooFew(
      'fast-ci',
      `Only ${timed} commits had a green run of GitHub Actions ${over(
        ci,
      )}, too few to say how long it takes.`,
    );
  }
  const statement = `The median of ${timed} green CI runs ${over(
    ci,
  )} took ${minutes(medianMs)}.`;
  const isFast = medianMs <= thresholdOf(ladder, 'fast-ci') * MINUTE;
  const isSlow = medianMs > thresholdOf(ladder, 'slow-ci') * MINUTE;
  return {
    evidence: [
      {
        capability: 'fast-ci',
        outcome: isFast ? 'met' : 'not-met',
        mechanism: MECHANISM,
        statement,
        places: [],
      },
    ],
    traps: isSlow ? [trap('slow-ci', 'fast-ci', statement)] : [],
  };
}

function trap(id: string, capability: string, statement: string): TrapClaim {
  return { trap: id, capabilities: [capability], statement, places: [] };
}

/**
 * The share of commits that a re-run turned green. Where it is not known of
 * all re-runs what they followed, the answer must be the same either way.
 */
function determinism(ci: CiSummary, ladder: Ladder): Claims {
  const { commits, turned, undecided } = ci;
  const capability = 'deterministic-ci';
  if (commits < ENOUGH_COMMITS) {
    return tooFew(
      capability,
      `Only ${commits} commits had a run of GitHub Actions ${over(
        ci,
      )}, too few to say how often it fails by chance.`,
    );
  }
  const least = turned / commits;
  const most = (turned + undecided) / commits;
  const limit = thresholdOf(ladder, capability);
  if (least < limit && most >= limit) {
    return tooFew(
      capability,
      `Between ${percent(least)} and ${percent(
        most,
      )} of ${commits} commits ${over(
        ci,
      )} went green by a re-run; more could not be looked up.`,
    );
  }
  const share =
    undecided === 0 ? percent(least) : `${percent(least)} to ${percent(most)}`;
  const statement = `${share} of ${commits} commits ${over(
    ci,
  )} went from red to green by a mere re-run.`;
  return {
    evidence: [
      {
        capability,
        outcome: most < limit ? 'met' : 'not-met',
        mechanism: MECHANISM,
        statement,
        places: [],
      },
    ],
    traps:
      least > thresholdOf(ladder, 'flaky-ci')
        ? [trap('flaky-ci', capability, statement)]
        : [],
  };
}

function pushes(ci: CiSummary): Claims {
  const capability = 'push-to-build';
  const runs = ci.pushes + ci.pullRequests;
  if (runs > 0) {
    return {
      evidence: [
        {
          capability,
          outcome: 'met',
          mechanism: MECHANISM,
          statement: `${runs} runs started by themselves on pushes and pull requests ${over(
            ci,
          )}.`,
          places: [],
        },
      ],
      traps: [],
    };
  }
  const { active, off } = ci.workflows ?? { active: 0, off: [] };
  return active === 0 && off.length > 0
    ? {
        evidence: [
          {
            capability,
            outcome: 'not-met',
            mechanism: MECHANISM,
            statement: `All workflows are switched off (${inWords(
              off,
            )}), and none ran ${over(ci)}.`,
            places: [],
          },
        ],
        traps: [],
      }
    : { evidence: [], traps: [] };
}
