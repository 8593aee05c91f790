import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  FILTER_NAMES,
  FilterName,
  filterOf,
  ServicesFilter,
  ServicesFilterPatch,
  withPatch,
} from './servicesFilter';

/** @internal */
export interface ServicesFilterState {
  filter: ServicesFilter;
  isFiltered: boolean;
  /** Changes some filters and leaves the others. */
  update: (patch: ServicesFilterPatch) => void;
  /** Drops all filters and leaves the rest of the query. */
  clear: () => void;
}

/**
 * Reads the filters of the services from the URL.
 *
 * @param names - those that the page has; a constant
 * @internal
 */
export function useServicesFilter(
  names: readonly FilterName[] = FILTER_NAMES,
): ServicesFilterState {
  const [params, setParams] = useSearchParams();

  return useMemo(() => {
    const filter = filterOf(params, names);
    const update = (patch: ServicesFilterPatch) =>
      setParams(before => withPatch(before, patch), { replace: true });
    return {
      filter,
      isFiltered: Object.values(filter).some(value => value !== undefined),
      update,
      clear: () =>
        update(Object.fromEntries(names.map(name => [name, undefined]))),
    };
  }, [params, setParams, names]);
}
