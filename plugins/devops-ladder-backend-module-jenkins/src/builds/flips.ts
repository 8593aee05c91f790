import { digest } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { Branch, Job } from '../jobs/Job';
import { Build, Result, Start } from './Build';
import { CiSummary } from './CiSummary';

/** The others say nothing about the code. */
const FINISHED: Result[] = ['SUCCESS', 'UNSTABLE', 'FAILURE'];

/**
 * Commits that went from red to green with no change. A build is the same
 * again if it built the same revisions with the same parameters and script.
 *
 * @internal
 */
export function flipsOf(
  jobs: Job[],
): Pick<CiSummary, 'commits' | 'turned' | 'undecided'> {
  const commits = new Set<string>();
  const turned = new Set<string>();
  const undecided = new Set<string>();
  for (const { pipeline, fullName, branch, builds } of jobs) {
    const states = statesOf(builds);
    const oldestFirst = [...states.keys()];
    const nameOf = (commit: string) => JSON.stringify([pipeline, commit]);
    const ofChanges = oldestFirst.flatMap(({ start, commit }) =>
      start === 'change' && commit ? [commit] : [],
    );
    ofChanges.forEach(commit => commits.add(nameOf(commit)));
    for (const same of sameAgain(states)) {
      const [{ commit }] = same;
      if (commit && ofChanges.includes(commit)) {
        const results = same.map(({ result }) => result);
        if (wentGreenAfter('FAILURE', results)) {
          turned.add(nameOf(commit));
        } else if (wentGreenAfter('UNSTABLE', results)) {
          // Tests that failed, or no more than a warning.
          undecided.add(nameOf(commit));
        }
      }
    }
    perhapsAgain(oldestFirst, branch).forEach(({ number, commit }) =>
      undecided.add(nameOf(commit ?? `${fullName} ${number}`)),
    );
  }
  turned.forEach(commit => undecided.delete(commit));
  return {
    commits: commits.size,
    turned: turned.size,
    undecided: undecided.size,
  };
}

/**
 * The finished builds, oldest first, each with the last one that listed a
 * change: it may be in a repository that names no revision.
 */
function statesOf(newestFirst: Build[]): Map<Build, number> {
  const states = new Map<Build, number>();
  let changedBy = 0;
  for (const build of [...newestFirst].reverse()) {
    const { number, hasChanges, start, result } = build;
    changedBy = hasChanges ? number : changedBy;
    // What runs at night is not CI.
    if (start !== 'schedule' && result && FINISHED.includes(result)) {
      states.set(build, changedBy);
    }
  }
  return states;
}

function sameAgain(states: Map<Build, number>): Build[][] {
  const groups = new Map<string, Build[]>();
  for (const [build, changedBy] of states) {
    const { commit, parameters, isReplay } = build;
    if (commit && !isReplay) {
      const given = Object.entries(parameters).sort();
      const key = digest(commit, given, changedBy);
      groups.set(key, [...(groups.get(key) ?? []), build]);
    }
  }
  return [...groups.values()];
}

function wentGreenAfter(
  red: Build['result'],
  results: Array<Build['result']>,
): boolean {
  const first = results.indexOf(red);
  return first >= 0 && results.indexOf('SUCCESS', first) > first;
}

/** What a push does not start. */
const BY_HAND: Start[] = ['person', 'rerun', 'other'];

/**
 * Green builds after a red one that list no change, and have another revision
 * all the same: a pull request that is merged before it is built has another
 * one each time.
 */
function perhapsAgain(builds: Build[], branch: Branch): Build[] {
  return builds.filter((build, at) => {
    const before = builds[at - 1];
    const mayBeAgain =
      BY_HAND.includes(build.start) ||
      (branch === 'change' && build.start === 'change');
    return (
      before !== undefined &&
      before.result !== 'SUCCESS' &&
      build.result === 'SUCCESS' &&
      mayBeAgain &&
      !build.hasChanges &&
      !build.isReplay &&
      (!build.commit || build.commit !== before.commit)
    );
  });
}
