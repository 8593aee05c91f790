/**
 * The day of a time, in the reader's language.
 *
 * @internal
 */
export function dayWords(at: string): string {
  return new Date(at).toLocaleDateString();
}

/**
 * The end of a day where the reader is, as the API takes it.
 *
 * @param day - as `2026-12-31`
 * @internal
 */
export function endOfDay(day: string): string {
  return new Date(`${day}T23:59:59`).toISOString();
}

/**
 * Whether a waiver can end on a day: from today to a year ahead.
 *
 * @internal
 */
export function isPossibleEnd(day: string, now: Date): boolean {
  const end = new Date(endOfDay(day));
  const last = new Date(now);
  last.setUTCFullYear(last.getUTCFullYear() + 1);
  return end > now && end <= last;
}
