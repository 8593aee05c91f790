import { UnknownReason } from '@devops-ladder/backstage-plugin-devops-ladder-common';

/**
 * Why GitHub did not say something. The message is made here and never of
 * what was sent or answered, so that it holds no credentials.
 *
 * @internal
 */
export class GithubFailure extends Error {
  readonly reason: UnknownReason;
  /** What was asked for is not there, or is hidden from the credentials. */
  readonly isNotFound: boolean;
  /** GitHub says in so many words that it is not there. */
  readonly isAbsent: boolean;
  /** A smaller question may be answered. */
  readonly isTooHeavy: boolean;
  /** There was no answer at all. */
  readonly isSilence: boolean;

  constructor(
    reason: UnknownReason,
    message: string,
    kind: {
      isNotFound?: boolean;
      isAbsent?: boolean;
      isTooHeavy?: boolean;
      isSilence?: boolean;
    } = {},
  ) {
    super(message);
    this.name = 'GithubFailure';
    this.reason = reason;
    this.isNotFound = kind.isNotFound ?? false;
    this.isAbsent = kind.isAbsent ?? false;
    this.isTooHeavy = kind.isTooHeavy ?? false;
    this.isSilence = kind.isSilence ?? false;
  }
}

/** @internal */
export function isRateLimited(error: unknown): error is GithubFailure {
  return error instanceof GithubFailure && error.reason === 'rate-limited';
}
