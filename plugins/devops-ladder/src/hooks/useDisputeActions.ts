import { useApi } from '@backstage/core-plugin-api';
import {
  Dispute,
  DisputeResolution,
  DisputeTestCase,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { devopsLadderApiRef } from '../api';

/** Something that is done when asked to. @internal */
export interface ActionState<T> {
  isBusy: boolean;
  error?: Error;
  value?: T;
}

function toActionState<T>(state: {
  loading: boolean;
  error?: Error;
  value?: T;
}): ActionState<T> {
  return { isBusy: state.loading, error: state.error, value: state.value };
}

/**
 * Closes a dispute with an answer.
 *
 * @internal
 */
export function useResolveDispute(
  id: string,
): [
  ActionState<Dispute>,
  (resolution: DisputeResolution) => Promise<Dispute | Error>,
] {
  const api = useApi(devopsLadderApiRef);
  // A failure is the value of the promise here; it never rejects.
  const [state, resolve] = useAsyncFn(
    (resolution: DisputeResolution) => api.resolveDispute(id, resolution),
    [api, id],
  );
  return [toActionState(state), resolve];
}

/**
 * Gets the pieces that led to what is disputed.
 *
 * @internal
 */
export function useDisputeTestCase(
  id: string,
): [ActionState<DisputeTestCase>, () => Promise<unknown>] {
  const api = useApi(devopsLadderApiRef);
  const [state, get] = useAsyncFn(() => api.getDisputeTestCase(id), [api, id]);
  return [toActionState(state), get];
}
