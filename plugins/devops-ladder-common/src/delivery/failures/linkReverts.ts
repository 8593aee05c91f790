import { Shipment } from '../changes/shipments';
import { groupBy } from '../order';
import { isRevert, plainTitle, quotedTitle } from './revertedBy';

/** What was shipped by a service, by all that a revert may call it. */
class Shipped {
  private readonly byId: Map<string, Shipment>;
  private readonly byTitle: Map<string, Shipment[]>;
  private readonly byMergeCommit: Map<string, Shipment[]>;

  constructor(known: readonly Shipment[]) {
    this.byId = new Map(known.map(shipment => [shipment.id, shipment]));
    this.byTitle = groupBy(
      known.filter(({ change }) => change?.title),
      ({ change }) => plainTitle(change?.title ?? ''),
    );
    this.byMergeCommit = groupBy(
      known.filter(({ change }) => change?.mergeCommit),
      ({ change }) => change?.mergeCommit ?? '',
    );
  }

  /** The last one before the revert, where several are called the same. */
  takenBackBy({ id, change, rollout }: Shipment): Shipment | undefined {
    const { reverts, title } = change ?? {};
    const named = reverts ? this.byId.get(reverts) : undefined;
    const candidates = reverts
      ? [...(named ? [named] : []), ...(this.byMergeCommit.get(reverts) ?? [])]
      : this.byTitle.get(quotedTitle(title ?? '') ?? '') ?? [];
    return candidates
      .filter(c => c.id !== id && c.rollout.finish <= rollout.finish)
      .pop();
  }
}

/**
 * A revert that ships later than what it takes back: the deployment that
 * shipped that failed, the one with the revert is rework. Shipped together,
 * production never had it. Takes what one service shipped, in order. Taking back a revert is no failure of the revert.
 *
 * @internal
 */
export function linkReverts(shipments: readonly Shipment[]): void {
  const reverts = shipments.filter(({ change }) => change && isRevert(change));
  if (reverts.length === 0) {
    return;
  }
  const shipped = new Shipped(shipments);
  for (const revert of reverts) {
    const original = shipped.takenBackBy(revert);
    const again = original?.change && isRevert(original.change);
    if (original && !again && original.rollout !== revert.rollout) {
      original.rollout.failures.push({
        evidence: 'revert',
        repair: revert.rollout,
        change: revert.id,
      });
      revert.rollout.rework ??= 'revert';
    }
  }
}
