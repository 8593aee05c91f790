import { useApi } from '@backstage/core-plugin-api';
import { Ladder } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { devopsLadderApiRef } from '../api';
import { LoadState, toLoadState } from './LoadState';

/**
 * The whole ladder, for a page that has nothing to show without it.
 *
 * @internal
 */
export function useLadderModel(): LoadState<Ladder> {
  const api = useApi(devopsLadderApiRef);
  return toLoadState(useAsyncRetry(() => api.getLadder(), [api]));
}
