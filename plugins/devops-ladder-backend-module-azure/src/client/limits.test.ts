import { allowanceIn, isLimited, pauseOf } from './limits';

const NOW = Date.parse('2026-03-01T12:00:00Z');
const answer = (status: number, headers: Record<string, string> = {}) => ({
  status,
  headers: new Headers(headers),
});

describe('allowanceIn', () => {
  it('reads what is said near the limit', () => {
    expect(
      allowanceIn(
        new Headers({
          'x-ratelimit-limit': '200',
          'x-ratelimit-remaining': '12.5',
          'x-ratelimit-reset': '1800000000',
        }),
      ),
    ).toEqual({
      limit: 200,
      remaining: 12.5,
      resetAt: new Date(1_800_000_000_000),
    });
  });

  it('knows nothing where nothing is said', () => {
    expect(allowanceIn(new Headers())).toBeUndefined();
    expect(
      allowanceIn(new Headers({ 'x-ratelimit-limit': 'many' })),
    ).toBeUndefined();
  });
});

describe('pauseOf', () => {
  it.each([
    ['a delayed answer', answer(200, { 'retry-after': '30' }), NOW + 30_000],
    [
      'a date',
      answer(503, { 'retry-after': 'Sun, 01 Mar 2026 12:01:00 GMT' }),
      NOW + 60_000,
    ],
    ['a refusal without a time', answer(429), NOW + 300_000],
    [
      'a refusal with nonsense',
      answer(503, { 'retry-after': 'soon' }),
      NOW + 300_000,
    ],
    ['a fraction', answer(429, { 'retry-after': '1.5' }), NOW + 1500],
    ['any other answer', answer(500), undefined],
    ['nonsense', answer(200, { 'retry-after': 'soon' }), undefined],
  ])('waits after %s', (_, response, until) => {
    expect(pauseOf(response, NOW)).toBe(until);
  });

  it('tells a delay from a refusal', () => {
    expect(isLimited(answer(200, { 'retry-after': '30' }))).toBe(false);
    expect(isLimited(answer(503, { 'retry-after': '30' }))).toBe(true);
    expect(isLimited(answer(503))).toBe(false);
    expect(isLimited(answer(429))).toBe(true);
  });
});
