import { allowanceIn, pauseOf } from './limits';

const NOW = Date.parse('2026-03-01T12:00:00Z');
const answer = (status: number, headers: Record<string, string> = {}) => ({
  status,
  headers: new Headers(headers),
});

describe('limits', () => {
  it.each([
    ['seconds', answer(429, { 'retry-after': '30' }), 30_000],
    [
      'a date',
      answer(429, { 'retry-after': 'Sun, 01 Mar 2026 12:02:00 GMT' }),
      120_000,
    ],
    ['nothing', answer(429), 60_000],
    [
      'the end of the window',
      answer(429, {
        'ratelimit-remaining': '0',
        'ratelimit-reset': `${NOW / 1000 + 10}`,
      }),
      10_000,
    ],
    ['maintenance', answer(503, { 'retry-after': '5' }), 5000],
    ['an outage', answer(503), undefined],
    ['a refusal', answer(403), undefined],
    [
      'a refusal of an empty allowance',
      answer(403, { 'ratelimit-remaining': '0' }),
      60_000,
    ],
    [
      'the last answer of a window',
      answer(200, { 'ratelimit-remaining': '0' }),
      undefined,
    ],
  ])('pauses by %s', (_, refused, pause) => {
    expect(pauseOf(refused, NOW)).toBe(
      pause === undefined ? undefined : NOW + pause,
    );
  });

  it('reads what an answer says of the allowance', () => {
    expect(allowanceIn(new Headers())).toBeUndefined();
    expect(allowanceIn(new Headers({ 'ratelimit-remaining': '7' }))).toEqual({
      remaining: 7,
    });
    expect(
      allowanceIn(
        new Headers({
          'ratelimit-limit': '2000',
          'ratelimit-remaining': '7',
          'ratelimit-reset': '1800000000',
        }),
      ),
    ).toEqual({
      limit: 2000,
      remaining: 7,
      resetAt: new Date(1_800_000_000_000),
    });
  });
});
