import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import {
  ServiceField,
  ServicesPage,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { devopsLadderApiRef } from '../api';
import { LoadState, toLoadState } from './LoadState';

/** The most owners that the backend takes in one filter. */
const MOST_OWNERS = 20;

const FIELDS = [
  'entityRef',
  'kind',
  'namespace',
  'name',
  'title',
  'assessedAt',
  'problem',
  'stale',
  'rung',
  'needed',
  'fit',
  'fitBy',
  'weakestLink',
] as const satisfies readonly ServiceField[];

/** What the home page shows of a service. @internal */
export type MyService = ServicesPage<(typeof FIELDS)[number]>['items'][number];

/** @internal */
export interface MyServices {
  services: MyService[];
  totalItems: number;
  /** The user and the groups that were asked for. */
  owners: string[];
  /** How many more groups the user belongs to than one request takes. */
  ownersLeftOut: number;
}

/** Groups before the user, since services are seldom owned by one person. */
function groupsFirst(refs: string[]): string[] {
  const isUser = (ref: string) => ref.toLowerCase().startsWith('user:');
  return [...refs.filter(ref => !isUser(ref)), ...refs.filter(isUser)];
}

/**
 * The services that the signed-in user owns, those that fall short first. It
 * is one request, however many groups the user belongs to.
 *
 * @internal
 */
export function useMyServices(limit: number): LoadState<MyServices> {
  const api = useApi(devopsLadderApiRef);
  const identityApi = useApi(identityApiRef);
  return toLoadState(
    useAsyncRetry(async (): Promise<MyServices> => {
      const { ownershipEntityRefs } = await identityApi.getBackstageIdentity();
      const refs = groupsFirst(ownershipEntityRefs);
      const owners = refs.slice(0, MOST_OWNERS);
      const ownersLeftOut = refs.length - owners.length;
      if (owners.length === 0) {
        // Without the filter these would be the services of everybody.
        return { services: [], totalItems: 0, owners, ownersLeftOut };
      }
      const { items, totalItems } = await api.listServices({
        owner: owners,
        orderBy: 'fit',
        limit,
        fields: FIELDS,
      });
      return { services: items, totalItems, owners, ownersLeftOut };
    }, [api, identityApi, limit]),
  );
}
