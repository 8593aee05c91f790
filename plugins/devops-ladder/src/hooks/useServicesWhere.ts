import { useApi } from '@backstage/core-plugin-api';
import {
  DevopsLadderApi,
  ServiceSummary,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { devopsLadderApiRef } from '../api';
import { LoadState, toLoadState } from './LoadState';

/** The most that the backend gives at once. */
const PAGE_SIZE = 200;
const MOST_PAGES = 25;

/** @internal */
export interface ServicesWhere {
  services: ServiceSummary[];
  /** There are more services than are looked through. */
  isCut: boolean;
}

async function collect(
  api: DevopsLadderApi,
  matches: (service: ServiceSummary) => boolean,
): Promise<ServicesWhere> {
  const services: ServiceSummary[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const { items, pageInfo } = await api.listServices({
      limit: PAGE_SIZE,
      cursor,
    });
    services.push(...items.filter(matches));
    cursor = pageInfo.nextCursor;
    if (!cursor) {
      return { services, isCut: false };
    }
  }
  return { services, isCut: true };
}

/**
 * The services behind a number that the backend has no filter for. It walks
 * through all pages, so it is only for what a reader opens.
 *
 * @param matches - has to stay the same as long as the number does
 * @internal
 */
export function useServicesWhere(
  matches: (service: ServiceSummary) => boolean,
): LoadState<ServicesWhere> {
  const api = useApi(devopsLadderApiRef);
  return toLoadState(
    useAsyncRetry(
      () => collect(api, matches),
      // the test belongs to one number and never changes with it
      [api],
    ),
  );
}
