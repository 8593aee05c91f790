import { DeliveryDefinition } from '../definition';
import { ChangeRow, LeadTimeExclusion } from '../rows';
import { Shipment } from './shipments';
import { startOf } from './startOf';

/** Null where the start is not known, or after the end. */
function secondsSince(start: number, end: number): number | null {
  return start <= end ? (end - start) / 1000 : null;
}

/** What rules out every lead time of the change, whatever it starts with. */
function ruledOut(
  { change, rollout }: Shipment,
  definition: DeliveryDefinition,
): LeadTimeExclusion | undefined {
  if (rollout.baseline) {
    return 'no-baseline';
  }
  if (!change) {
    return 'change-not-known';
  }
  return change.bot && definition.bots === 'exclude' ? 'bot' : undefined;
}

/**
 * The lead times of a change that was shipped.
 *
 * @internal
 */
export function changeRow(
  shipment: Shipment,
  definition: DeliveryDefinition,
): ChangeRow {
  const { id, change, rollout } = shipment;
  const row: ChangeRow = {
    id,
    service: rollout.service,
    deployment: rollout.id,
    deployedAt: rollout.finishedAt,
    leadTimeSeconds: null,
    fromFirstCommitSeconds: null,
    fromMergeSeconds: null,
    excluded: undefined,
    bot: change?.bot === true,
    url: change?.url,
  };
  const excluded = ruledOut(shipment, definition);
  if (excluded || !change) {
    row.excluded = excluded;
    return row;
  }
  const committed = startOf(change, 'first-commit');
  const start =
    definition.leadTimeStart === 'first-commit'
      ? committed
      : startOf(change, definition.leadTimeStart);
  row.leadTimeSeconds = secondsSince(start, rollout.finish);
  row.fromFirstCommitSeconds = secondsSince(committed, rollout.finish);
  row.fromMergeSeconds = secondsSince(
    startOf(change, 'merged'),
    rollout.finish,
  );
  if (row.leadTimeSeconds === null) {
    row.excluded = Number.isNaN(start) ? 'start-not-known' : 'negative';
  }
  return row;
}
