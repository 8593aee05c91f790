import { useApi } from '@backstage/core-plugin-api';
import { Overview } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { devopsLadderApiRef } from '../api';
import { LoadState, toLoadState } from './LoadState';

/**
 * The organisation on the ladder.
 *
 * @internal
 */
export function useOverview(): LoadState<Overview> {
  const api = useApi(devopsLadderApiRef);
  return toLoadState(useAsyncRetry(() => api.getOverview(), [api]));
}
