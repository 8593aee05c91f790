import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { Overview } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { devopsLadderApiRef } from '../api';
import { LoadState, toLoadState } from './LoadState';

const FILTERS = { group: 'owner', system: 'system', domain: 'domain' } as const;

/** The filter that means the services of an entity. @internal */
export interface RollUpFilter {
  name: (typeof FILTERS)[keyof typeof FILTERS];
  entityRef: string;
}

function isSummedUp(kind: string): kind is keyof typeof FILTERS {
  return kind in FILTERS;
}

/**
 * The filter for the services of a group, a system or a domain; `undefined`
 * for entities of other kinds.
 *
 * @internal
 */
export function rollUpFilter(entity: Entity): RollUpFilter | undefined {
  const kind = entity.kind.toLocaleLowerCase('en-US');
  return isSummedUp(kind)
    ? { name: FILTERS[kind], entityRef: stringifyEntityRef(entity) }
    : undefined;
}

/**
 * Where the services of a group, a system or a domain stand.
 *
 * @internal
 */
export function useRollUp({
  name,
  entityRef,
}: RollUpFilter): LoadState<Overview> {
  const api = useApi(devopsLadderApiRef);
  return toLoadState(
    useAsyncRetry(
      () => api.getOverview({ [name]: entityRef }),
      [api, name, entityRef],
    ),
  );
}
