import { Build, isAttempt, isCiBuild, isOnPullRequest } from './Build';
import { CiSummary } from './RunFacts';
import { Look } from './RunMemory';

const GREEN = 'succeeded';
const RED = 'failed';
/** What ran to its end, if not without fault. */
const RAN = [GREEN, 'partiallySucceeded', RED];

/** @internal */
export interface Commit {
  /** Its builds that went green, newest first. */
  green: Build[];
  /** A build failed, and the next of the same pipeline went green. */
  isTurned: boolean;
}

function grouped(builds: Build[], keyOf: (build: Build) => string): Build[][] {
  const groups = new Map<string, Build[]>();
  for (const build of builds) {
    const key = keyOf(build);
    groups.set(key, [...(groups.get(key) ?? []), build]);
  }
  return [...groups.values()];
}

const changeOf = ({ branch, version }: Build) => `${branch} ${version}`;

/** What the list says of each commit with a finished build, newest first. @internal */
export function commitsOf(builds: Build[]): Commit[] {
  const finished = builds.filter(
    each =>
      isAttempt(each) && each.version && [GREEN, RED].includes(each.result),
  );
  return grouped(finished, changeOf)
    .filter(group => group.some(isCiBuild))
    .map(group => {
      const green = group.filter(({ result }) => result === GREEN);
      return {
        green: green.filter(isCiBuild),
        isTurned: green.some(after =>
          group.some(
            before =>
              before.result === RED &&
              isCiBuild(before) &&
              before.id < after.id &&
              before.definitionId === after.definitionId,
          ),
        ),
      };
    });
}

/**
 * The successful builds whose time is that of CI: those of changes, and only
 * where there are none those of the default branch, which may also deploy.
 *
 * @internal
 */
export function timedBuilds(
  builds: Build[],
  defaultBranch: string | undefined,
): { builds: Build[]; isOfDefaultBranch: boolean } {
  const green = builds.filter(
    build => isCiBuild(build) && build.result === GREEN,
  );
  const onPullRequests = green.filter(isOnPullRequest);
  const onBranches = green.filter(({ branch }) => branch !== defaultBranch);
  const onChanges = onPullRequests.length > 0 ? onPullRequests : onBranches;
  return onChanges.length > 0
    ? { builds: onChanges, isOfDefaultBranch: defaultBranch === undefined }
    : { builds: green, isOfDefaultBranch: true };
}

/** With the wait for an agent, in seconds; a build that was tried again says nothing. */
function secondsOf(build: Build, look: Look | undefined): number[] {
  const { queuedAt, finishedAt } = build;
  const seconds = (Date.parse(finishedAt) - Date.parse(queuedAt)) / 1000;
  return seconds > 0 && look?.retried !== true ? [seconds] : [];
}

/** @internal */
export function summariseCi(
  builds: Build[],
  looks: Record<number, Look>,
  options: { since: string; isCut: boolean; defaultBranch?: string },
): CiSummary {
  const { since, isCut, defaultBranch } = options;
  const ran = builds.filter(
    each => isCiBuild(each) && RAN.includes(each.result),
  );
  const timed = timedBuilds(builds, defaultBranch);
  // Several pipelines of one change run side by side: the longest is waited for.
  const times = grouped(timed.builds, changeOf).flatMap(group => {
    const each = group.flatMap(build => secondsOf(build, looks[build.id]));
    return each.length > 0 ? [Math.max(...each)] : [];
  });
  const commits = commitsOf(builds);
  const isTurned = ({ isTurned: byList, green }: Commit) =>
    byList || green.some(({ id }) => looks[id]?.retried === true);
  const isOpen = (commit: Commit) =>
    !isTurned(commit) &&
    commit.green.some(({ id }) => looks[id]?.retried === undefined);
  const onBranches = ran.filter(each => !isOnPullRequest(each));
  return {
    since,
    isCut,
    onPullRequests: ran.length - onBranches.length,
    onBranches: onBranches.length,
    onOtherBranches: defaultBranch
      ? onBranches.filter(({ branch }) => branch !== defaultBranch).length
      : 0,
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
