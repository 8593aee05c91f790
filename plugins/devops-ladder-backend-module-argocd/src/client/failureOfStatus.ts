import { UnknownReason } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { ArgocdFailure } from './ArgocdFailure';
import { GRANT } from './permission';

interface Meaning {
  status: (status: number) => boolean;
  reason: UnknownReason;
  says: string;
  howToResolve?: string;
}

/** What an answer other than 200 means, to a list and to a question about one application. */
const MEANINGS: Meaning[] = [
  {
    status: status => status === 401,
    reason: 'no-permission',
    says: 'does not accept the token',
    howToResolve:
      'Make one with `argocd account generate-token --account <name>` for an account with the capability `apiKey`, and set it in devopsLadder.argocd.instances.',
  },
  {
    status: status => status === 403,
    reason: 'no-permission',
    says: 'does not let the token get applications',
    howToResolve: GRANT,
  },
  {
    status: status => status === 429,
    reason: 'rate-limited',
    says: 'wants fewer requests',
  },
  {
    status: status => status >= 300 && status < 400,
    reason: 'error',
    says: 'redirects to another address, which is not followed',
    howToResolve:
      'Set the `url` of the instance to the address that answers itself, usually with https.',
  },
  {
    status: status => status === 404,
    reason: 'error',
    says: 'has no API at its `url`',
    howToResolve: 'Add the root path of Argo CD to the `url` of the instance.',
  },
];

/** Where one application was asked for, what is not there may be not allowed. */
const HIDDEN: Meaning = {
  status: status => status === 403 || status === 404,
  reason: 'no-permission',
  says: 'does not show the application to the token',
  howToResolve: GRANT,
};

/** @internal */
export function failureOfStatus(
  response: Response,
  instance: string,
  asked: 'list' | 'application',
): ArgocdFailure {
  const { status, headers } = response;
  const meanings = asked === 'application' ? [HIDDEN, ...MEANINGS] : MEANINGS;
  const meaning = meanings.find(each => each.status(status));
  return new ArgocdFailure(
    {
      reason: meaning?.reason ?? 'error',
      message: `Argo CD (${instance}) ${
        meaning?.says ?? 'failed to answer'
      } (HTTP ${status}).`,
      howToResolve: meaning?.howToResolve,
    },
    { retryAfterMs: retryAfter(headers.get('retry-after')) },
  );
}

const LONGEST_MS = 60 * 60 * 1000;

/** Seconds; a date is of a clock that is not ours, and taken as a minute. */
function retryAfter(header: string | null): number | undefined {
  if (!header) {
    return undefined;
  }
  const seconds = Number(header);
  return Number.isFinite(seconds) && seconds >= 0
    ? Math.min(seconds * 1000, LONGEST_MS)
    : 60_000;
}
