import type { Tri } from '../../pipeline/types';
import type { Invocation, Requirement } from './invocations';
import type { Runs } from './Scenario';
import { every, some } from './values';

/** A job of a workflow, when it runs and after which others. @internal */
export interface Ordered {
  invocation: Invocation;
  runs: Runs;
  /** Jobs that have to succeed (or, where `onFailure`, to fail) before. */
  needs: string[];
  /** It runs only when one before it has failed. */
  onFailure: boolean;
}

/** Waits for success: nothing else is said, or success alone. */
const asksSuccess = ({ statuses }: Requirement) =>
  statuses.every(status => status === 'success');

const asksFailure = ({ statuses }: Requirement) =>
  statuses.length > 0 &&
  statuses.every(status => ['failed', 'canceled'].includes(status));

/**
 * Puts jobs in order. One that is required and filtered out is not waited for;
 * where all of them are, the job does not run either.
 *
 * @internal
 */
export function inOrder(
  invocations: readonly Invocation[],
  passed: readonly Runs[],
): Ordered[] {
  const byName = new Map<string, number[]>();
  invocations.forEach(({ id, names }, index) =>
    new Set([id, ...names]).forEach(name =>
      byName.set(name, [...(byName.get(name) ?? []), index]),
    ),
  );
  const required = invocations.map(({ requires }, index) =>
    requires.flatMap(requirement =>
      (byName.get(requirement.name) ?? [])
        .filter(at => at !== index)
        .map(at => ({ at, requirement })),
    ),
  );
  const done: Array<Runs | undefined> = [];
  const runsOf = (index: number, trail: ReadonlySet<number>): Runs => {
    const known = done[index];
    if (known || trail.has(index)) {
      return known ?? passed[index];
    }
    const inner = new Set([...trail, index]);
    const before = required[index].map(({ at }) => runsOf(at, inner));
    const runs = passed[index].map(
      (own, scenario): Tri =>
        before.length === 0
          ? own
          : every([own, some(before.map(each => each[scenario]))]),
    );
    done[index] = runs;
    return runs;
  };
  const all = invocations.map((_each, index) => runsOf(index, new Set()));
  return invocations.map((invocation, index) => {
    const together = required[index].filter(({ at }) =>
      all[index].some((runs, s) => runs !== false && all[at][s] !== false),
    );
    const waits = together.filter(
      ({ requirement }) => asksSuccess(requirement) || asksFailure(requirement),
    );
    return {
      invocation,
      runs: all[index],
      needs: [...new Set(waits.map(({ at }) => invocations[at].id))],
      onFailure:
        together.length > 0 &&
        together.some(({ requirement }) => asksFailure(requirement)),
    };
  });
}
