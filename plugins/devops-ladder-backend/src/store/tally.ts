import {
  AxisId,
  ClimbId,
  ClimbResult,
  FitVerdict,
  MachineryUse,
  PipelineOrigin,
  serviceTraits,
  TrapSeverity,
  UnknownReason,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { AssessmentRecord } from './types';

export const AXES: readonly AxisId[] = [
  'automation',
  'path',
  'safety',
  'feedback',
  'self-service',
];
export const CLIMBS: readonly ClimbId[] = [
  'rigour',
  'runtime',
  'assurance',
  'platform',
];
export const VERDICTS: readonly FitVerdict[] = [
  'under-built',
  'right-sized',
  'over-built',
  'unknown',
];
export const PIPELINES: readonly PipelineOrigin[] = [
  'shared',
  'hand-built',
  'none',
  'unknown',
];
export const MACHINERY: readonly MachineryUse[] = [
  'in-use',
  'not-in-use',
  'unknown',
];
export const REASONS: readonly UnknownReason[] = [
  'unreadable',
  'unsupported-ci',
  'unresolved-include',
  'no-permission',
  'rate-limited',
  'error',
  'no-collector',
  'no-repository',
];
/** How far a climb is gone; the first: it makes no sense for the service. */
export const CLIMB_STATES = [
  'not-applicable',
  'not-begun',
  'begun',
  'complete',
] as const;

/** Where in a tally its numbers begin. Those of two digits are of base 36. */
export const FIELDS = {
  attained: 0,
  possible: 1,
  needed: 2,
  fit: 3,
  stale: 4,
  pipeline: 5,
  machinery: 6,
  axes: 7,
  climbs: 12,
  /** One more than the position among the reasons; 0 where all is well. */
  problem: 16,
  known: 17,
  applicable: 19,
  unknowns: 21,
  /** The weakest link, and then each trap as `severity:id`, with commas between. */
  link: 37,
} as const;

export const SEVERITIES: readonly TrapSeverity[] = ['high', 'medium', 'low'];

const MOST = 36 * 36 - 1;

/**
 * What the overview counts of one service, as one short text. The overview is
 * then one scan of the services with nothing to count or to sort for the
 * database, which is several times faster than to group by each of its parts.
 */
export function packTally(record: AssessmentRecord): string {
  const { assessment } = record;
  const { rung, needed, fit, coverage } = assessment;
  const traits = serviceTraits(assessment);
  const axisOf = (id: AxisId) =>
    assessment.axes.find(({ axis }) => axis === id)?.attained ?? 0;
  const climbOf = (id: ClimbId) =>
    climbState(assessment.climbs.find(({ climb }) => climb === id));
  return [
    rung.attained,
    rung.possible,
    needed.level,
    VERDICTS.indexOf(fit.verdict),
    record.stale ? 1 : 0,
    PIPELINES.indexOf(traits.pipeline),
    MACHINERY.indexOf(traits.machinery),
    ...AXES.map(axisOf),
    ...CLIMBS.map(climbOf),
    record.problem ? REASONS.indexOf(record.problem.reason) + 1 : 0,
    twoDigits(coverage.known),
    twoDigits(coverage.applicable),
    ...unknownsOf(record).map(twoDigits),
    [
      assessment.weakestLink?.capability ?? '',
      ...assessment.traps.map(
        ({ trap, severity }) => `${SEVERITIES.indexOf(severity)}:${trap}`,
      ),
    ].join(),
  ].join('');
}

function climbState(climb: ClimbResult | undefined): number {
  if (!climb?.applicable) {
    return 0;
  }
  const progress = climb.progress ?? 0;
  if (progress >= 1) {
    return 3;
  }
  return progress > 0 ? 2 : 1;
}

/** How many capabilities are unknown, by reason. */
function unknownsOf({ assessment }: AssessmentRecord): number[] {
  const counted = assessment.capabilities.filter(({ upcoming }) => !upcoming);
  return REASONS.map(
    reason =>
      counted.filter(
        ({ outcome, unknown }) =>
          outcome === 'unknown' && unknown?.reason === reason,
      ).length,
  );
}

function twoDigits(count: number): string {
  return Math.min(count, MOST).toString(36).padStart(2, '0');
}
