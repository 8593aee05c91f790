import { useApi } from '@backstage/core-plugin-api';
import { Ladder } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { useMemo } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { devopsLadderApiRef } from '../api';
import { sayLadder, useLadderTexts } from '../translation/ladder';
import { LadderNames, ladderNames } from './ladderNames';
import { LoadState, toLoadState } from './LoadState';
import { getLadder } from './useLadder';

/** @internal */
export interface LadderModel {
  /** In the language of the user. */
  ladder: Ladder;
  names: LadderNames;
}

/**
 * The whole ladder, for a page that has nothing to show without it.
 *
 * @internal
 */
export function useLadderModel(): LoadState<LadderModel> {
  const api = useApi(devopsLadderApiRef);
  const say = useLadderTexts();
  const state = useAsyncRetry(() => getLadder(api), [api]);
  const { value } = state;
  const model = useMemo(
    () =>
      value &&
      say && { ladder: sayLadder(value, say), names: ladderNames(value, say) },
    [value, say],
  );
  return toLoadState({ ...state, value: model });
}
