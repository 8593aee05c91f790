import { LeadTimeStart } from '../definition';
import { ChangeEvent } from '../events';
import { instantOf } from '../instant';

/** The earliest of its own commits. A squash commit is born at the merge and is none of them. */
function firstCommit(change: ChangeEvent): number {
  let first = instantOf(change.firstCommitAuthoredAt);
  for (const { authoredAt } of change.commits ?? []) {
    const authored = instantOf(authoredAt);
    first = authored >= first ? first : authored;
  }
  return first;
}

const starts: Record<LeadTimeStart, (change: ChangeEvent) => number> = {
  'first-commit': firstCommit,
  opened: change => instantOf(change.openedAt),
  merged: change => instantOf(change.mergedAt),
};

/**
 * When the lead time of a change starts, in milliseconds since 1970; NaN where
 * that is not known. Nothing stands in for it.
 *
 * @internal
 */
export function startOf(change: ChangeEvent, start: LeadTimeStart): number {
  return starts[start](change);
}
