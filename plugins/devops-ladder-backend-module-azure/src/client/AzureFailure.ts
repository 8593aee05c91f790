import { UnknownReason } from '@devops-ladder/backstage-plugin-devops-ladder-common';

/**
 * Why Azure DevOps did not say something. The message is made here and never
 * of what was sent or answered, so that it holds no credentials.
 *
 * @internal
 */
export class AzureFailure extends Error {
  readonly reason: UnknownReason;

  constructor(reason: UnknownReason, message: string) {
    super(message);
    this.name = 'AzureFailure';
    this.reason = reason;
  }
}

/** What nobody expected is told without its words. @internal */
export function asFailure(error: unknown): AzureFailure {
  return error instanceof AzureFailure
    ? error
    : new AzureFailure('error', 'What Azure DevOps said could not be read.');
}
