import { UnknownReason } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { GithubFailure } from '../client/GithubFailure';
import { howToGrant, Permission } from '../client/permissions';

/** Why a fact is not known. @internal */
export interface Problem {
  reason: UnknownReason;
  message: string;
  howToResolve?: string;
}

/**
 * What was read of one thing, or why it could not be.
 *
 * @internal
 */
export type Reading<T> =
  | { value: T; problem?: undefined }
  | { value?: undefined; problem: Problem };

/** @internal */
export function problemOf(
  { reason, message }: Pick<GithubFailure, 'reason' | 'message'>,
  permission?: Permission,
): Problem {
  return {
    reason,
    message,
    ...(reason === 'no-permission' &&
      permission && { howToResolve: howToGrant(permission) }),
  };
}

/** @internal */
export function hidden(message: string, permission: Permission): Problem {
  return problemOf({ reason: 'no-permission', message }, permission);
}

/** The reading of something else made of this one. @internal */
export function mapReading<A, B>(
  reading: Reading<A>,
  map: (value: A) => B,
): Reading<B> {
  return reading.problem
    ? { problem: reading.problem }
    : { value: map(reading.value as A) };
}
