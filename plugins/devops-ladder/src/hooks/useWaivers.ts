import {
  CompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import {
  ServiceWaiver,
  WaiverRequest,
  WaiversPage,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { devopsLadderApiRef } from '../api';
import { LoadState, toLoadState } from './LoadState';
import { Submit, useSubmit } from './useSubmit';

/** As many as one request gives; more hardly ever come together. */
const MOST = 200;

/**
 * The waivers of a service, those that ended among them, newest first.
 *
 * @internal
 */
export function useWaivers(ref: CompoundEntityRef): LoadState<WaiversPage> {
  const api = useApi(devopsLadderApiRef);
  const entityRef = stringifyEntityRef(ref);
  return toLoadState(
    useAsyncRetry(
      () => api.listWaivers({ entityRef, limit: MOST }),
      [api, entityRef],
    ),
  );
}

/** The fields of the form that asks for a waiver. @internal */
export const WAIVER_FIELDS = [
  'capability',
  'reason',
  'text',
  'expiresAt',
] as const;

/** @internal */
export function useRequestWaiver(
  ref: CompoundEntityRef,
): Submit<Omit<WaiverRequest, 'entityRef'>, ServiceWaiver> {
  const api = useApi(devopsLadderApiRef);
  return useSubmit(
    request =>
      api.requestWaiver({ entityRef: stringifyEntityRef(ref), ...request }),
    WAIVER_FIELDS,
  );
}

/** @internal */
export function useApproveWaiver(id: string): Submit<void, ServiceWaiver> {
  const api = useApi(devopsLadderApiRef);
  return useSubmit(() => api.approveWaiver(id));
}

/** @internal */
export function useRevokeWaiver(id: string): Submit<string, ServiceWaiver> {
  const api = useApi(devopsLadderApiRef);
  return useSubmit(text => api.revokeWaiver(id, { text }), ['text']);
}
