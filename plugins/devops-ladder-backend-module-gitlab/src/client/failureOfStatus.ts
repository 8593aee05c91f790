import { GitlabFailure } from './GitlabFailure';

/**
 * What a refusal means. A 404 may hide what the token may not see: it never
 * says that something is absent.
 *
 * @internal
 */
export function failureOfStatus(status: number, path: string): GitlabFailure {
  switch (status) {
    case 401:
      return new GitlabFailure(
        'no-permission',
        'GitLab refuses the token of the integration.',
      );
    case 403:
      return new GitlabFailure(
        'no-permission',
        `The token may not ask GitLab for ${path}.`,
      );
    case 404:
    case 410:
      return new GitlabFailure(
        'no-permission',
        `GitLab knows no ${path}, or hides it from the token.`,
        { isNotFound: true },
      );
    default:
      return new GitlabFailure(
        'error',
        `GitLab answered ${path} with status ${status}.`,
      );
  }
}
