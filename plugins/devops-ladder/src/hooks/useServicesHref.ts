import { useCallback } from 'react';
import {
  ServicesFilter,
  ServicesFilterPatch,
  withPatch,
} from './servicesFilter';
import { useOrganisationHref } from './useOrganisationHref';

/** How the services are shown. @internal */
export interface ServicesView {
  /** Ids of the columns. */
  columns?: readonly string[];
}

/** A link to the services that match exactly these filters. @internal */
export type ServicesHref = (
  filter: ServicesFilterPatch,
  view?: ServicesView,
) => string;

/**
 * Leads from a number to the services behind it.
 *
 * @param carried - the filters that the number was counted with
 * @internal
 */
export function useServicesHref(carried?: ServicesFilter): ServicesHref {
  const hrefOf = useOrganisationHref();
  return useCallback(
    (filter, view) => {
      const query = withPatch(new URLSearchParams(), { ...carried, ...filter });
      if (view?.columns) {
        query.set('columns', view.columns.join(','));
      }
      return hrefOf?.('services', query) ?? `?${query}`;
    },
    [hrefOf, carried],
  );
}
