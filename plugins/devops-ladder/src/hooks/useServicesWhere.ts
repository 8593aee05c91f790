import { useApi } from '@backstage/core-plugin-api';
import {
  DevopsLadderApi,
  ServiceSummary,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { devopsLadderApiRef } from '../api';
import { LoadState, toLoadState } from './LoadState';
import { ServicesFilter } from './servicesFilter';

/** The most that the backend gives at once. */
const PAGE_SIZE = 200;
const MOST_PAGES = 25;

/** What is asked for of each service; all of it would be a lot of bytes. */
const FIELDS = [
  'entityRef',
  'kind',
  'namespace',
  'name',
  'title',
  'assessedAt',
  'coverage',
] as const;

/** As much of a service as is looked through. @internal */
export type CountedService = Pick<ServiceSummary, (typeof FIELDS)[number]>;

/** @internal */
export interface ServicesWhere {
  services: CountedService[];
  /** There are more services than are looked through. */
  isCut: boolean;
}

async function collect(
  api: DevopsLadderApi,
  filter: ServicesFilter,
  matches: (service: CountedService) => boolean,
): Promise<ServicesWhere> {
  const services: CountedService[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const { items, pageInfo } = await api.listServices({
      ...filter,
      fields: FIELDS,
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
  filter: ServicesFilter,
  matches: (service: CountedService) => boolean,
): LoadState<ServicesWhere> {
  const api = useApi(devopsLadderApiRef);
  return toLoadState(
    useAsyncRetry(
      () => collect(api, filter, matches),
      // the test belongs to one number and never changes with it
      [api, JSON.stringify(filter)],
    ),
  );
}
