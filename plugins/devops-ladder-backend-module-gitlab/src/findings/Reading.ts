import {
  Problem,
  Reading,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { asFailure, GitlabFailure } from '../client/GitlabFailure';
import { GitlabSession } from '../client/GitlabSession';
import { howToGrant, Permission } from '../client/permissions';

/** @internal */
export function problemOf(
  { reason, message }: Pick<GitlabFailure, 'reason' | 'message'>,
  permission: Permission,
): Problem {
  return {
    reason,
    message,
    ...(reason === 'no-permission' && { howToResolve: howToGrant(permission) }),
  };
}

/**
 * Reads one thing. That it fails leaves this thing unknown and the others as
 * they are; a limit ends it all, since nothing else would be answered.
 *
 * @internal
 */
export async function reading<T>(
  session: GitlabSession,
  permission: Permission,
  read: () => Promise<T>,
): Promise<Reading<T>> {
  try {
    return { value: await read() };
  } catch (error) {
    session.signal.throwIfAborted();
    const failure = asFailure(error);
    if (failure.reason === 'rate-limited') {
      throw failure;
    }
    return { problem: problemOf(failure, permission) };
  }
}

/** Whether it failed for a reason that passes by itself. @internal */
export function isPassing(read: Reading<unknown> | undefined): boolean {
  return read?.problem?.reason === 'error';
}
