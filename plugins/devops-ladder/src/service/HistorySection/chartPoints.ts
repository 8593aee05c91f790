import { ServiceChange } from '../../hooks';

/**
 * Where the service stood from a time on.
 *
 * @internal
 */
export interface ChartPoint {
  /** Milliseconds since 1970. */
  at: number;
  attained: number;
  possible: number;
  needed: number;
}

/**
 * The steps of the chart, oldest first. The last goes on until now.
 *
 * @param changes - newest first
 * @param now - ISO 8601 time
 * @internal
 */
export function chartPoints(
  changes: ServiceChange[],
  now: string,
): ChartPoint[] {
  const points = [...changes]
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .map(({ at, after: { attained, possible, needed } }) => ({
      at: Date.parse(at),
      attained,
      possible,
      needed,
    }));
  const last = points[points.length - 1];
  const until = Date.parse(now);
  return last && until > last.at ? [...points, { ...last, at: until }] : points;
}
