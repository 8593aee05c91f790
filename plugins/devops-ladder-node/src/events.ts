import {
  AxisId,
  FitVerdict,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';

/**
 * Topic of the events service on which changes of services are published, once
 * for each change of the rung, the fit or the traps.
 *
 * @public
 */
export const serviceChangedTopic = 'devops-ladder.service-changed';

/**
 * Where a service stands.
 *
 * @public
 */
export interface ServiceStanding {
  attained: number;
  possible: number;
  needed: number;
  fit: FitVerdict;
  /** Level attained by axis. */
  axes: Record<AxisId, number>;
  /** Ids of the traps that fired. */
  traps: string[];
}

/**
 * Payload of {@link serviceChangedTopic}.
 *
 * @public
 */
export interface ServiceChangedPayload {
  entityRef: string;
  /** ISO 8601 time of the assessment that showed it. */
  at: string;
  /** Why it changed, e.g. `code` with the commit that was read. */
  cause: {
    kind: 'first' | 'code' | 'evidence' | 'waiver' | 'situation' | 'model';
    commit?: string;
    collector?: string;
    modelVersion?: string;
  };
  before?: ServiceStanding;
  after: ServiceStanding;
}
