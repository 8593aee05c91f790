import {
  Assessment,
  AxisId,
  FitVerdict,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';

/** Where a service stands, as far as a change of it is worth a line of history. */
export interface Standing {
  attained: number;
  possible: number;
  needed: number;
  fit: FitVerdict;
  /** Level attained by axis. */
  axes: Record<AxisId, number>;
  /** Ids of the traps that fired, sorted. */
  traps: string[];
}

/**
 * Why a service was judged otherwise than before. Where several hold, the
 * first of this order is named.
 */
export type ChangeCause =
  /** It was judged for the first time. */
  | { kind: 'first' }
  /** The files changed: `commit` is the state that was read. */
  | { kind: 'code'; commit?: string }
  /** Another source said something else, answered again or ceased to. */
  | { kind: 'evidence'; collector: string }
  | { kind: 'waiver' }
  /** The entity, its system or domain, or the organisation says other facts. */
  | { kind: 'situation' }
  /** Another version of the ladder. */
  | { kind: 'model'; modelVersion: string };

/** One change of where a service stands. */
export interface ServiceChange {
  entityRef: string;
  /** ISO 8601 time of the assessment that showed it. */
  at: string;
  cause: ChangeCause;
  /** Absent for the first. */
  before?: Standing;
  after: Standing;
}

/** Where an assessment places its service. */
export function standingOf(assessment: Assessment): Standing {
  const { rung, needed, fit, axes, traps } = assessment;
  return {
    attained: rung.attained,
    possible: rung.possible,
    needed: needed.level,
    fit: fit.verdict,
    axes: Object.fromEntries(
      axes.map(({ axis, attained }) => [axis, attained]),
    ) as Standing['axes'],
    traps: traps.map(({ trap }) => trap).sort(),
  };
}
