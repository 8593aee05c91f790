import { useApi } from '@backstage/core-plugin-api';
import { Overview } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { devopsLadderApiRef } from '../api';
import { LoadState, toLoadState } from './LoadState';
import { ServicesFilter } from './servicesFilter';

/**
 * The organisation on the ladder, over the services that match.
 *
 * @internal
 */
export function useOverview(filter: ServicesFilter): LoadState<Overview> {
  const api = useApi(devopsLadderApiRef);
  return toLoadState(
    useAsyncRetry(
      () => api.getOverview(filter),
      // the filter is a new object on every render, its key is not
      [api, JSON.stringify(filter)],
    ),
  );
}
