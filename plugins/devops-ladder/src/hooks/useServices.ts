import { useApi } from '@backstage/core-plugin-api';
import { ServicesPage } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { devopsLadderApiRef } from '../api';
import { LoadState, toLoadState } from './LoadState';
import { ServicesFilter } from './servicesFilter';
import { useCursorTrail } from './useCursorTrail';
import { ServicesOrder } from './useServicesOrder';

/** @internal */
export interface ServicesResult {
  state: LoadState<ServicesPage>;
  /** How many services lie before this page. */
  offset: number;
  /** Absent on the last page. */
  nextPage?: () => void;
  /** Absent on the first page. */
  previousPage?: () => void;
}

/**
 * Pages through the services; another filter or order starts at page one.
 *
 * @internal
 */
export function useServices(
  filter: ServicesFilter,
  order: ServicesOrder,
  pageSize: number,
): ServicesResult {
  const api = useApi(devopsLadderApiRef);
  const query = { ...filter, ...order };
  const key = JSON.stringify(query);
  const { cursor, pagesBefore, forwardTo, back } = useCursorTrail(key);

  const state = toLoadState(
    useAsyncRetry(
      () => api.listServices({ ...query, limit: pageSize, cursor }),
      // the query is a new object on every render, its key is not
      [api, key, cursor, pageSize],
    ),
  );
  const nextCursor =
    state.status === 'ready' && !state.isReloading
      ? state.value.pageInfo.nextCursor
      : undefined;

  return {
    state,
    offset: pagesBefore * pageSize,
    nextPage: nextCursor ? () => forwardTo(nextCursor) : undefined,
    previousPage: back,
  };
}
