import { InputError } from '@backstage/errors';
import { Knex } from 'knex';

/** What lists of services can be ordered by, as SQL; null comes last in either direction. */
const ORDERS = {
  name: undefined,
  rung: 'services.rung',
  needed: 'services.needed',
  fit: `CASE services.fit WHEN 'under-built' THEN 0 WHEN 'unknown' THEN 1
    WHEN 'right-sized' THEN 2 WHEN 'over-built' THEN 3 END`,
  gap: 'services.gap',
  coverage: 'services.coverage',
  assessedAt: 'assessments.assessed_at',
} as const;

export type OrderBy = keyof typeof ORDERS;
export type Direction = 'asc' | 'desc';

/** An order of the list; services that are equal in it are in the order of their names. */
export interface ListOrder {
  by: OrderBy;
  direction: Direction;
}

/** The last row of a page. */
export interface ListPosition {
  /** What the list is ordered by; null where the service has none. */
  value: number | null;
  sortKey: string;
  entityRef: string;
}

/** What the rows have to be selected with to be cut into pages. */
export interface OrderedRow {
  order_value?: Date | number | string | null;
  sort_key: string;
  entity_ref: string;
}

/** What positions in an order are made of, to be selected. */
export function orderValue(knex: Knex, { by }: ListOrder): Knex.Raw[] {
  const value = ORDERS[by];
  return value ? [knex.raw(`${value} AS order_value`)] : [];
}

/** Whether the order is by something that only the assessments know. */
export function isOfAssessments({ by }: ListOrder): boolean {
  return by === 'assessedAt';
}

/** Puts rows of `services` in order. */
export function inOrder(
  query: Knex.QueryBuilder,
  { by, direction }: ListOrder,
): Knex.QueryBuilder {
  const value = ORDERS[by];
  return value
    ? query
        .orderByRaw(`(${value}) IS NULL, (${value}) ${direction}`)
        .orderBy('services.sort_key')
        .orderBy('services.entity_ref')
    : query
        .orderBy('services.sort_key', direction)
        .orderBy('services.entity_ref', direction);
}

/** Keeps the rows behind a position. */
export function whereBehind(
  query: Knex.QueryBuilder,
  { by, direction }: ListOrder,
  { value, sortKey, entityRef }: ListPosition,
): Knex.QueryBuilder {
  const column = ORDERS[by];
  // Row comparisons, which both engines answer from the index.
  const behind = direction === 'asc' ? '>' : '<';
  const names = '(services.sort_key, services.entity_ref)';
  if (!column) {
    return query.whereRaw(`${names} ${behind} (?, ?)`, [sortKey, entityRef]);
  }
  if (value === null) {
    return query.whereRaw(`(${column}) IS NULL AND ${names} > (?, ?)`, [
      sortKey,
      entityRef,
    ]);
  }
  const bound = by === 'assessedAt' ? new Date(value) : value;
  return query.whereRaw(
    `((${column}) ${behind} ? OR (${column}) IS NULL
      OR ((${column}) = ? AND ${names} > (?, ?)))`,
    [bound, bound, sortKey, entityRef],
  );
}

export function positionOf(row: OrderedRow): ListPosition {
  const { order_value: value } = row;
  return {
    value:
      value === null || value === undefined
        ? null
        : Number(value instanceof Date ? value.getTime() : value),
    sortKey: row.sort_key,
    entityRef: row.entity_ref,
  };
}

/** A text that stands for a position in an order. */
export function encodePosition(order: ListOrder, at: ListPosition): string {
  return Buffer.from(
    JSON.stringify([
      order.by,
      order.direction,
      at.value,
      at.sortKey,
      at.entityRef,
    ]),
  ).toString('base64url');
}

/** Throws an `InputError` for a text that is no position in this order. */
export function decodePosition(order: ListOrder, text: string): ListPosition {
  const [by, direction, value, sortKey, entityRef, ...rest] = partsOf(text);
  if (
    (value === null || typeof value === 'number') &&
    typeof sortKey === 'string' &&
    typeof entityRef === 'string' &&
    rest.length === 0
  ) {
    if (by !== order.by || direction !== order.direction) {
      throw new InputError(
        `cursor is of a list by ${by} ${direction}: go on with that order, or leave the cursor out`,
      );
    }
    return { value, sortKey, entityRef };
  }
  throw new InputError(
    'cursor is malformed: pass pageInfo.nextCursor of the page before',
  );
}

function partsOf(text: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(
      Buffer.from(text, 'base64url').toString('utf8'),
    );
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}
