import {
  AxisId,
  FitVerdict,
  UnknownReason,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { Knex } from 'knex';
import { likePattern } from './engine';
import { axisColumn } from './standing';

/** Values of a column; null for those that have none. */
type Values = ReadonlyArray<string | null>;

/**
 * Which services are meant. Each list means any of its values, and all filters
 * have to hold.
 */
export interface ServiceFilters {
  entityRef?: readonly string[];
  owner?: Values;
  system?: Values;
  domain?: Values;
  type?: Values;
  lifecycle?: Values;
  tag?: readonly string[];
  /** A part of the name or title. */
  text?: string;
  rung?: readonly number[];
  needed?: readonly number[];
  fit?: readonly FitVerdict[];
  axis?: ReadonlyArray<{ axis: AxisId; level: number }>;
  /** Patterns of outcomes. */
  capability?: readonly string[];
  trap?: readonly string[];
  weakestLink?: Values;
  stale?: boolean;
  problem?: readonly UnknownReason[];
}

const CATALOG_COLUMNS = [
  'owner',
  'system',
  'domain',
  'type',
  'lifecycle',
] as const;
const STANDING_COLUMNS = ['rung', 'needed', 'fit', 'problem'] as const;

/** The services with their assessments, as far as they have one. */
export function assessedServices(knex: Knex): Knex.QueryBuilder {
  return knex('services').leftJoin(
    'assessments',
    'assessments.entity_ref',
    'services.entity_ref',
  );
}

/** The services that the filters mean. */
export function filteredServices(
  knex: Knex,
  filters: ServiceFilters,
): Knex.QueryBuilder {
  return whereMatches(knex, knex('services'), filters);
}

/**
 * Keeps the rows of services that the filters mean: the one place that says so
 * for lists, files, counts and trends. It looks at nothing but the services.
 *
 * @param query - over `services`
 */
export function whereMatches(
  knex: Knex,
  query: Knex.QueryBuilder,
  filters: ServiceFilters,
): Knex.QueryBuilder {
  whereAnyOf(query, 'services.entity_ref', filters.entityRef);
  for (const name of [...CATALOG_COLUMNS, ...STANDING_COLUMNS]) {
    whereAnyOf(query, `services.${name}`, filters[name]);
  }
  if (filters.weakestLink) {
    // A service that was not assessed has none that is known of.
    query.whereNotNull('services.tally');
    whereAnyOf(query, 'services.weakest_link', filters.weakestLink);
  }
  if (filters.stale !== undefined) {
    query.whereRaw('COALESCE(services.stale, 0) = ?', [filters.stale ? 1 : 0]);
  }
  if (filters.trap) {
    const trapped = knex('assessment_traps')
      .select('entity_ref')
      .whereIn('trap', filters.trap);
    query.whereIn('services.entity_ref', trapped);
  }
  whereHasTag(query, filters.tag);
  whereSays(query, filters.text);
  whereAxis(query, filters.axis);
  whereOutcome(query, filters.capability);
  return query;
}

function whereAnyOf(
  query: Knex.QueryBuilder,
  column: string,
  values: ReadonlyArray<string | number | null> | undefined,
): void {
  if (values) {
    const some = values.filter(value => value !== null);
    query.where(any => {
      any.whereIn(column, some);
      if (some.length < values.length) {
        any.orWhereNull(column);
      }
    });
  }
}

function whereHasTag(
  query: Knex.QueryBuilder,
  tags: ServiceFilters['tag'],
): void {
  if (tags) {
    query.where(any =>
      tags.forEach(tag =>
        any.orWhereRaw(`services.tags LIKE ? ESCAPE '\\'`, [
          likePattern(`|${tag}|`),
        ]),
      ),
    );
  }
}

function whereSays(query: Knex.QueryBuilder, text: string | undefined): void {
  if (text) {
    const pattern = likePattern(text.toLocaleLowerCase('en-US'));
    query.where(either =>
      either
        .whereRaw(`services.sort_key LIKE ? ESCAPE '\\'`, [pattern])
        .orWhereRaw(`lower(services.name) LIKE ? ESCAPE '\\'`, [pattern]),
    );
  }
}

function whereAxis(
  query: Knex.QueryBuilder,
  levels: ServiceFilters['axis'],
): void {
  if (levels) {
    query.where(any =>
      levels.forEach(({ axis, level }) =>
        any.orWhere(`services.${axisColumn(axis)}`, level),
      ),
    );
  }
}

function whereOutcome(
  query: Knex.QueryBuilder,
  patterns: ServiceFilters['capability'],
): void {
  if (patterns) {
    query.where(any =>
      patterns.forEach(pattern =>
        any.orWhere('services.outcomes', 'like', pattern),
      ),
    );
  }
}
