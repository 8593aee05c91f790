import { Zone } from './calendar/Zone';
import { cohortOf } from './cohortOf';
import { dataQuality } from './dataQuality';
import { Delivery } from './Delivery';
import { deliveryOf } from './deliveryOf';
import { DeliveryInput } from './input';
import { instantOf } from './instant';
import { changeFailRate } from './metrics/changeFailRate';
import { deploymentFrequency } from './metrics/deploymentFrequency';
import { changeLeadTime } from './metrics/leadTime';
import {
  failedDeploymentRecoveryTime,
  timeToRestoreAllIncidents,
} from './metrics/recoveryTime';
import { reworkRate } from './metrics/reworkRate';
import { textOrder } from './order';
import { DeliveryReport } from './report';

/** @internal */
export function listed(services: readonly string[]): string[] {
  return [...new Set(services)].sort(textOrder);
}

/** Whether something was seen before the window ended. Before that nothing is known. */
function isKnown({ firstSeen }: Delivery, to: number): boolean {
  return [...firstSeen.values()].some(first => first < to);
}

/**
 * The delivery of a service, or of several pooled, in a window. Depends on the
 * set of events only. Treat the input as immutable: what is worked out for one
 * input object is kept for {@link deliveryTrend} and the others.
 *
 * @public
 */
export function measureDelivery(input: DeliveryInput): DeliveryReport {
  const { definition, window, timeZone, now } = input;
  const [from, to] = [instantOf(window.from), instantOf(window.to)];
  const delivery = deliveryOf(input);
  const cohort = cohortOf(delivery, from, to);
  const services = listed(input.services);
  return {
    definition: { name: definition.name, version: definition.version },
    services,
    window: { from: window.from, to: window.to },
    timeZone,
    now,
    deploymentFrequency: deploymentFrequency(
      cohort,
      to - from,
      isKnown(delivery, to),
      new Zone(timeZone),
    ),
    leadTime: changeLeadTime(cohort, definition.leadTimeStart),
    changeFailRate: changeFailRate(cohort),
    failedDeploymentRecoveryTime: failedDeploymentRecoveryTime(cohort),
    reworkRate: reworkRate(cohort),
    timeToRestoreAllIncidents: timeToRestoreAllIncidents(cohort),
    quality: dataQuality(delivery, services, from, to),
    rows: {
      deployments: cohort.deployments.map(({ row }) => row),
      failedAttempts: cohort.attempts.map(({ row }) => row),
      changes: cohort.changes.map(({ row }) => row),
      incidents: cohort.incidents.map(({ row }) => row),
    },
  };
}
