import { InputError } from '@backstage/errors';
import { DeliveryRowsPage } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { decodeCursor, encodeCursor } from '../store/cursor';

const DEFAULT_LIMIT = 50;

/** Where a row stands, and how it is told from others. */
interface Position {
  at: string;
  /** Unique among the rows of its kind. */
  key: string;
}

/** A page of rows that are oldest first, turned around. */
export function pageOf<T>(
  rows: readonly T[],
  positionOf: (row: T) => Position,
  { limit = DEFAULT_LIMIT, cursor }: { limit?: number; cursor?: string },
): Pick<DeliveryRowsPage<T>, 'items' | 'totalItems' | 'pageInfo'> {
  const placed = placedOf(rows, positionOf);
  const rest = cursor ? behind(placed, cursor) : placed;
  const items = rest.slice(0, limit);
  const last = items[items.length - 1];
  return {
    items: items.map(({ row }) => row),
    totalItems: rows.length,
    pageInfo:
      last && rest.length > limit
        ? {
            nextCursor: encodeCursor({ sortKey: last.at, entityRef: last.key }),
          }
        : {},
  };
}

type Placed<T> = Position & { row: T };

const sorted = new WeakMap<readonly unknown[], Placed<unknown>[]>();

/** Sorted once of what is measured. */
function placedOf<T>(
  rows: readonly T[],
  positionOf: (row: T) => Position,
): Placed<T>[] {
  const known = sorted.get(rows) as Placed<T>[] | undefined;
  const placed =
    known ?? rows.map(row => ({ row, ...positionOf(row) })).sort(newestFirst);
  sorted.set(rows, placed);
  return placed;
}

function behind<P extends Position>(placed: P[], cursor: string): P[] {
  const { sortKey, entityRef } = decodeCursor(cursor);
  if (Number.isNaN(Date.parse(sortKey))) {
    throw new InputError(
      'cursor is of another list: pass pageInfo.nextCursor of the page before',
    );
  }
  const last = { at: sortKey, key: entityRef };
  return placed.filter(each => newestFirst(last, each) < 0);
}

function newestFirst(a: Position, b: Position): number {
  const later = Date.parse(b.at) - Date.parse(a.at);
  if (later) {
    return later;
  }
  return a.key === b.key ? 0 : (a.key < b.key && 1) || -1;
}
