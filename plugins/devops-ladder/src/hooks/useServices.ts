import { useApi } from '@backstage/core-plugin-api';
import {
  ListServicesQuery,
  ServicesPage,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { devopsLadderApiRef } from '../api';
import { LoadState, toLoadState } from './LoadState';

/** @internal */
export type ServicesFilter = Omit<ListServicesQuery, 'limit' | 'cursor'>;

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
 * Pages through the services. The API gives cursors forwards only, so those
 * of the pages before are kept here; another filter starts at page one.
 *
 * @internal
 */
export function useServices(
  filter: ServicesFilter,
  pageSize: number,
): ServicesResult {
  const api = useApi(devopsLadderApiRef);
  const key = JSON.stringify(filter);
  const [trail, setTrail] = useState<{ key: string; cursors: string[] }>({
    key,
    cursors: [],
  });
  const cursors = trail.key === key ? trail.cursors : [];
  const cursor = cursors[cursors.length - 1];

  const state = toLoadState(
    useAsyncRetry(
      () => api.listServices({ ...filter, limit: pageSize, cursor }),
      // the filter is a new object on every render, its key is not
      [api, key, cursor, pageSize],
    ),
  );
  const nextCursor =
    state.status === 'ready' && !state.isReloading
      ? state.value.pageInfo.nextCursor
      : undefined;

  return {
    state,
    offset: cursors.length * pageSize,
    nextPage: nextCursor
      ? () => setTrail({ key, cursors: [...cursors, nextCursor] })
      : undefined,
    previousPage: cursors.length
      ? () => setTrail({ key, cursors: cursors.slice(0, -1) })
      : undefined,
  };
}
