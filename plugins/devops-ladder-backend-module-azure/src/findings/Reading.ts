import {
  Problem,
  Reading,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { asFailure, AzureFailure } from '../client/AzureFailure';
import { howToGrant, Permission } from '../client/permissions';

/** @internal */
export function problemOf(
  { reason, message }: Pick<AzureFailure, 'reason' | 'message'>,
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
  signal: AbortSignal,
  permission: Permission,
  read: () => Promise<T>,
): Promise<Reading<T>> {
  try {
    return { value: await read() };
  } catch (error) {
    signal.throwIfAborted();
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

/** The value, or the problem as a failure of everything. @internal */
export function valueOf<T>({ value, problem }: Reading<T>): T {
  if (problem) {
    const { reason, message, howToResolve } = problem;
    throw new AzureFailure(
      reason,
      howToResolve ? `${message} ${howToResolve}` : message,
    );
  }
  return value as T;
}
