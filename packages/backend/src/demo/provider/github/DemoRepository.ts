/** What a file of `examples/provider/github` says of a repository. */
export interface DemoRepository {
  /** The credentials may not read it at all. */
  isForbidden?: boolean;
  /** What GitHub shows to administrators only is not shown to the credentials. */
  hidesAdministration?: boolean;
  rulesets?: DemoRuleset[];
  /** Classic protection of the default branch. */
  protection?: { requires: string[]; holdsForAdministrators: boolean };
  environments?: Record<string, DemoEnvironment>;
  security?: {
    secretScanning?: boolean;
    pushProtection?: boolean;
    dependabotAlerts?: boolean;
    /** By its default setup. */
    codeScanning?: boolean;
  };
  ci?: DemoCi;
  releases?: DemoReleases;
}

export interface DemoRuleset {
  name: string;
  /** Checks that a merge must wait for. */
  requires?: string[];
  /** Tools of code scanning whose severe findings stop a merge. */
  codeScanning?: string[];
  /** Teams that may go around it. */
  bypassedBy?: string[];
}

export interface DemoEnvironment {
  /** Teams and people; one of them has to approve. */
  reviewers?: string[];
  preventsSelfReview?: boolean;
}

/** What CI did on the changes of the last four weeks. */
export interface DemoCi {
  /** The file of the workflow; absent where another system reports to GitHub. */
  workflow?: string;
  /** The checks that stand on each change. */
  checks: string[];
  /** How long each change waited, newest first. */
  minutes: number[];
  /** Those that went green only when they were run again: 0 is the newest. */
  runAgain?: number[];
}

/** What was deployed, and by whom. */
export interface DemoReleases {
  /** The environments that each went through, the first first. */
  through: string[];
  /** Times of the last deployment of each, newest first. */
  at: string[];
  startedBy: string;
  /** Absent where nothing waits. */
  approvedBy?: string;
}
