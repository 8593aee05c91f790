import { Refusal } from './Refusal';

const RFC_3339 =
  /^(\d{4})-(\d\d)-(\d\d)T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/i;
const DAY_MS = 24 * 3_600_000;

/** Whether a text is a time on a day that there is. */
export function isTime(text: string): boolean {
  const [, year, month, day] = RFC_3339.exec(text) ?? [];
  if (!year || Number.isNaN(Date.parse(text))) {
    return false;
  }
  // 31 February is taken for a day of March otherwise.
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(month) >= 1 && Number(day) >= 1 && Number(day) <= last;
}

/** A time in the one form in which times are kept; throws a `Refusal`. */
export function timeOf(field: string, value: unknown): string {
  if (typeof value !== 'string' || !isTime(value)) {
    throw new Refusal(
      field,
      `Accepted is an RFC 3339 time with its offset, such as 2026-03-02T09:00:00Z.`,
    );
  }
  return new Date(value).toISOString().replace('.000Z', 'Z');
}

/** Throws a `Refusal` for what cannot have happened yet. */
export function refuseFuture(field: string, time: string, now: Date): void {
  if (Date.parse(time) > now.getTime() + DAY_MS) {
    throw new Refusal(
      field,
      `${time} lies in the future: check the clock of the sender, it is ${now.toISOString()}.`,
    );
  }
}
