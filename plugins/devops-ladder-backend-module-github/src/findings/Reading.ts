import {
  Problem,
  Reading,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { GithubFailure } from '../client/GithubFailure';
import { howToGrant, Permission } from '../client/permissions';

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
