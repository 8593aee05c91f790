import { Situation } from '../situation/types';
import { FitVerdict } from './types';

/**
 * Up to this many teams no platform is asked for.
 *
 * @internal
 */
export const manyTeams = 6;

/**
 * From this share on pipelines count as mostly built by hand.
 *
 * @internal
 */
export const handBuiltLimit = 0.5;

/** @public */
export interface OrganisationNumbers {
  /** Teams that own at least one service. */
  teamCount?: number;
  /** Golden-path templates, ephemeral environments or self-service infrastructure are in use. */
  platformMachinery?: boolean;
  /** Share of services whose pipeline is neither from a template nor shared, 0 to 1. */
  handBuiltShare?: number;
}

/** @public */
export interface PlatformJudgement extends OrganisationNumbers {
  verdict: FitVerdict;
  reason: string;
}

function judge(numbers: OrganisationNumbers): [FitVerdict, string] {
  const { teamCount, platformMachinery, handBuiltShare } = numbers;
  if (teamCount === undefined) {
    return ['unknown', 'The number of teams is not known.'];
  }
  const teams = `${teamCount} ${teamCount === 1 ? 'team' : 'teams'}`;
  if (teamCount <= manyTeams) {
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
  if (handBuiltShare === undefined) {
    return [
      'unknown',
      `${teams}; the share of hand-built pipelines is not known.`,
    ];
  }
  const share = `${Math.round(handBuiltShare * 100)} % of the pipelines`;
  return handBuiltShare >= handBuiltLimit
    ? ['under-built', `${teams} build ${share} by hand.`]
    : ['right-sized', `${teams} build only ${share} by hand.`];
}

/**
 * Whether the organisation has the platform that its number of teams asks
 * for. It never raises the need of one service.
 *
 * @public
 */
export function platformJudgement(
  numbers: OrganisationNumbers,
): PlatformJudgement {
  const [verdict, reason] = judge(numbers);
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
