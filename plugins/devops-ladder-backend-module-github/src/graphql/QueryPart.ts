import { Permission } from '../client/permissions';

/**
 * A part of what is asked of each repository. A part that is refused is left
 * out, and the others are asked again without it.
 *
 * @internal
 */
export interface QueryPart {
  id: string;
  /** Fields of `Repository`. */
  selection: string;
  /**
   * Requests by GitHub's formula: each connection counts as often as its
   * parents can be there. A hundred make a point.
   */
  requests: number;
  /** Names of fields by which an error is known to be about this part. */
  fields: string[];
  /** What opens the part. */
  permission: Permission;
}

const REQUESTS_PER_POINT = 100;

/**
 * The points of a query over so many repositories, by GitHub's formula.
 *
 * @internal
 */
export function pointsOf(parts: QueryPart[], repositories: number): number {
  const each = parts.reduce((sum, { requests }) => sum + requests, 0);
  return pointsOfRequests(each * repositories);
}

/** @internal */
export function pointsOfRequests(requests: number): number {
  return Math.max(1, Math.round(requests / REQUESTS_PER_POINT));
}
