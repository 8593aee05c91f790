import { nextDue } from './nextDue';

const AT = new Date('2026-03-01T12:00:00Z');
const minutesLater = (failures: number, spread = 0) =>
  (nextDue(AT, { maxAgeMs: 3_600_000, failures, spread }).getTime() -
    AT.getTime()) /
  60_000;

describe('nextDue', () => {
  it.each([
    [0, 60],
    [1, 5],
    [2, 10],
    [4, 40],
    [7, 320],
    [8, 360],
    [5_000, 360],
  ])('waits after %d failures for %d minutes', (failures, minutes) => {
    expect(minutesLater(failures)).toBe(minutes);
  });

  it('spreads by up to a tenth', () => {
    expect(minutesLater(0, 1)).toBe(54);
    expect(minutesLater(1, 0.5)).toBe(4.75);
  });
});
