import { ServiceFilter, ServiceResource } from '../../store';
import { meetsFilter } from './meetsFilter';

/**
 * The two sides of a rule that its filter tells alone: it says the same of a
 * service in memory as of one in the database.
 */
export function byFilter<TParams>(
  toFilter: (params: TParams) => ServiceFilter,
) {
  return {
    apply: (service: ServiceResource, params: TParams) =>
      meetsFilter(service, toFilter(params)),
    toQuery: toFilter,
  };
}
