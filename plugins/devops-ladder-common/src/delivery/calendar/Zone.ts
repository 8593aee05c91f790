import { DAY, HOUR } from '../instant';

const OFFSET = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/;

/**
 * The days of a time zone. Days are numbered: 0 is 1 January 1970. Asks for the
 * offset once for each day, not for each event, but on the days that change it.
 *
 * @internal
 */
export class Zone {
  private readonly format: Intl.DateTimeFormat;
  private readonly offsets = new Map<number, number>();

  /** Throws a RangeError where the name is no IANA time zone. */
  constructor(readonly name: string) {
    this.format = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      timeZoneName: 'longOffset',
    });
  }

  dayOf(instant: number): number {
    return Math.floor((instant + this.offsetAt(instant)) / DAY);
  }

  /** The first instant of a day, which is not always midnight. */
  startOf(day: number): number {
    const midnight = day * DAY;
    const guess = midnight - this.offsetAt(midnight);
    const start = midnight - this.offsetAt(guess);
    // Where the clocks skip midnight the day begins with the hour after.
    return this.dayOf(start) < day ? start + HOUR : start;
  }

  private offsetAt(instant: number): number {
    const utcDay = Math.floor(instant / DAY);
    const offset = this.offsetOfDay(utcDay);
    return offset === this.offsetOfDay(utcDay + 1) ? offset : this.ask(instant);
  }

  /** At its first instant in UTC. */
  private offsetOfDay(utcDay: number): number {
    const known = this.offsets.get(utcDay);
    if (known !== undefined) {
      return known;
    }
    const offset = this.ask(utcDay * DAY);
    this.offsets.set(utcDay, offset);
    return offset;
  }

  private ask(instant: number): number {
    const [, sign, hours = 0, minutes = 0, seconds = 0] =
      OFFSET.exec(this.format.format(instant)) ?? [];
    const size =
      (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
    return sign === '-' ? -size : size;
  }
}

/**
 * `2026-03-02` of a numbered day.
 *
 * @internal
 */
export function dayName(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
