import { UnknownReason } from '@devops-ladder/backstage-plugin-devops-ladder-common';

/** Why a fact is not known. @public */
export interface Problem {
  reason: UnknownReason;
  message: string;
  howToResolve?: string;
}

/**
 * What was read of one thing, or why it could not be.
 *
 * @public
 */
export type Reading<T> =
  | { value: T; problem?: undefined }
  | { value?: undefined; problem: Problem };
