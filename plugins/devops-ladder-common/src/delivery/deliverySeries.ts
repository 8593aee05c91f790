import { Bucket, bucketsBetween } from './calendar/buckets';
import { Zone } from './calendar/Zone';
import { cohortOf } from './cohortOf';
import { Cohort, PlacedDeployment } from './Delivery';
import { deliveryOf } from './deliveryOf';
import { DeliveryInput } from './input';
import { instantOf, isoOf } from './instant';
import { changeDeployments } from './metrics/changeFailRate';
import { summariseWithOpen } from './metrics/durations';
import { leadTimeSeconds } from './metrics/leadTime';
import { median } from './statistics/median';
import { SeriesInterval, SeriesPoint } from './trend';

function fraction(count: number, n: number) {
  return { count, n, rate: n === 0 ? null : count / n };
}

function recoveries(changes: readonly PlacedDeployment[]) {
  const { n, open, medianSeconds, exact } = summariseWithOpen(
    changes.flatMap(({ row }) => row.failure?.recovery ?? []),
  );
  return { n, open, medianSeconds, exact };
}

/**
 * The numbers of one bucket.
 *
 * @internal
 */
export function measuresOf(
  cohort: Cohort,
): Omit<SeriesPoint, 'from' | 'to' | 'day' | 'complete'> {
  const counted = cohort.deployments.filter(
    ({ row }) => row.kind !== 'redeploy',
  );
  const changes = changeDeployments(cohort);
  const leadTimes = leadTimeSeconds(cohort);
  return {
    deployments: counted.length,
    leadTime: { n: leadTimes.length, medianSeconds: median(leadTimes) },
    changeFailRate: fraction(
      changes.filter(({ row }) => row.failure).length,
      changes.length,
    ),
    reworkRate: fraction(
      counted.filter(({ row }) => row.rework).length,
      counted.length,
    ),
    failedDeploymentRecoveryTime: recoveries(changes),
  };
}

function pointOf(
  bucket: Bucket,
  cohort: Cohort,
  complete: boolean,
  known: boolean,
): SeriesPoint {
  const measures = measuresOf(cohort);
  return {
    day: bucket.day,
    from: isoOf(bucket.from),
    to: isoOf(bucket.to),
    complete,
    ...measures,
    deployments: known ? measures.deployments : null,
  };
}

/**
 * The window in days, weeks or months of the time zone. Events outside the
 * window are not in its first and last bucket.
 *
 * @public
 */
export function deliverySeries(
  input: DeliveryInput,
  interval: SeriesInterval,
): SeriesPoint[] {
  const [from, to] = [input.window.from, input.window.to].map(instantOf);
  const now = instantOf(input.now);
  const delivery = deliveryOf(input);
  const firstSeen = Math.min(...delivery.firstSeen.values());
  const zone = new Zone(input.timeZone);
  return bucketsBetween(from, to, interval, zone).map(bucket =>
    pointOf(
      bucket,
      cohortOf(delivery, Math.max(bucket.from, from), Math.min(bucket.to, to)),
      bucket.from >= from && bucket.to <= Math.min(to, now),
      firstSeen < bucket.to,
    ),
  );
}
