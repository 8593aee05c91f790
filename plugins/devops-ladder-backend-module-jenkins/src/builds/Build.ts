/** How a build ended. @internal */
export const RESULTS = [
  'SUCCESS',
  'UNSTABLE',
  'FAILURE',
  'NOT_BUILT',
  'ABORTED',
] as const;

/** @internal */
export type Result = (typeof RESULTS)[number];

/** What started a build. @internal */
export type Start =
  /** A push or a pull request. */
  | 'change'
  /** A person or a program that had it done again. */
  | 'rerun'
  | 'upstream'
  | 'person'
  | 'schedule'
  | 'other';

/** @internal */
export interface Build {
  number: number;
  /** Absent while it runs. */
  result?: Result;
  startedAt: number;
  durationMs: number;
  start: Start;
  /** It built a pull request, whatever the name of the job. */
  isOfChange: boolean;
  /** Its script was edited by hand for this run. */
  isReplay: boolean;
  /** Stands for all revisions that it built; absent where it names none. */
  commit?: string;
  parameters: Record<string, string>;
  /** It lists changes since the build before. */
  hasChanges: boolean;
  /** The builds that started it. */
  upstream: Array<{ job: string; number: number }>;
}
