import { CompoundEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import {
  Dispute,
  DisputeRequest,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { devopsLadderApiRef } from '../api';
import { Submit, useSubmit } from './useSubmit';

/**
 * Says that something that is shown of a service is wrong.
 *
 * @internal
 */
export function useDispute(
  ref: CompoundEntityRef,
): Submit<DisputeRequest, Dispute> {
  const api = useApi(devopsLadderApiRef);
  return useSubmit(
    request => api.dispute(ref, request),
    ['capability', 'trap', 'expected', 'reason'],
  );
}
