import { useApi } from '@backstage/core-plugin-api';
import {
  DisputesPage,
  ListDisputesQuery,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { devopsLadderApiRef } from '../api';
import { toLoadState } from './LoadState';
import { OperatorState, toOperatorState } from './useStatus';

const DISPUTES_A_PAGE = 20;

/** @internal */
export interface DisputesResult {
  state: OperatorState<DisputesPage>;
  /** Absent on the last page. */
  nextPage?: () => void;
  /** Absent on the first page. */
  previousPage?: () => void;
}

/**
 * Pages through what people say is wrong, newest first.
 *
 * @param disputeState - those in any state where it is left out
 * @internal
 */
export function useDisputes(
  disputeState: ListDisputesQuery['state'],
): DisputesResult {
  const api = useApi(devopsLadderApiRef);
  const [trail, setTrail] = useState<{
    key: ListDisputesQuery['state'];
    cursors: string[];
  }>({ key: disputeState, cursors: [] });
  const cursors = trail.key === disputeState ? trail.cursors : [];
  const cursor = cursors[cursors.length - 1];

  const state = toOperatorState(
    toLoadState(
      useAsyncRetry(
        () =>
          api.listDisputes({
            limit: DISPUTES_A_PAGE,
            ...(cursor && { cursor }),
            ...(disputeState && { state: disputeState }),
          }),
        [api, disputeState, cursor],
      ),
    ),
  );
  const nextCursor =
    state.status === 'ready' && !state.isReloading
      ? state.value.pageInfo.nextCursor
      : undefined;
  return {
    state,
    nextPage: nextCursor
      ? () => setTrail({ key: disputeState, cursors: [...cursors, nextCursor] })
      : undefined,
    previousPage: cursors.length
      ? () => setTrail({ key: disputeState, cursors: cursors.slice(0, -1) })
      : undefined,
  };
}
