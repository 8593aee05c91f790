import { Build } from '../builds/Build';

/** What a job builds. @internal */
export type Branch = 'change' | 'lasting' | 'other' | 'unknown';

/** A job that builds; of a folder or several branches each is one. @internal */
export interface Job {
  /** With the folders that it is in. */
  fullName: string;
  /** The job whose branch it is; itself where it has none. */
  pipeline: string;
  branch: Branch;
  isDisabled: boolean;
  /** Newest first. */
  builds: Build[];
  /** There are older builds than were read. */
  isCut: boolean;
}

/** What an annotation names: a job, all branches of one, or all jobs of a folder. @internal */
export interface NamedJob {
  fullName: string;
  /** Where a person opens it. */
  url: string;
  jobs: Job[];
}
