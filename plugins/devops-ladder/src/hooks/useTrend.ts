import { useApi } from '@backstage/core-plugin-api';
import { Trend } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { devopsLadderApiRef } from '../api';
import { LoadState, toLoadState } from './LoadState';
import { ServicesFilter } from './servicesFilter';

const DAY = 24 * 60 * 60 * 1000;

/** A day in UTC, as the API writes it. */
function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/**
 * Where the services that match stood on each of the last days.
 *
 * @internal
 */
export function useTrend(
  filter: ServicesFilter,
  days: number,
): LoadState<Trend> {
  const api = useApi(devopsLadderApiRef);
  return toLoadState(
    useAsyncRetry(
      () => {
        const now = Date.now();
        return api.getTrend({
          ...filter,
          from: dayOf(now - days * DAY),
          to: dayOf(now),
        });
      },
      // the filter is a new object on every render, its key is not
      [api, JSON.stringify(filter), days],
    ),
  );
}
