import { Job } from '../jobs/Job';
import { Build } from './Build';
import { CiSummary } from './CiSummary';
import { flipsOf } from './flips';

/** Fewer than these say nothing about what is usual. */
export const ENOUGH_TIMED = 5;

/** @internal */
export function summariseCi(jobs: Job[], since: string): CiSummary {
  const oldest = Date.parse(since);
  const inWindow = jobs.map(job => ({
    ...job,
    builds: job.builds.filter(({ startedAt }) => startedAt >= oldest),
  }));
  const started = inWindow.flatMap(job => changesOf(job));
  const ofPullRequests = inWindow.flatMap(job =>
    changesOf(job).filter(build => isOfPullRequest(job, build)),
  );
  const isOff =
    started.length === 0 &&
    jobs.length > 0 &&
    jobs.every(job => job.isDisabled);
  return {
    since,
    // Older builds that were not read matter only if those read are all of the window.
    isCut: inWindow.some(
      (job, at) => job.isCut && job.builds.length === jobs[at].builds.length,
    ),
    started: started.length,
    ofPullRequests: ofPullRequests.length,
    off: isOff ? jobs.map(({ fullName }) => fullName) : [],
    ...slowest(inWindow),
    ...flipsOf(inWindow),
  };
}

/** What was not built has not started. */
function changesOf({ builds }: Job): Build[] {
  return builds.filter(
    ({ start, result }) => start === 'change' && result !== 'NOT_BUILT',
  );
}

function isOfPullRequest({ branch }: Job, { isOfChange }: Build): boolean {
  return branch === 'change' || isOfChange;
}

type Speed = Pick<CiSummary, 'medianMs' | 'timed' | 'mayDeploy'>;

/** A change waits for the slowest of the jobs that it starts. */
function slowest(jobs: Job[]): Speed {
  const pipelines = new Map<string, Job[]>();
  for (const job of jobs) {
    const { pipeline } = job;
    pipelines.set(pipeline, [...(pipelines.get(pipeline) ?? []), job]);
  }
  const speeds = [...pipelines.values()].map(speedOf);
  const enough = speeds.filter(({ timed }) => timed >= ENOUGH_TIMED);
  const [first] = (enough.length > 0 ? enough : speeds).sort(
    (a, b) => (b.medianMs ?? 0) - (a.medianMs ?? 0),
  );
  return first ?? { timed: 0, mayDeploy: false };
}

/** Of pull requests, else of other branches, and only then of what may deploy. */
function speedOf(jobs: Job[]): Speed {
  const green = jobs.flatMap(job =>
    changesOf(job)
      .filter(build => build.result === 'SUCCESS' && build.durationMs > 0)
      .map(build => ({ job, build })),
  );
  const ofChanges = green.filter(({ job, build }) =>
    isOfPullRequest(job, build),
  );
  const ofBranches = green.filter(({ job }) => job.branch === 'other');
  const onChanges = ofChanges.length > 0 ? ofChanges : ofBranches;
  const mayDeploy = onChanges.length === 0;
  const times = (mayDeploy ? green : onChanges).map(
    ({ build }) => build.durationMs,
  );
  return {
    timed: times.length,
    mayDeploy,
    ...(times.length > 0 && { medianMs: median(times) }),
  };
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? sorted[middle]
    : (sorted[middle - 1] + sorted[middle]) / 2;
}
