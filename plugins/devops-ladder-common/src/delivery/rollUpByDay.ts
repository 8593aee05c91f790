import { Zone, dayName } from './calendar/Zone';
import { cohortOf } from './cohortOf';
import { DailyRollUp } from './dailyRollUp';
import { Cohort, Placed } from './Delivery';
import { deliveryOf } from './deliveryOf';
import { measuresOf } from './deliverySeries';
import { DeliveryInput } from './input';
import { instantOf } from './instant';
import { deploymentCounts } from './metrics/deploymentFrequency';
import { textOrder } from './order';

interface OfDay extends Cohort {
  service: string;
  day: number;
}

/** The rows of each service and day that has any. */
function byServiceAndDay(cohort: Cohort, zone: Zone): OfDay[] {
  const days = new Map<string, OfDay>();
  const placeOf = ({ at, row }: Placed<{ service: string }>): OfDay => {
    const day = zone.dayOf(at);
    const key = `${row.service}\n${day}`;
    const known = days.get(key) ?? {
      service: row.service,
      day,
      deployments: [],
      attempts: [],
      changes: [],
      incidents: [],
    };
    days.set(key, known);
    return known;
  };
  cohort.deployments.forEach(d => placeOf(d).deployments.push(d));
  cohort.attempts.forEach(a => placeOf(a).attempts.push(a));
  cohort.changes.forEach(c => placeOf(c).changes.push(c));
  cohort.incidents.forEach(i => placeOf(i).incidents.push(i));
  return [...days.values()].sort(
    (a, b) => textOrder(a.service, b.service) || a.day - b.day,
  );
}

/**
 * What can be kept of the window after its events are deleted: counts for each
 * service and day on which something happened. A median of days is not the
 * median of its changes; it is kept with the number of them.
 *
 * @public
 */
export function rollUpByDay(input: DeliveryInput): DailyRollUp[] {
  const { definition, timeZone, window } = input;
  const [from, to] = [window.from, window.to].map(instantOf);
  const zone = new Zone(timeZone);
  const cohort = cohortOf(deliveryOf(input), from, to);
  return byServiceAndDay(cohort, zone).map(ofDay => {
    const counts = deploymentCounts(ofDay, zone);
    const { leadTime, changeFailRate, reworkRate } = measuresOf(ofDay);
    return {
      service: ofDay.service,
      day: dayName(ofDay.day),
      timeZone,
      definition: { name: definition.name, version: definition.version },
      successful: counts.successful,
      redeploys: counts.redeploys,
      rollbacks: counts.rollbacks,
      failedAttempts: counts.failedAttempts,
      changeDeployments: changeFailRate.n,
      failed: changeFailRate.count,
      rework: reworkRate.count,
      changes: leadTime.n,
      leadTimeMedianSeconds: leadTime.medianSeconds,
      incidents: ofDay.incidents.length,
    };
  });
}
