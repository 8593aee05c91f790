import { allowanceIn, pauseOf } from './limits';

const NOW = 1_000_000;

describe('limits', () => {
  it.each([
    ['retry-after', { status: 403, headers: { 'retry-after': '30' } }, 30_000],
    [
      'a used up limit',
      {
        status: 403,
        headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1060' },
      },
      60_000,
    ],
    [
      'words alone',
      {
        status: 403,
        headers: {},
        message: 'You have exceeded a secondary rate limit',
      },
      60_000,
    ],
    ['429 without a word', { status: 429, headers: {} }, 60_000],
  ])('pauses for %s', (_, answer, pause) => {
    expect(pauseOf({ message: '', ...answer }, NOW)).toBe(NOW + pause);
  });

  it.each([
    ['a refusal', { status: 403, headers: { 'x-ratelimit-remaining': '12' } }],
    [
      'what is not there',
      { status: 404, headers: { 'x-ratelimit-remaining': '0' } },
    ],
    ['an outage', { status: 502, headers: {} }],
  ])('does not pause for %s', (_, answer) => {
    expect(pauseOf({ message: 'Forbidden', ...answer }, NOW)).toBeUndefined();
  });

  it('says nothing of a host without limits', () => {
    expect(allowanceIn({})).toBeUndefined();
    expect(allowanceIn({ 'x-ratelimit-remaining': 'many' })).toBeUndefined();
  });
});
