import {
  Assessment,
  AxisId,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { packAssumed } from './assumedFacts';
import { packOutcomes } from './outcomes';
import { packTally } from './tally';
import { AssessmentRecord } from './types';

/**
 * Where a service stands, in columns of the service: what lists are filtered
 * and ordered by, and what the overview counts. Null until it is assessed.
 */
export interface StandingColumns {
  tally: string | null;
  rung: number | null;
  needed: number | null;
  fit: Assessment['fit']['verdict'] | null;
  /** Rungs missing at least; negative where there are more than needed. */
  gap: number | null;
  /** What is known of what applies, in 1/10000. */
  coverage: number | null;
  axis_automation: number | null;
  axis_path: number | null;
  axis_safety: number | null;
  axis_feedback: number | null;
  axis_self_service: number | null;
  weakest_link: string | null;
  /** 0 or 1. */
  stale: number | null;
  problem: string | null;
  outcomes: string | null;
  assumed: string | null;
}

/** The column with the level that a service attains on an axis. */
export function axisColumn(axis: AxisId): keyof StandingColumns & string {
  return axis === 'self-service' ? 'axis_self_service' : `axis_${axis}`;
}

export function toStanding(record: AssessmentRecord): StandingColumns {
  const { assessment } = record;
  const levelOn = (id: AxisId) =>
    assessment.axes.find(({ axis }) => axis === id)?.attained ?? 0;
  return {
    tally: packTally(record),
    rung: assessment.rung.attained,
    needed: assessment.needed.level,
    fit: assessment.fit.verdict,
    gap: gapOf(assessment.fit),
    coverage: coverageOf(assessment.coverage),
    axis_automation: levelOn('automation'),
    axis_path: levelOn('path'),
    axis_safety: levelOn('safety'),
    axis_feedback: levelOn('feedback'),
    axis_self_service: levelOn('self-service'),
    weakest_link: assessment.weakestLink?.capability ?? null,
    stale: record.stale ? 1 : 0,
    problem: record.problem?.reason ?? null,
    outcomes: packOutcomes(assessment),
    assumed: packAssumed(assessment),
  };
}

/** Not known where the verdict is not. */
function gapOf({ verdict, by = 0 }: Assessment['fit']): number | null {
  switch (verdict) {
    case 'under-built':
      return by;
    case 'right-sized':
      return 0;
    case 'over-built':
      return -by;
    default:
      return null;
  }
}

function coverageOf({
  known,
  applicable,
}: Assessment['coverage']): number | null {
  return applicable > 0 ? Math.floor((known * 10_000) / applicable) : null;
}
