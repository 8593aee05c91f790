import { earlierOf, instantOf, laterOf } from './instant';

describe('instantOf', () => {
  it.each([
    '2026-03-02T08:00:00Z',
    '2024-02-29T23:59:59Z',
    '2000-03-01T00:00:00Z',
    '1999-12-31T12:34:56Z',
    '2026-03-02T08:00:00.123Z',
    '2026-03-02T08:00:00+02:00',
    '0001-01-01T00:00:00Z',
  ])('reads %s as Date does', time => {
    expect(instantOf(time)).toBe(Date.parse(time));
  });

  it.each([
    '2026-13-02T08:00:00Z',
    '2026-03-02T24:00:00Z',
    '2026-0x-02T08:00:00Z',
    '2026-03-02',
    '2 March 2026',
    '2026-03-02T08:00:00',
    '',
    undefined,
    null,
  ])('does not guess %s', time => {
    expect(instantOf(time)).toBeNaN();
  });
});

it('compares instants, not texts', () => {
  const [early, late] = ['2026-03-02T08:30:00Z', '2026-03-02T07:45:00-01:00'];
  expect([earlierOf(early, late), laterOf(late, early)]).toEqual([early, late]);
  expect([earlierOf('x', late), laterOf(late, 'x')]).toEqual([late, late]);
});
