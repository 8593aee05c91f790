import { DAY } from '../instant';
import { SeriesInterval } from '../trend';
import { dayName, Zone } from './Zone';

/**
 * A day, week or month of a time zone, half-open, in milliseconds since 1970.
 *
 * @internal
 */
export interface Bucket {
  /** Name of the first day. */
  day: string;
  from: number;
  to: number;
}

/** 1 January 1970 was a Thursday. */
const THURSDAY = 3;

function monthOf(day: number, later: number): number {
  const date = new Date(day * DAY);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + later, 1) / DAY;
}

interface Steps {
  firstDay: (day: number) => number;
  next: (firstDay: number) => number;
}

const steps: Record<SeriesInterval, Steps> = {
  day: { firstDay: day => day, next: day => day + 1 },
  week: {
    firstDay: day => day - ((((day + THURSDAY) % 7) + 7) % 7),
    next: day => day + 7,
  },
  month: { firstDay: day => monthOf(day, 0), next: day => monthOf(day, 1) },
};

/**
 * All that have a part between two instants, oldest first.
 *
 * @internal
 */
export function bucketsBetween(
  from: number,
  to: number,
  interval: SeriesInterval,
  zone: Zone,
): Bucket[] {
  const { firstDay, next } = steps[interval];
  const buckets: Bucket[] = [];
  let day = firstDay(zone.dayOf(from));
  let start = zone.startOf(day);
  while (start < to && from < to) {
    const following = next(day);
    const end = zone.startOf(following);
    buckets.push({ day: dayName(day), from: start, to: end });
    [day, start] = [following, end];
  }
  return buckets;
}
