import { CiSummary } from './RunFacts';
import { isCiRun } from './workflowKinds';
import { WorkflowRun } from './workflowRuns';

/** A run that was tried again and went green; the attempts before it are to be asked. @internal */
export interface Retried {
  runId: number;
  headSha: string;
  attempt: number;
}

/** Neither says anything about the code. */
const NOTHING_SAID = ['skipped', 'neutral', 'cancelled', 'stale'];

/** What a list of runs comes to, before the attempts are looked up. @internal */
export function summariseRuns(
  runs: WorkflowRun[],
  options: { since: string; isCut: boolean },
): { summary: CiSummary; retried: Retried[] } {
  const ci = runs.filter(isCiRun);
  const finished = ci.filter(
    ({ conclusion }) => conclusion && !NOTHING_SAID.includes(conclusion),
  );
  const retried = retriedOf(finished);
  const times = durations(ci);
  const count = (...events: string[]) =>
    ci.filter(({ event }) => events.includes(event)).length;
  return {
    retried,
    summary: {
      ...options,
      pushes: count('push'),
      pullRequests: count('pull_request'),
      timed: times.length,
      ...(times.length > 0 && { medianMs: median(times) }),
      commits: new Set(finished.map(({ headSha }) => headSha)).size,
      turned: 0,
      undecided: new Set(retried.map(({ headSha }) => headSha)).size,
    },
  };
}

function retriedOf(finished: WorkflowRun[]): Retried[] {
  return finished
    .filter(
      ({ attempt, conclusion }) => attempt > 1 && conclusion === 'success',
    )
    .map(({ id, headSha, attempt }) => ({ runId: id, headSha, attempt }));
}

/**
 * How long a change waits for its CI: from the first run of the commit that
 * starts to the last that ends, where all were green at once. Those of pull
 * requests, since what runs after a merge may also deploy.
 */
function durations(ci: WorkflowRun[]): number[] {
  const onChanges = ci.filter(({ event }) => event === 'pull_request');
  const groups = new Map<string, WorkflowRun[]>();
  for (const run of onChanges.length > 0 ? onChanges : ci) {
    const key = `${run.headSha} ${run.event}`;
    groups.set(key, [...(groups.get(key) ?? []), run]);
  }
  return [...groups.values()].flatMap(group => {
    const counted = group.filter(({ conclusion }) => conclusion !== 'skipped');
    const isGreen =
      counted.length > 0 &&
      counted.every(
        ({ conclusion, attempt }) => conclusion === 'success' && attempt === 1,
      );
    const begin = Math.min(...counted.map(run => Date.parse(run.startedAt)));
    const end = Math.max(...counted.map(run => Date.parse(run.endedAt)));
    return isGreen && end >= begin ? [end - begin] : [];
  });
}

/** @internal */
export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? sorted[middle]
    : (sorted[middle - 1] + sorted[middle]) / 2;
}
