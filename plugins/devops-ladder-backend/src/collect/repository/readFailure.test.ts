import {
  AuthenticationError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import { readFailure } from './readFailure';

const SECRET = 'ghp_0123456789abcdef';

function named(name: string, message = ''): Error {
  return Object.assign(new Error(message), { name });
}

describe('readFailure', () => {
  it.each([
    [
      'an unknown host',
      new NotAllowedError(
        'Reading from https://x.example is not allowed. You may need to configure an integration',
      ),
      'unreadable',
    ],
    ['a refusal', new NotAllowedError('no'), 'no-permission'],
    ['a bad token', new AuthenticationError('no'), 'no-permission'],
    [
      'a status in the text',
      new Error('https://h/x could not be read, 403 Forbidden'),
      'no-permission',
    ],
    ['a missing repository', new NotFoundError('no'), 'unreadable'],
    [
      'a missing branch',
      new Error('https://h/x could not be read, 404 Not Found'),
      'unreadable',
    ],
    [
      'a limited rate',
      Object.assign(new Error('slow'), { statusCode: 429 }),
      'rate-limited',
    ],
    [
      'a limited rate that is a 403',
      new Error('403 API rate limit exceeded'),
      'rate-limited',
    ],
    [
      'numbers that are none',
      new Error('https://h/floor-401/404 could not be read, 500 Server Error'),
      'error',
    ],
    ['a port', new Error('connect ECONNREFUSED 10.0.0.1:429'), 'error'],
    ['a time-out', named('TimeoutError'), 'error'],
    ['an abort', named('AbortError'), 'error'],
    ['anything else', new Error('boom'), 'error'],
    ['what is no error', 'boom', 'error'],
  ])('puts %s down as it is', (_, error, reason) => {
    expect(readFailure(error).reason).toBe(reason);
  });

  it('never repeats what the error says', () => {
    const failure = readFailure(
      new Error(`https://x:${SECRET}@github.com failed with 500`),
    );
    expect(JSON.stringify(failure)).not.toContain(SECRET);
  });
});
