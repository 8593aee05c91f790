const HOUR_MS = 3_600_000;

/** When the day of a time zone began that a time lies in. */
export function startOfDay(at: Date, timeZone: string): Date {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const day = format.format(at);
  // Days begin at the quarter of an hour everywhere.
  const step = HOUR_MS / 4;
  let start = Math.floor(at.getTime() / step) * step;
  while (format.format(new Date(start - step)) === day) {
    start -= step;
  }
  return new Date(start);
}
