import { Shipment } from './changes/shipments';
import { Rollout } from './deployments/Rollout';
import { QualityNote } from './QualityNote';
import {
  ChangeRow,
  DeploymentRow,
  FailedAttemptRow,
  IncidentRow,
} from './rows';

/**
 * A row with the instant that places it in a window.
 *
 * @internal
 */
export interface Placed<TRow> {
  at: number;
  row: TRow;
}

/** @internal */
export interface PlacedChange extends Placed<ChangeRow> {
  shipment: Shipment;
}

/** @internal */
export interface PlacedDeployment extends Placed<DeploymentRow> {
  rollout: Rollout;
}

/**
 * What happened in a span of time, oldest first.
 *
 * @internal
 */
export interface Cohort {
  deployments: PlacedDeployment[];
  attempts: Placed<FailedAttemptRow>[];
  changes: PlacedChange[];
  incidents: Placed<IncidentRow>[];
}

/**
 * All that the events say, worked out once for all windows.
 *
 * @internal
 */
export interface Delivery extends Cohort {
  /** When the first production deployment of each service was seen. */
  firstSeen: ReadonlyMap<string, number>;
  notes: QualityNote[];
}
