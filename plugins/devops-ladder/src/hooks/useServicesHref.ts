import { useCallback } from 'react';
import { useOrganisationHref } from './useOrganisationHref';
import { ServicesFilterPatch, withPatch } from './useServicesFilter';

/** A link to the services that match exactly these filters. @internal */
export type ServicesHref = (filter: ServicesFilterPatch) => string;

/**
 * Leads from a number to the services behind it.
 *
 * @internal
 */
export function useServicesHref(): ServicesHref {
  const hrefOf = useOrganisationHref();
  return useCallback(
    filter => {
      const query = withPatch(new URLSearchParams(), filter);
      return hrefOf?.('services', query) ?? `?${query}`;
    },
    [hrefOf],
  );
}
