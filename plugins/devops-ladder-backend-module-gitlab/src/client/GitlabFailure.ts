import { UnknownReason } from '@devops-ladder/backstage-plugin-devops-ladder-common';

/**
 * Why GitLab did not say something. The message is made here and never of
 * what was sent or answered, so that it holds no credentials.
 *
 * @internal
 */
export class GitlabFailure extends Error {
  readonly reason: UnknownReason;
  /** What was asked for is not there, or is hidden from the token. */
  readonly isNotFound: boolean;

  constructor(
    reason: UnknownReason,
    message: string,
    kind: { isNotFound?: boolean } = {},
  ) {
    super(message);
    this.name = 'GitlabFailure';
    this.reason = reason;
    this.isNotFound = kind.isNotFound ?? false;
  }
}

/** What nobody expected is told without its words. @internal */
export function asFailure(error: unknown): GitlabFailure {
  return error instanceof GitlabFailure
    ? error
    : new GitlabFailure('error', 'What GitLab said could not be read.');
}
