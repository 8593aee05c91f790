import { UnknownReason } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { Resource } from '../objects/resources';
import { FluxFailure } from './FluxFailure';
import { grantFor } from './permission';
import { Answer } from './Transport';

interface Meaning {
  fits: (status: number) => boolean;
  reason: UnknownReason;
  says: (what: string) => string;
  howToResolve?: (resource?: Resource) => string | undefined;
}

/** What an answer other than 200 means. */
const MEANINGS: Meaning[] = [
  {
    fits: status => status === 401,
    reason: 'no-permission',
    says: () => 'does not accept the token',
    howToResolve: () =>
      'Set `serviceAccountToken` of the cluster to a token of a service account there that has not run out.',
  },
  {
    fits: status => status === 403,
    reason: 'no-permission',
    says: what => `does not let the service account list ${what}`,
    howToResolve: resource => resource && grantFor(resource),
  },
  {
    fits: status => status === 404,
    reason: 'error',
    says: what => `knows no ${what}`,
  },
  {
    fits: status => status === 429,
    reason: 'rate-limited',
    says: () => 'wants fewer requests',
  },
  {
    fits: status => status >= 300 && status < 400,
    reason: 'error',
    says: () => 'redirects to another address, which is not followed',
    howToResolve: () =>
      'Set the `url` of the cluster to the address of its API.',
  },
];

/** @internal */
export function failureOfStatus(
  { status, retryAfter }: Answer,
  cluster: string,
  resource?: Resource,
): FluxFailure {
  const meaning = MEANINGS.find(({ fits }) => fits(status));
  const what = resource ? `${resource.plural}.${resource.group}` : 'APIs';
  return new FluxFailure(
    {
      reason: meaning?.reason ?? 'error',
      message: `The cluster ${cluster} ${
        meaning?.says(what) ?? 'failed to answer'
      } (HTTP ${status}).`,
      howToResolve: meaning?.howToResolve?.(resource),
    },
    { status, retryAfterMs: pauseOf(retryAfter) },
  );
}

const LONGEST_MS = 60 * 60 * 1000;

/** Seconds; a date is of a clock that is not ours, and taken as a minute. */
function pauseOf(header: string | undefined): number | undefined {
  if (!header) {
    return undefined;
  }
  const seconds = Number(header);
  return Number.isFinite(seconds) && seconds >= 0
    ? Math.min(seconds * 1000, LONGEST_MS)
    : 60_000;
}
