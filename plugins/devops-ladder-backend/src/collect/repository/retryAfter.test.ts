import { retryAfter } from './retryAfter';

const AT = new Date('2026-03-01T12:00:00Z');

function answered(headers: Record<string, string>, message = '') {
  return Object.assign(new Error(message), {
    response: { headers: new Headers(headers) },
  });
}

describe('retryAfter', () => {
  it.each([
    ['seconds', answered({ 'Retry-After': '90' })],
    ['a date', answered({ 'Retry-After': 'Sun, 01 Mar 2026 12:01:30 GMT' })],
    [
      'the time of the reset',
      answered({ 'X-RateLimit-Reset': String(AT.getTime() / 1_000 + 90) }),
    ],
    ['words', new Error('429 Too Many Requests, retry after 90 seconds')],
    [
      'a cause',
      new Error('It failed', { cause: answered({ 'Retry-After': '90' }) }),
    ],
  ])('reads %s', (_, error) => {
    expect(retryAfter(error, AT)?.toISOString()).toBe(
      '2026-03-01T12:01:30.000Z',
    );
  });

  it.each([
    [undefined],
    [new Error('429 Too Many Requests')],
    [answered({})],
    [answered({ 'Retry-After': 'soon' })],
    [answered({ 'Retry-After': 'Sun, 01 Mar 2026 11:00:00 GMT' })],
  ])('has nothing to say for %s', error => {
    expect(retryAfter(error, AT)).toBeUndefined();
  });
});
