import { AllowanceState } from '@devops-ladder/backstage-plugin-devops-ladder-node';

/** @internal */
export type Headers = Record<string, string | number | undefined>;

/** GitHub asks for at least this long where it does not say how long. */
const SECONDARY_PAUSE_MS = 60_000;
const LIMIT_WORDS = /rate limit|abuse detection/i;

const numberIn = (headers: Headers, name: string): number | undefined => {
  const value = headers[name];
  const number = value === undefined || value === '' ? NaN : Number(value);
  return Number.isFinite(number) ? number : undefined;
};

/** @internal */
export function allowanceIn(headers: Headers): AllowanceState | undefined {
  const limit = numberIn(headers, 'x-ratelimit-limit');
  const remaining = numberIn(headers, 'x-ratelimit-remaining');
  const reset = numberIn(headers, 'x-ratelimit-reset');
  if (limit === undefined && remaining === undefined) {
    return undefined;
  }
  return {
    ...(limit !== undefined && { limit }),
    ...(remaining !== undefined && { remaining }),
    ...(reset !== undefined && { resetAt: new Date(reset * 1000) }),
  };
}

/**
 * Until when nothing may be asked, where an answer refuses for the sake of a
 * limit; undefined for any other refusal.
 *
 * @internal
 */
export function pauseOf(
  answer: { status: number; headers: Headers; message: string },
  now: number,
): number | undefined {
  const { status, headers, message } = answer;
  const retryAfter = numberIn(headers, 'retry-after');
  const isPrimary = numberIn(headers, 'x-ratelimit-remaining') === 0;
  const isLimit =
    status === 429 ||
    (status < 500 &&
      status !== 404 &&
      (retryAfter !== undefined || isPrimary || LIMIT_WORDS.test(message)));
  if (!isLimit) {
    return undefined;
  }
  if (retryAfter !== undefined) {
    return now + retryAfter * 1000;
  }
  const reset = numberIn(headers, 'x-ratelimit-reset');
  return isPrimary && reset !== undefined
    ? Math.max(reset * 1000, now)
    : now + SECONDARY_PAUSE_MS;
}
