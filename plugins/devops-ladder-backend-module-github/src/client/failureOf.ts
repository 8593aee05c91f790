import { GithubFailure } from './GithubFailure';
import { Headers } from './limits';

/** @internal */
export interface RequestFailure {
  status: number;
  message: string;
  response?: { headers: Headers };
}

/** @internal */
export function isRequestFailure(error: unknown): error is RequestFailure {
  return (
    error instanceof Error &&
    'status' in error &&
    typeof error.status === 'number'
  );
}

/** Said only to those who would see what is there. */
const SAYS_ABSENT = /^Branch not protected\b/;

/** GitHub gives up on a question after ten seconds with one of these. */
const TOO_HEAVY = [502, 504];

/**
 * What a failed request means. A 404 may hide what the credentials may not
 * see, so that it never says that something is absent.
 *
 * @internal
 */
export function failureOf(error: unknown, what: string): GithubFailure {
  if (error instanceof GithubFailure) {
    return error;
  }
  if (!isRequestFailure(error) || !error.response) {
    return new GithubFailure('error', `GitHub gave no answer to ${what}.`, {
      isTooHeavy: true,
      isSilence: true,
    });
  }
  const { status } = error;
  switch (status) {
    case 401:
      return new GithubFailure(
        'no-permission',
        'GitHub refuses the credentials of the integration.',
      );
    case 403:
    case 451:
      return new GithubFailure(
        'no-permission',
        `The credentials may not ask GitHub for ${what}.`,
      );
    case 404:
    case 410:
      return new GithubFailure(
        'no-permission',
        `GitHub knows no ${what}, or hides it from the credentials.`,
        { isNotFound: true, isAbsent: SAYS_ABSENT.test(error.message) },
      );
    default:
      return new GithubFailure(
        'error',
        `GitHub answered ${what} with status ${status}.`,
        { isTooHeavy: TOO_HEAVY.includes(status) },
      );
  }
}
