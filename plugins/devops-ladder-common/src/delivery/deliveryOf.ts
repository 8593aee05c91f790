import { changeRow } from './changes/changeRow';
import { changesFor } from './changes/changesFor';
import { Shipment, shipmentsOf } from './changes/shipments';
import { DeliveryDefinition } from './definition';
import { Delivery, Placed } from './Delivery';
import { deploymentRow, failedAttemptRow } from './deployments/deploymentRow';
import { environmentClasses } from './deployments/environmentClass';
import { readDeployments } from './deployments/readDeployments';
import { rolloutNotes } from './deployments/rolloutNotes';
import { Attempt, Rollout } from './deployments/Rollout';
import { attemptsOf, byFinish, rolloutsByGroup } from './deployments/rollouts';
import { attributionWindow } from './failures/causeOf';
import { correctionsByIncident } from './failures/correctionsByIncident';
import { Incident } from './failures/Incident';
import { incidentRow } from './failures/incidentRow';
import { linkHotfixes } from './failures/linkHotfixes';
import { linkIncidents } from './failures/linkIncidents';
import { linkReverts } from './failures/linkReverts';
import { readIncidents } from './failures/readIncidents';
import { DeliveryInput } from './input';
import { instantOf } from './instant';
import { everyOf, mergedByService, MergedEvents } from './mergedByService';
import { groupBy, textOrder } from './order';

function inOrder<T extends Placed<{ service: string; id: string }>>(
  placed: T[],
): T[] {
  return placed.sort(
    (a, b) =>
      a.at - b.at ||
      textOrder(a.row.service, b.row.service) ||
      textOrder(a.row.id, b.row.id),
  );
}

/** What the services shipped, and what later deployments say of earlier ones. */
function shipmentsByService(
  groups: readonly Rollout[][],
  rolloutsOf: ReadonlyMap<string, readonly Rollout[]>,
  changes: MergedEvents['changes'],
  { revertRule, hotfixLabels }: DeliveryDefinition,
): Shipment[] {
  const shipments = [...rolloutsOf].flatMap(([service, rollouts]) => {
    const shipped = shipmentsOf(rollouts, changesFor(service, changes));
    if (revertRule) {
      linkReverts(shipped);
    }
    return shipped;
  });
  groups.forEach(group =>
    linkHotfixes(group, changesFor(group[0].service, changes), hotfixLabels),
  );
  return shipments;
}

function firstSeenOf(
  seen: ReadonlyArray<Placed<{ service: string }>>,
): Map<string, number> {
  const first = new Map<string, number>();
  for (const { at, row } of seen) {
    first.set(row.service, Math.min(at, first.get(row.service) ?? Infinity));
  }
  return first;
}

type Rows = Pick<
  Delivery,
  'deployments' | 'attempts' | 'changes' | 'incidents'
>;

interface Found {
  rollouts: readonly Rollout[];
  attempts: readonly Attempt[];
  shipments: readonly Shipment[];
  incidents: readonly Incident[];
}

function rowsOf(
  { rollouts, attempts, shipments, incidents }: Found,
  { definition, now: nowText }: DeliveryInput,
): Rows {
  const now = instantOf(nowText);
  const windowOf = (service: string) => attributionWindow(definition, service);
  return {
    deployments: rollouts.map(rollout => ({
      at: rollout.finish,
      row: deploymentRow(rollout, now, windowOf(rollout.service)),
      rollout,
    })),
    attempts: attempts.map(attempt => ({
      at: attempt.failed,
      row: failedAttemptRow(attempt),
    })),
    changes: inOrder(
      shipments.map(shipment => ({
        at: shipment.rollout.finish,
        row: changeRow(shipment, definition),
        shipment,
      })),
    ),
    incidents: inOrder(
      incidents.map(incident => ({
        at: incident.started,
        row: incidentRow(incident, now),
      })),
    ),
  };
}

/** Failures are linked before rows are made of what they are linked to. */
function workedOut(input: DeliveryInput): Delivery {
  const { definition } = input;
  const merged = mergedByService(input.events, new Set(input.services));
  const classOf = environmentClasses(definition);
  const read = readDeployments(everyOf(merged.deployments), classOf);
  const reported = readIncidents(everyOf(merged.incidents), classOf);

  const groups = rolloutsByGroup(read.successes);
  const rollouts = groups.flat().sort(byFinish);
  const rolloutsOf = groupBy(rollouts, ({ service }) => service);
  const found: Found = {
    rollouts,
    attempts: attemptsOf(read.failures),
    shipments: shipmentsByService(
      groups,
      rolloutsOf,
      merged.changes,
      definition,
    ),
    incidents: linkIncidents(
      reported.incidents,
      rolloutsOf,
      definition,
      correctionsByIncident(input.corrections),
    ),
  };
  const rows = rowsOf(found, input);
  return {
    ...rows,
    firstSeen: firstSeenOf([...rows.deployments, ...rows.attempts]),
    notes: [...read.notes, ...reported.notes, ...rolloutNotes(rollouts)],
  };
}

const workedOutBefore = new WeakMap<DeliveryInput, Delivery>();

/**
 * What the events of an input say. The metrics, the trend and the bottleneck of
 * one input object share the work.
 *
 * @internal
 */
export function deliveryOf(input: DeliveryInput): Delivery {
  const delivery = workedOutBefore.get(input) ?? workedOut(input);
  workedOutBefore.set(input, delivery);
  return delivery;
}
