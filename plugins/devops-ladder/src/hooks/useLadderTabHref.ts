import { useRouteRef } from '@backstage/core-plugin-api';
import {
  entityRouteParams,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { CompoundEntityRef } from '@backstage/catalog-model';
import { useCallback } from 'react';
import { LADDER_TAB_PATH } from '../routes';

/**
 * Links to the ladder tab of an entity, with a capability opened if wanted.
 *
 * @internal
 */
export function useLadderTabHref(): (
  ref: CompoundEntityRef,
  capability?: string,
) => string {
  const entityRoute = useRouteRef(entityRouteRef);
  return useCallback(
    (ref, capability) => {
      const entity = entityRoute(
        entityRouteParams(ref, { encodeParams: true }),
      );
      const query = capability ? `?${new URLSearchParams({ capability })}` : '';
      return `${entity.replace(/\/$/, '')}/${LADDER_TAB_PATH}${query}`;
    },
    [entityRoute],
  );
}
