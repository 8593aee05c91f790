import { Cohort } from './Delivery';
import { countUpTo } from './order';

function between<T extends { at: number }>(
  placed: readonly T[],
  from: number,
  to: number,
): T[] {
  // Half-open: what is at an end itself belongs to the next. Instants are whole.
  const before = (end: number) => countUpTo(placed, ({ at }) => at, end - 1);
  return placed.slice(before(from), before(to));
}

/**
 * What happened from one instant until before another.
 *
 * @internal
 */
export function cohortOf(of: Cohort, from: number, to: number): Cohort {
  return {
    deployments: between(of.deployments, from, to),
    attempts: between(of.attempts, from, to),
    changes: between(of.changes, from, to),
    incidents: between(of.incidents, from, to),
  };
}
