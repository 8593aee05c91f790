import { useApi } from '@backstage/core-plugin-api';
import { Status } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { devopsLadderApiRef } from '../api';
import { LoadState, toLoadState } from './LoadState';
import { statusCodeOf } from './statusCodeOf';

/** A request that may be refused to the reader. @internal */
export type OperatorState<T> = LoadState<T> | { status: 'forbidden' };

/** Tells a refusal from a failure. @internal */
export function toOperatorState<T>(state: LoadState<T>): OperatorState<T> {
  return state.status === 'error' && statusCodeOf(state.error) === 403
    ? { status: 'forbidden' }
    : state;
}

/**
 * How the plugin fares.
 *
 * @internal
 */
export function useStatus(): OperatorState<Status> {
  const api = useApi(devopsLadderApiRef);
  return toOperatorState(
    toLoadState(useAsyncRetry(() => api.getStatus(), [api])),
  );
}
