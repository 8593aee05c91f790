import { AllowanceState } from '@devops-ladder/backstage-plugin-devops-ladder-node';

/** GitLab counts by the minute; held to where it does not say how long. */
const PAUSE_MS = 60_000;
/** Refusals that may be for the sake of a limit. */
const REFUSALS = [403, 503];

function numberIn(headers: Headers, name: string): number | undefined {
  const value = headers.get(name);
  const number = value ? Number(value) : NaN;
  return Number.isFinite(number) ? number : undefined;
}

/** @internal */
export function allowanceIn(headers: Headers): AllowanceState | undefined {
  const limit = numberIn(headers, 'ratelimit-limit');
  const remaining = numberIn(headers, 'ratelimit-remaining');
  const reset = numberIn(headers, 'ratelimit-reset');
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
 * limit; undefined for any other answer.
 *
 * @internal
 */
export function pauseOf(
  { status, headers }: { status: number; headers: Headers },
  now: number,
): number | undefined {
  const retryAt = retryTime(headers.get('retry-after'), now);
  const isEmpty = numberIn(headers, 'ratelimit-remaining') === 0;
  const isLimit =
    status === 429 ||
    (REFUSALS.includes(status) && (retryAt !== undefined || isEmpty));
  if (!isLimit) {
    return undefined;
  }
  const reset = numberIn(headers, 'ratelimit-reset');
  return (
    retryAt ??
    (isEmpty && reset !== undefined
      ? Math.max(reset * 1000, now)
      : now + PAUSE_MS)
  );
}

/** Seconds or a date. */
function retryTime(value: string | null, now: number): number | undefined {
  if (!value) {
    return undefined;
  }
  const time = /^\d+$/.test(value)
    ? now + Number(value) * 1000
    : Date.parse(value);
  return Number.isFinite(time) ? time : undefined;
}
