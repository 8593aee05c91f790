import { Reading } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';

/** @internal */
export interface DeploymentRecord {
  id: number;
  environment: string;
  commit: string;
  createdAt: string;
  /** Time of the first success, whatever became of it later. */
  succeededAt?: string;
  /** The run of GitHub Actions that made it. */
  runId?: number;
  /** A program recorded it, and no person. */
  isByProgram: boolean;
  /** How long it waited for what stands before the environment. */
  waitedMs?: number;
  /** Whoever started it or wrote the change. */
  authors: string[];
}

/** @internal */
export interface Deployments {
  /** Newest first. */
  records: DeploymentRecord[];
  isCut: boolean;
}

/** @internal */
export interface CheckOnChange {
  name: string;
  state: 'green' | 'red' | 'pending';
  startedAt?: string;
  endedAt?: string;
}

/** @internal */
export interface MergedPullRequest {
  number: number;
  url: string;
  mergedAt: string;
  base: string;
  checks: CheckOnChange[];
}

/** What the runs of a window come to; small, since it is remembered. @internal */
export interface CiSummary {
  /** The first day of the window. */
  since: string;
  /** Runs of CI that started by themselves, by what started them. */
  pushes: number;
  pullRequests: number;
  /** There are more runs than were read: the newest stand for all. */
  isCut: boolean;
  /** Of the commits whose CI was green at the first attempt. */
  medianMs?: number;
  timed: number;
  /** Commits with a finished run. */
  commits: number;
  /** Those of them that a re-run turned green. */
  turned: number;
  /** Those that were run again, of which it is not known from what. */
  undecided: number;
  /** Workflows, and those that are switched off, e.g. for idleness. */
  workflows?: { active: number; off: string[] };
}

/** A person's word on a production deployment. @internal */
export interface Approval {
  /** By the author, whoever started the deployment, or a program. */
  isOwn: boolean;
  waitedMs?: number;
}

/** Everything that the runs of one repository show. @internal */
export interface RunFacts {
  url: string;
  defaultBranch?: string;
  deployments: Reading<Deployments>;
  pullRequests: Reading<MergedPullRequest[]>;
  /** The checks that a merge must wait for, and since when that is known. */
  required?: { checks: string[]; since: string };
  ci: Reading<CiSummary>;
  approvals: Reading<Approval[]>;
}
