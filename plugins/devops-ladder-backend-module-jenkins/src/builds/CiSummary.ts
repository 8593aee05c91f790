/** What the builds of a window come to. @internal */
export interface CiSummary {
  /** The first day of the window. */
  since: string;
  /** There are more builds than were read: the newest stand for all. */
  isCut: boolean;
  /** Builds that changes started, and those of them of pull requests. */
  started: number;
  ofPullRequests: number;
  /** The jobs that are switched off, where all are and nothing started. */
  off: string[];
  /** Of successful builds; of several jobs the slowest. */
  medianMs?: number;
  timed: number;
  /** They are not of pull requests or branches, and may deploy, too. */
  mayDeploy: boolean;
  /** Commits with a finished build. */
  commits: number;
  /** Those of them that went from red to green with no change. */
  turned: number;
  /** Those of which it is not known whether they did. */
  undecided: number;
}
