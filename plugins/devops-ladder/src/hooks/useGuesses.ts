import { useApi } from '@backstage/core-plugin-api';
import { GuessesPage } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { devopsLadderApiRef } from '../api';
import { LoadState, toLoadState } from './LoadState';

/**
 * Owners a page: with all facts of the ladder guessed, an owner takes up to
 * five kilobytes, so that an answer stays below a hundred.
 */
const OWNERS_A_PAGE = 15;

/** @internal */
export interface GuessesResult {
  state: LoadState<GuessesPage>;
  /** Counted from 1. */
  page: number;
  /** Absent on the last page. */
  nextPage?: () => void;
  /** Absent on the first page. */
  previousPage?: () => void;
}

/**
 * Pages through the owners whose services rest on guesses.
 *
 * @param owner - only this one, where it is given
 * @internal
 */
export function useGuesses(owner: string | null): GuessesResult {
  const api = useApi(devopsLadderApiRef);
  const [trail, setTrail] = useState<{
    owner: string | null;
    cursors: string[];
  }>({ owner, cursors: [] });
  const cursors = trail.owner === owner ? trail.cursors : [];
  const cursor = cursors[cursors.length - 1];

  const state = toLoadState(
    useAsyncRetry(
      () =>
        api.getGuesses({
          limit: OWNERS_A_PAGE,
          ...(cursor && { cursor }),
          ...(owner && { owner }),
        }),
      [api, owner, cursor],
    ),
  );
  const nextCursor =
    state.status === 'ready' && !state.isReloading
      ? state.value.pageInfo.nextCursor
      : undefined;
  return {
    state,
    page: cursors.length + 1,
    nextPage: nextCursor
      ? () => setTrail({ owner, cursors: [...cursors, nextCursor] })
      : undefined,
    previousPage: cursors.length
      ? () => setTrail({ owner, cursors: cursors.slice(0, -1) })
      : undefined,
  };
}
