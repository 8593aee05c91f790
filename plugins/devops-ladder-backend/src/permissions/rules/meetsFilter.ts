import { ServiceFilter, ServiceResource } from '../../store';

/** Says of one service what `whereVisible` says in the database. */
export function meetsFilter(
  service: ServiceResource,
  filter: ServiceFilter,
): boolean {
  if ('values' in filter) {
    const own = service[filter.property];
    return own !== undefined && filter.values.includes(own);
  }
  const { key, value } = filter;
  const properties =
    filter.property === 'label' ? service.labels : service.annotations;
  return (
    Object.hasOwn(properties, key) &&
    (value === undefined || properties[key] === value)
  );
}
