import { ErrorLike, isError } from '@backstage/errors';
import { UnknownReason } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { HostPausedError } from './HostPausedError';

/** Why a repository could not be read, for people. */
export interface ReadFailure {
  reason: UnknownReason;
  message: string;
}

interface FailureRule {
  matches: (error: ErrorLike) => boolean;
  reason: UnknownReason;
  message: string;
}

const URLS = /\bhttps?:\/\/\S+/g;
const STATUS = /(?:^|[\s,(])(401|403|404|429)(?=[\s,.:;)]|$)/;

/** The HTTP status behind an error: its own, else the one that its text names. */
function statusOf(error: ErrorLike): number | undefined {
  if ('statusCode' in error && typeof error.statusCode === 'number') {
    return error.statusCode;
  }
  const status = STATUS.exec(error.message.replace(URLS, ''))?.[1];
  return status ? Number(status) : undefined;
}

const rules: FailureRule[] = [
  {
    matches: error =>
      error instanceof HostPausedError && error.reason === 'error',
    reason: 'error',
    message: 'The host does not answer and is left alone for a while.',
  },
  {
    // What the URL reader says of a host that no integration is configured for.
    matches: error => /Reading from .* is not allowed/i.test(error.message),
    reason: 'unreadable',
    message:
      'The host is not configured under integrations, so it is not read.',
  },
  {
    // Before permissions: GitHub answers 403 for both.
    matches: error =>
      statusOf(error) === 429 ||
      /rate limit/i.test(error.message) ||
      (error instanceof HostPausedError && error.reason === 'rate-limited'),
    reason: 'rate-limited',
    message: 'The host limits the rate of requests for now.',
  },
  {
    matches: error =>
      ['NotAllowedError', 'AuthenticationError'].includes(error.name) ||
      [401, 403].includes(statusOf(error) ?? 0),
    reason: 'no-permission',
    message: 'The configured integration may not read the repository.',
  },
  {
    matches: error => error.name === 'NotFoundError' || statusOf(error) === 404,
    reason: 'unreadable',
    message:
      'The repository or branch does not exist, or the integration may not see it.',
  },
  {
    matches: error => ['AbortError', 'TimeoutError'].includes(error.name),
    reason: 'error',
    message: 'Reading the repository took too long.',
  },
];

/**
 * Puts a reader's error into the closed list of reasons. The error's own text
 * is left out on purpose: it may carry addresses with credentials.
 */
export function readFailure(error: unknown): ReadFailure {
  const failure = isError(error) && rules.find(rule => rule.matches(error));
  return failure
    ? { reason: failure.reason, message: failure.message }
    : { reason: 'error', message: 'The repository could not be read.' };
}

/** The answer of a reader that was asked for something newer than there is. */
export function isNotModified(error: unknown): boolean {
  return isError(error) && error.name === 'NotModifiedError';
}
