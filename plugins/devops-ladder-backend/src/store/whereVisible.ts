import {
  AllOfCriteria,
  AnyOfCriteria,
  NotCriteria,
  PermissionCriteria,
} from '@backstage/plugin-permission-common';
import { Knex } from 'knex';
import { whereAmong } from './engine';
import {
  ServiceCriteria,
  ServiceFilter,
  VisibleServices,
} from './VisibleServices';

/** Keeps the rows of services that the caller may read. */
export function whereVisible(
  knex: Knex,
  query: Knex.QueryBuilder,
  column: string,
  { catalog, criteria }: VisibleServices,
): Knex.QueryBuilder {
  if (catalog !== 'all') {
    whereAmong(knex, query, column, catalog);
  }
  if (criteria) {
    const services = knex('services').select('services.entity_ref');
    query.whereIn(column, whereMeets(knex, services, criteria));
  }
  return query;
}

/** Keeps the rows of `services` that meet the criteria. */
function whereMeets(
  knex: Knex,
  query: Knex.QueryBuilder,
  criteria: ServiceCriteria,
): Knex.QueryBuilder {
  const meets = (child: ServiceCriteria) => (part: Knex.QueryBuilder) => {
    whereMeets(knex, part, child);
  };
  if (isAllOf(criteria)) {
    criteria.allOf.forEach(child => query.where(meets(child)));
    return query;
  }
  if (isAnyOf(criteria)) {
    return query.where(part =>
      criteria.anyOf.forEach(child => part.orWhere(meets(child))),
    );
  }
  if (isNot(criteria)) {
    return query.whereNot(meets(criteria.not));
  }
  return whereFilter(knex, query, criteria);
}

/** Never null for a row, so that its negation holds for all others. */
function whereFilter(
  knex: Knex,
  query: Knex.QueryBuilder,
  filter: ServiceFilter,
): Knex.QueryBuilder {
  if ('values' in filter) {
    const column = `services.${filter.property}`;
    return whereAmong(knex, query.whereNotNull(column), column, filter.values);
  }
  const { property, key, value } = filter;
  const owners = knex('service_properties')
    .select('entity_ref')
    .where({ property, key });
  if (value !== undefined) {
    // The index has the beginning of the value.
    owners.whereRaw('substr(value, 1, 64) = substr(?, 1, 64)', [value]);
    owners.where({ value });
  }
  return query.whereIn('services.entity_ref', owners);
}

function isAllOf<T>(
  criteria: PermissionCriteria<T>,
): criteria is AllOfCriteria<T> {
  return Object.hasOwn(criteria as object, 'allOf');
}

function isAnyOf<T>(
  criteria: PermissionCriteria<T>,
): criteria is AnyOfCriteria<T> {
  return Object.hasOwn(criteria as object, 'anyOf');
}

function isNot<T>(criteria: PermissionCriteria<T>): criteria is NotCriteria<T> {
  return Object.hasOwn(criteria as object, 'not');
}
