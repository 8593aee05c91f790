import { bucketsBetween } from './buckets';
import { dayName, Zone } from './Zone';

function dayIn(zone: string, time: string): string {
  return dayName(new Zone(zone).dayOf(Date.parse(time)));
}

function startIn(zone: string, day: string): string {
  const start = new Zone(zone).startOf(Date.parse(day) / 86_400_000);
  return new Date(start).toISOString();
}

describe('Zone', () => {
  it.each([
    ['UTC', '2026-03-03T23:30:00Z', '2026-03-03'],
    ['America/New_York', '2026-03-04T00:30:00Z', '2026-03-03'],
    ['Asia/Kolkata', '2026-03-03T18:29:59Z', '2026-03-03'],
    ['Asia/Kolkata', '2026-03-03T18:30:00Z', '2026-03-04'],
    ['Europe/Berlin', '2026-03-28T22:59:59Z', '2026-03-28'],
    ['Europe/Berlin', '2026-03-29T21:59:59Z', '2026-03-29'],
    ['Europe/Berlin', '2026-03-29T22:00:00Z', '2026-03-30'],
    ['Pacific/Kiritimati', '2026-03-03T10:00:00Z', '2026-03-04'],
    ['UTC', '1969-12-31T23:59:59Z', '1969-12-31'],
  ])('%s at %s has %s', (zone, time, day) => {
    expect(dayIn(zone, time)).toBe(day);
  });

  it.each([
    ['Europe/Berlin', '2026-03-29', '2026-03-28T23:00:00.000Z'],
    ['Europe/Berlin', '2026-03-30', '2026-03-29T22:00:00.000Z'],
    ['America/New_York', '2026-11-02', '2026-11-02T05:00:00.000Z'],
    // The clocks go from 0:00 to 1:00.
    ['Africa/Cairo', '2026-04-24', '2026-04-23T22:00:00.000Z'],
  ])('%s begins %s at %s', (zone, day, start) => {
    expect(startIn(zone, day)).toBe(start);
  });

  it('refuses a zone that does not exist', () => {
    expect(() => new Zone('Mars/Olympus')).toThrow(RangeError);
  });
});

describe('bucketsBetween', () => {
  const between = (from: string, to: string, zone = new Zone('UTC')) =>
    (['day', 'week', 'month'] as const).map(interval =>
      bucketsBetween(Date.parse(from), Date.parse(to), interval, zone).map(
        ({ day }) => day,
      ),
    );

  it('begins weeks on Monday and months with their first day', () => {
    expect(between('2026-03-01T12:00:00Z', '2026-03-03T00:00:00Z')).toEqual([
      ['2026-03-01', '2026-03-02'],
      ['2026-02-23', '2026-03-02'],
      ['2026-03-01'],
    ]);
  });

  it('has a week of 167 hours where the clocks go forward', () => {
    const [week] = bucketsBetween(
      Date.parse('2026-03-24T00:00:00Z'),
      Date.parse('2026-03-25T00:00:00Z'),
      'week',
      new Zone('Europe/Berlin'),
    );
    expect((week.to - week.from) / 3_600_000).toBe(167);
  });

  it('is empty where the window is', () => {
    expect(between('2026-03-02T00:00:00Z', '2026-03-02T00:00:00Z')).toEqual([
      [],
      [],
      [],
    ]);
  });
});
