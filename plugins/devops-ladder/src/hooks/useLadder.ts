import { useApi } from '@backstage/core-plugin-api';
import {
  DevopsLadderApi,
  Ladder,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { useMemo } from 'react';
import useAsync from 'react-use/esm/useAsync';
import { devopsLadderApiRef } from '../api';
import { useLadderTexts } from '../translation/ladder';
import { LadderNames, ladderNames } from './ladderNames';

// The ladder changes with a release of the backend only, and every card needs
// it: one request for each client.
const cache = new WeakMap<DevopsLadderApi, Promise<Ladder>>();

const NO_NAMES = ladderNames(undefined);

/**
 * The ladder, asked for once.
 *
 * @internal
 */
export function getLadder(api: DevopsLadderApi): Promise<Ladder> {
  const cached = cache.get(api);
  if (cached) {
    return cached;
  }
  const request = api.getLadder();
  cache.set(api, request);
  request.catch(() => cache.delete(api));
  return request;
}

/** @internal */
export interface LadderResult {
  /** True until the ladder is there or has failed to load. */
  loading: boolean;
  /** Names by id; words made from the ids until the ladder is there. */
  names: LadderNames;
}

/**
 * The names and meanings of the ladder. A page stays readable without them,
 * so a failure here is no error of the page.
 *
 * @internal
 */
export function useLadder(): LadderResult {
  const api = useApi(devopsLadderApiRef);
  const say = useLadderTexts();
  const { value, loading } = useAsync(() => getLadder(api), [api]);
  const names = useMemo(
    () => (value && say ? ladderNames(value, say) : NO_NAMES),
    [value, say],
  );
  return { loading: loading || !say, names };
}
