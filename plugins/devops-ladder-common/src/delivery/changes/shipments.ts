import { Rollout } from '../deployments/Rollout';
import { ChangeEvent } from '../events';
import { ChangeLookup } from './changesFor';

/**
 * A change that reached production with a deployment.
 *
 * @internal
 */
export interface Shipment {
  id: string;
  /** Undefined: a deployment names it, no event of the service describes it. */
  change?: ChangeEvent;
  /** The first change deployment of the service that contains it. */
  rollout: Rollout;
}

/**
 * The changes of one service in the order in which they were shipped, each with
 * the first deployment that contains it. Rollbacks and redeploys ship nothing
 * new.
 *
 * @internal
 */
export function shipmentsOf(
  ordered: readonly Rollout[],
  changeOf: ChangeLookup,
): Shipment[] {
  const shipped = new Set<string>();
  const shipments: Shipment[] = [];
  for (const rollout of ordered) {
    if (rollout.kind === 'change' && rollout.changes) {
      for (const id of rollout.changes) {
        shipped.add(id);
        if (shipped.size > shipments.length) {
          shipments.push({ id, change: changeOf(id), rollout });
        }
      }
    }
  }
  return shipments;
}
