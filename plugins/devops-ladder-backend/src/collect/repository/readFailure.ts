import { UnknownReason } from '@devops-ladder/backstage-plugin-devops-ladder-common';

/** Why a repository could not be read, for people. */
export interface ReadFailure {
  reason: UnknownReason;
  message: string;
}

interface FailureRule {
  matches: (error: Error) => boolean;
  reason: UnknownReason;
  message: string;
}

const statusOf = (error: Error) =>
  'statusCode' in error ? error.statusCode : undefined;

const rules: FailureRule[] = [
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
      statusOf(error) === 429 || /\b429\b|rate limit/i.test(error.message),
    reason: 'rate-limited',
    message: 'The host limits the rate of requests for now.',
  },
  {
    matches: error =>
      ['NotAllowedError', 'AuthenticationError'].includes(error.name) ||
      [401, 403].includes(Number(statusOf(error))) ||
      /\b(401|403)\b/.test(error.message),
    reason: 'no-permission',
    message: 'The configured integration may not read the repository.',
  },
  {
    matches: error =>
      error.name === 'NotFoundError' || /\b404\b/.test(error.message),
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
  const failure =
    error instanceof Error && rules.find(rule => rule.matches(error));
  return failure
    ? { reason: failure.reason, message: failure.message }
    : { reason: 'error', message: 'The repository could not be read.' };
}
