import {
  CompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { HistoryPage } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { devopsLadderApiRef } from '../api';
import { LoadState, toLoadState } from './LoadState';

/** One change of where a service stands. @internal */
export type ServiceChange = HistoryPage['items'][number];

/** @internal */
export interface HistoryResult {
  /** All changes that were loaded, newest first. */
  state: LoadState<ServiceChange[]>;
  /** Loads those before; absent where there are none. */
  loadOlder?: () => void;
  isLoadingOlder: boolean;
  olderError?: Error;
}

const PAGE_SIZE = 50;

/**
 * What changed for a service, anew after each assessment. Older changes are
 * added at the end as they are asked for.
 *
 * @internal
 */
export function useHistory(
  ref: CompoundEntityRef,
  assessedAt: string | undefined,
): HistoryResult {
  const api = useApi(devopsLadderApiRef);
  const key = `${stringifyEntityRef(ref)} ${assessedAt ?? ''}`;
  const [older, setOlder] = useState<{ key: string; pages: HistoryPage[] }>({
    key,
    pages: [],
  });
  const olderPages = older.key === key ? older.pages : [];

  const first = toLoadState(
    useAsyncRetry(() => api.getHistory(ref, { limit: PAGE_SIZE }), [api, key]),
  );
  const [more, loadMore] = useAsyncFn(
    async (cursor: string) => {
      const page = await api.getHistory(ref, { limit: PAGE_SIZE, cursor });
      setOlder({ key, pages: [...olderPages, page] });
    },
    [api, key, olderPages],
  );

  if (first.status !== 'ready') {
    return { state: first, isLoadingOlder: false };
  }
  const pages = [first.value, ...olderPages];
  const cursor = pages[pages.length - 1].pageInfo.nextCursor;
  return {
    state: { ...first, value: pages.flatMap(({ items }) => items) },
    loadOlder: cursor ? () => loadMore(cursor) : undefined,
    isLoadingOlder: more.loading,
    olderError: more.error,
  };
}
