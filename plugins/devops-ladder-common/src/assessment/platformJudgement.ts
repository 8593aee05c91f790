import { thresholdOf } from '../ladder/thresholdOf';
import { Ladder } from '../ladder/types';
import { Situation } from '../situation/types';
import { FitVerdict } from './types';

/** @public */
export interface OrganisationNumbers {
  /** Teams that own at least one service. */
  teamCount?: number;
  /** Golden-path templates, ephemeral environments or self-service infrastructure are in use. */
  platformMachinery?: boolean;
  /** Share of services whose pipeline is neither from a template nor shared, 0 to 1. */
  handBuiltShare?: number;
  /**
   * What that share is at least and at most, where the pipelines of some
   * services are not known.
   */
  handBuiltRange?: { least: number; most: number };
}

/** @public */
export interface PlatformJudgement extends OrganisationNumbers {
  verdict: FitVerdict;
  reason: string;
}

const percent = (share: number) => `${Math.round(share * 100)} %`;

function judgeFew(
  teams: string,
  platformMachinery: boolean | undefined,
): [FitVerdict, string] {
  switch (platformMachinery) {
    case true:
      return ['over-built', `Platform machinery serves only ${teams}.`];
    case false:
      return ['right-sized', `${teams}, and no platform machinery.`];
    default:
      return [
        'unknown',
        `${teams}; whether platform machinery is in use is not known.`,
      ];
  }
}

function judgeMany(
  teams: string,
  limit: number,
  { handBuiltShare, handBuiltRange }: OrganisationNumbers,
): [FitVerdict, string] {
  if (handBuiltShare === undefined) {
    return [
      'unknown',
      `${teams}; the share of hand-built pipelines is not known.`,
    ];
  }
  const { least, most } = handBuiltRange ?? {
    least: handBuiltShare,
    most: handBuiltShare,
  };
  const share =
    least === most
      ? `${percent(least)} of the pipelines`
      : `between ${percent(least)} and ${percent(most)} of the pipelines`;
  if (least >= limit) {
    return ['under-built', `${teams} build ${share} by hand.`];
  }
  return most < limit
    ? ['right-sized', `${teams} build only ${share} by hand.`]
    : [
        'unknown',
        `${teams} build ${share} by hand: those that are not known decide.`,
      ];
}

function judge(
  numbers: OrganisationNumbers,
  ladder: Ladder,
): [FitVerdict, string] {
  const { teamCount, platformMachinery } = numbers;
  if (teamCount === undefined) {
    return ['unknown', 'The number of teams is not known.'];
  }
  const teams = `${teamCount} ${teamCount === 1 ? 'team' : 'teams'}`;
  return teamCount <= thresholdOf(ladder, 'many-teams')
    ? judgeFew(teams, platformMachinery)
    : judgeMany(teams, thresholdOf(ladder, 'hand-built-share'), numbers);
}

/**
 * Whether the organisation has the platform that its number of teams asks
 * for. It never raises the need of one service.
 *
 * @public
 */
export function platformJudgement(
  numbers: OrganisationNumbers,
  ladder: Ladder,
): PlatformJudgement {
  const [verdict, reason] = judge(numbers, ladder);
  return { ...numbers, verdict, reason };
}

/**
 * The numbers of the organisation among the facts of a situation.
 *
 * @public
 */
export function organisationNumbers(situation: Situation): OrganisationNumbers {
  const teams = situation['team-count']?.value;
  const machinery = situation['platform-machinery']?.value;
  const share = situation['hand-built-share']?.value;
  return {
    ...(typeof teams === 'number' ? { teamCount: teams } : {}),
    ...(typeof machinery === 'boolean' ? { platformMachinery: machinery } : {}),
    ...(typeof share === 'number' ? { handBuiltShare: share } : {}),
  };
}
