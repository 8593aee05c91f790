import { useApi } from '@backstage/core-plugin-api';
import {
  Overview,
  OverviewQuery,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { devopsLadderApiRef } from '../api';
import { LoadState, toLoadState } from './LoadState';
import { ServicesFilter } from './servicesFilter';
import { useCursorTrail } from './useCursorTrail';

/** @internal */
export type GroupBy = NonNullable<OverviewQuery['groupBy']>;

/** @internal */
export type OverviewGroups = NonNullable<Overview['groups']>;

/** @internal */
export interface OverviewGroupsResult {
  state: LoadState<Overview>;
  /** Absent where no group comes behind these. */
  next?: () => void;
  /** Absent at the first groups. */
  previous?: () => void;
}

/**
 * The overview with its services counted by group as well, in the order of
 * the groups' names.
 *
 * @internal
 */
export function useOverviewGroups(
  filter: ServicesFilter,
  groupBy: GroupBy,
): OverviewGroupsResult {
  const api = useApi(devopsLadderApiRef);
  const key = JSON.stringify([filter, groupBy]);
  const { cursor, forwardTo, back } = useCursorTrail(key);
  const state = toLoadState(
    useAsyncRetry(
      () => api.getOverview({ ...filter, groupBy, afterGroup: cursor }),
      // the filter is a new object on every render, its key is not
      [api, key, cursor],
    ),
  );
  const nextAfter =
    state.status === 'ready' && !state.isReloading
      ? state.value.groups?.nextAfter
      : undefined;
  return {
    state,
    next: nextAfter ? () => forwardTo(nextAfter) : undefined,
    previous: back,
  };
}
