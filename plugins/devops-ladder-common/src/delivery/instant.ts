const SECOND = 1000;
const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const WEEK = 7 * DAY;

const RFC_3339 =
  /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/;

/** `2026-03-02T08:00:00Z`, as nearly every event writes it. */
const USUAL = { length: 20, dash: 45, t: 84, colon: 58, z: 90 };

/** Two digits as a number, NaN where they are none. */
function two(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9
    ? tens * 10 + ones
    : NaN;
}

/** Days since 1 January 1970, counting years from March so that a leap day ends one. */
function dayNumber(year: number, month: number, day: number): number {
  const y = month > 2 ? year : year - 1;
  const daysBefore = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const leapDays =
    Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return y * 365 + leapDays + daysBefore - 719468;
}

function isUsual(text: string): boolean {
  return (
    text.length === USUAL.length &&
    text.charCodeAt(4) === USUAL.dash &&
    text.charCodeAt(7) === USUAL.dash &&
    text.charCodeAt(10) === USUAL.t &&
    text.charCodeAt(13) === USUAL.colon &&
    text.charCodeAt(16) === USUAL.colon &&
    text.charCodeAt(19) === USUAL.z
  );
}

/**
 * Milliseconds since 1970 of an RFC 3339 time; NaN where it cannot be read. The
 * usual form is read by hand: a year of a busy service has a hundred thousand.
 *
 * @internal
 */
export function instantOf(text: string | null | undefined): number {
  if (!text) {
    return NaN;
  }
  if (!isUsual(text)) {
    return RFC_3339.test(text) ? Date.parse(text) : NaN;
  }
  const month = two(text, 5);
  const day = two(text, 8);
  const hour = two(text, 11);
  const minute = two(text, 14);
  const second = two(text, 17);
  return month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= 31 &&
    hour <= 23 &&
    minute <= 59 &&
    second <= 59
    ? dayNumber(two(text, 0) * 100 + two(text, 2), month, day) * DAY +
        hour * HOUR +
        minute * MINUTE +
        second * SECOND
    : NaN;
}

/** @internal */
export function isoOf(instant: number): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z');
}

/**
 * The readable one with the earliest instant; of equal ones the smaller text,
 * so that the answer does not depend on the order.
 *
 * @internal
 */
export function earlierOf(a: string, b: string): string {
  const [at, bt] = [instantOf(a), instantOf(b)];
  if (Number.isNaN(at) !== Number.isNaN(bt)) {
    return Number.isNaN(at) ? b : a;
  }
  if (at < bt || at > bt) {
    return at < bt ? a : b;
  }
  return a < b ? a : b;
}

/** @internal */
export function laterOf(a: string, b: string): string {
  const [at, bt] = [instantOf(a), instantOf(b)];
  if (Number.isNaN(at) !== Number.isNaN(bt)) {
    return Number.isNaN(at) ? b : a;
  }
  if (at < bt || at > bt) {
    return at > bt ? a : b;
  }
  return a < b ? a : b;
}
