import { AllowanceState } from '@devops-ladder/backstage-plugin-devops-ladder-node';

/** Azure DevOps counts over five minutes; held to where it does not say how long. */
const PAUSE_MS = 5 * 60_000;

function numberIn(headers: Headers, name: string): number | undefined {
  const value = headers.get(name);
  const number = value ? Number(value) : NaN;
  return Number.isFinite(number) ? number : undefined;
}

/** Said only by who is near the limit. @internal */
export function allowanceIn(headers: Headers): AllowanceState | undefined {
  const limit = numberIn(headers, 'x-ratelimit-limit');
  const remaining = numberIn(headers, 'x-ratelimit-remaining');
  const reset = numberIn(headers, 'x-ratelimit-reset');
  if (limit === undefined || remaining === undefined) {
    return undefined;
  }
  return {
    limit,
    remaining,
    ...(reset !== undefined && { resetAt: new Date(reset * 1000) }),
  };
}

/** Whether nothing was answered for the sake of a limit. @internal */
export function isLimited({
  status,
  headers,
}: {
  status: number;
  headers: Headers;
}): boolean {
  return status === 429 || (status === 503 && headers.has('retry-after'));
}

/**
 * Until when nothing more may be asked. It may stand beside an answer, too:
 * who asks too much is slowed down before being refused.
 *
 * @internal
 */
export function pauseOf(
  response: { status: number; headers: Headers },
  now: number,
): number | undefined {
  const retryAt = retryTime(response.headers.get('retry-after'), now);
  return retryAt ?? (isLimited(response) ? now + PAUSE_MS : undefined);
}

/** Seconds or a date. */
function retryTime(value: string | null, now: number): number | undefined {
  if (!value) {
    return undefined;
  }
  const time = /^\d+(?:\.\d+)?$/.test(value)
    ? now + Number(value) * 1000
    : Date.parse(value);
  return Number.isFinite(time) ? time : undefined;
}
