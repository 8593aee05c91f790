import { InputError } from '@backstage/errors';
import { SeriesInterval } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { isTimeZone } from './readDeliveryConfig';

const DAY_MS = 24 * 3_600_000;
const MINUTE_MS = 60_000;
const DEFAULT_DAYS = 90;
const MAX_DAYS = 400;
const MAX_BUCKETS = 120;

const DAYS: Record<SeriesInterval, number> = { day: 1, week: 7, month: 28 };

/** What a caller may ask for. */
export interface WindowQuery {
  from?: string;
  to?: string;
  timeZone?: string;
}

export interface Window {
  from: Date;
  to: Date;
  /** A whole minute, so that questions of a minute are answered alike, with what has just happened. */
  now: Date;
  timeZone: string;
}

/** Throws an `InputError` that names the parameter and what is accepted. */
export function windowOf(
  query: WindowQuery,
  { at, timeZone: byDefault }: { at: Date; timeZone: string },
): Window {
  const now = new Date(Math.ceil(at.getTime() / MINUTE_MS) * MINUTE_MS);
  const to = query.to === undefined ? now : new Date(query.to);
  const from =
    query.from === undefined
      ? new Date(to.getTime() - DEFAULT_DAYS * DAY_MS)
      : new Date(query.from);
  if (from >= to) {
    throw new InputError(
      `from: ${from.toISOString()} is not before to, which is ${to.toISOString()}.`,
    );
  }
  if (to.getTime() - from.getTime() > MAX_DAYS * DAY_MS) {
    throw new InputError(
      `from: ${from.toISOString()} is too far from to, which is ${to.toISOString()}. Accepted are at most ${MAX_DAYS} days.`,
    );
  }
  const { timeZone = byDefault } = query;
  if (!isTimeZone(timeZone)) {
    throw new InputError(
      `timeZone: There is no ${timeZone}. Accepted are IANA names such as Europe/Berlin.`,
    );
  }
  return { from, to, now, timeZone };
}

/** Throws an `InputError` for more buckets than one answer holds. */
export function refuseManyBuckets(
  interval: SeriesInterval,
  { from, to }: Window,
): void {
  const buckets = (to.getTime() - from.getTime()) / DAY_MS / DAYS[interval];
  if (buckets > MAX_BUCKETS) {
    throw new InputError(
      `interval: The window has ${Math.ceil(
        buckets,
      )} buckets of a ${interval}. Accepted are at most ${MAX_BUCKETS}: choose week or month, or a shorter window.`,
    );
  }
}
