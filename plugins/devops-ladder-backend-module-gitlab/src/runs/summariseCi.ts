import { isCiPipeline, isOnMergeRequest, Pipeline } from './Pipeline';
import { CiSummary } from './RunFacts';
import { Look } from './RunMemory';

/** The others say nothing about the code. */
const FINISHED = ['success', 'failed'];
/** What waits for a person at its end has run as well. */
const RAN = [...FINISHED, 'running', 'manual'];

/** @internal */
export interface Commit {
  /** Its pipelines that went green, newest first. */
  green: Pipeline[];
  /** A pipeline failed, and the next of the same kind went green. */
  isTurned: boolean;
}

/** What the list says of each commit with a finished pipeline, newest first. @internal */
export function commitsOf(pipelines: Pipeline[]): Commit[] {
  const groups = new Map<string, Pipeline[]>();
  for (const pipeline of pipelines.filter(isCiPipeline)) {
    if (FINISHED.includes(pipeline.status)) {
      const { sha } = pipeline;
      groups.set(sha, [...(groups.get(sha) ?? []), pipeline]);
    }
  }
  return [...groups.values()].map(group => {
    const green = group.filter(({ status }) => status === 'success');
    return {
      green,
      isTurned: green.some(after =>
        group.some(
          before =>
            before.status === 'failed' &&
            before.id < after.id &&
            before.source === after.source &&
            before.ref === after.ref,
        ),
      ),
    };
  });
}

/**
 * The successful pipelines whose time is that of CI: those of changes, and
 * only where there are none those of the default branch, which may also deploy.
 *
 * @internal
 */
export function timedPipelines(
  pipelines: Pipeline[],
  defaultBranch: string | undefined,
): { pipelines: Pipeline[]; isOfDefaultBranch: boolean } {
  const green = pipelines.filter(
    pipeline => isCiPipeline(pipeline) && pipeline.status === 'success',
  );
  const onMergeRequests = green.filter(isOnMergeRequest);
  const onBranches = green.filter(({ ref }) => ref !== defaultBranch);
  const onChanges = onMergeRequests.length > 0 ? onMergeRequests : onBranches;
  return onChanges.length > 0
    ? { pipelines: onChanges, isOfDefaultBranch: false }
    : { pipelines: green, isOfDefaultBranch: true };
}

/** @internal */
export function summariseCi(
  pipelines: Pipeline[],
  looks: Record<string, Look>,
  options: { since: string; isCut: boolean; defaultBranch?: string },
): CiSummary {
  const { since, isCut, defaultBranch } = options;
  const ran = pipelines.filter(
    each => isCiPipeline(each) && RAN.includes(each.status),
  );
  const timed = timedPipelines(pipelines, defaultBranch);
  const times = timed.pipelines.flatMap(({ id }) => looks[id]?.took || []);
  const commits = commitsOf(pipelines);
  const isTurned = ({ isTurned: byList, green }: Commit) =>
    byList || green.some(({ id }) => looks[id]?.retried === true);
  const isOpen = (commit: Commit) =>
    !isTurned(commit) &&
    commit.green.some(({ id }) => looks[id]?.retried === undefined);
  const onBranches = ran.filter(each => !isOnMergeRequest(each));
  return {
    since,
    isCut,
    onMergeRequests: ran.length - onBranches.length,
    onBranches: onBranches.length,
    onOtherBranches: onBranches.filter(({ ref }) => ref !== defaultBranch)
      .length,
    ...(times.length > 0 && { median: median(times) }),
    timed: times.length,
    isOfDefaultBranch: timed.isOfDefaultBranch,
    commits: commits.length,
    turned: commits.filter(isTurned).length,
    undecided: commits.filter(isOpen).length,
  };
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? sorted[middle]
    : (sorted[middle - 1] + sorted[middle]) / 2;
}
