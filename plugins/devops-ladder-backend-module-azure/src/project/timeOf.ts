/** Before Azure DevOps was: it says so where there is no time. */
const EARLIEST = Date.parse('2000-01-01T00:00:00Z');
/** Some answers leave out the zone, and mean UTC. */
const ZONED = /(?:Z|[+-]\d\d:?\d\d)$/i;

/** A time as ISO 8601, with `0001-01-01T00:00:00` for none. @internal */
export function timeOf(value: string | null | undefined): string | undefined {
  const time = value
    ? Date.parse(ZONED.test(value) ? value : `${value}Z`)
    : NaN;
  return time >= EARLIEST ? new Date(time).toISOString() : undefined;
}
