import { UnknownReason } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { AzureFailure } from './AzureFailure';

/** What stands in the body of a refusal, whatever its status. */
const SAID: Array<{
  pattern: RegExp;
  reason: UnknownReason;
  message: (what: string) => string;
}> = [
  {
    // Blocked for the sake of a limit.
    pattern: /\bTF400733\b/,
    reason: 'rate-limited',
    message: () => 'Azure DevOps limits the requests of the credentials.',
  },
  {
    // The project is not there, or not for these eyes.
    pattern: /\b(?:TF200016|VS800075)\b|ProjectDoesNotExist/,
    reason: 'no-permission',
    message: () =>
      'Azure DevOps knows no such project, or hides it from the credentials.',
  },
  {
    // The same of a repository.
    pattern: /\bTF401019\b|GitRepositoryNotFound/,
    reason: 'no-permission',
    message: () =>
      'Azure DevOps knows no such repository, or hides it from the credentials.',
  },
  {
    pattern: /\b(?:TF400813|TF401027|TF50309)\b|AccessDenied|Unauthorized/,
    reason: 'no-permission',
    message: what => `The credentials may not ask Azure DevOps for ${what}.`,
  },
  {
    // A server that is older than the question.
    pattern: /VssVersionOutOfRange|VssResourceNotFound|VssVersionNotSpecified/,
    reason: 'unreadable',
    message: what =>
      `This version of Azure DevOps does not know ${what}, or not yet as it is asked.`,
  },
];

/**
 * What a refusal means. A 404 may hide what the credentials may not see: it
 * never says that something is absent.
 *
 * @internal
 */
export function failureOfAnswer(
  status: number,
  body: string,
  what: string,
): AzureFailure {
  const said = SAID.find(({ pattern }) => pattern.test(body));
  if (said) {
    return new AzureFailure(said.reason, said.message(what));
  }
  switch (status) {
    case 401:
      return refused();
    case 403:
      return new AzureFailure(
        'no-permission',
        `The credentials may not ask Azure DevOps for ${what}.`,
      );
    case 404:
    case 410:
      return new AzureFailure(
        'no-permission',
        `Azure DevOps knows no ${what}, or hides it from the credentials.`,
      );
    default:
      return new AzureFailure(
        'error',
        `Azure DevOps answered ${what} with status ${status}.`,
      );
  }
}

/** It asks to sign in. @internal */
export function refused(): AzureFailure {
  return new AzureFailure(
    'no-permission',
    'Azure DevOps refuses the credentials of the integration: they are wrong or have expired.',
  );
}
