import { Zone } from '../calendar/Zone';
import { Cohort } from '../Delivery';
import { WEEK } from '../instant';
import { DeploymentCounts, DeploymentFrequency } from '../report';
import { median } from '../statistics/median';
import { poisson } from '../statistics/poisson';
import { failedAttemptsOf, redeploysOf } from './exclusions';

/** Looks at the clock once for each day, not for each deployment. */
function daysOf(ascending: ReadonlyArray<{ at: number }>, zone: Zone): number {
  let days = 0;
  let end = -Infinity;
  for (const { at } of ascending) {
    if (at >= end) {
      days++;
      end = zone.startOf(zone.dayOf(at) + 1);
    }
  }
  return days;
}

/** @internal */
export function deploymentCounts(
  { deployments, attempts }: Cohort,
  zone: Zone,
): DeploymentCounts {
  const counted = deployments.filter(({ row }) => row.kind !== 'redeploy');
  return {
    successful: deployments.length,
    redeploys: deployments.length - counted.length,
    rollbacks: counted.filter(({ row }) => row.kind === 'rollback').length,
    counted: counted.length,
    deploymentDays: daysOf(counted, zone),
    failedAttempts: attempts.length,
  };
}

function medianGapSeconds(cohort: Cohort): number | null {
  const finishes = cohort.deployments
    .filter(({ row }) => row.kind !== 'redeploy')
    .map(({ at }) => at);
  return median(finishes.slice(1).map((at, i) => (at - finishes[i]) / 1000));
}

/**
 * Successful deployments without redeploys, per week of the window. No
 * deployment is a fact where some were seen before; where none ever was, it is
 * not known.
 *
 * @internal
 */
export function deploymentFrequency(
  cohort: Cohort,
  milliseconds: number,
  known: boolean,
  zone: Zone,
): DeploymentFrequency {
  const counts = deploymentCounts(cohort, zone);
  const weeks = milliseconds / WEEK;
  const measured = known && weeks > 0;
  const { lower, upper, coverage } = poisson(counts.counted);
  return {
    n: counts.counted,
    counts: known ? counts : null,
    perWeek: measured ? counts.counted / weeks : null,
    interval: measured
      ? { lower: lower / weeks, upper: upper / weeks, coverage }
      : null,
    medianGapSeconds: medianGapSeconds(cohort),
    exclusions: [
      ...redeploysOf(cohort.deployments),
      ...failedAttemptsOf(cohort.attempts),
    ],
  };
}
