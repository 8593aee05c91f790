import type {
  Evidence,
  ObservedFact,
  TrapFinding,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';

/** A file of the repository that was read. @public */
export interface RepositoryFile {
  path: string;
  content: string;
}

/** @public */
export interface AnalyzeInput {
  /** Files that were read: those that `wantsFile` asks for. */
  files: RepositoryFile[];
  /** Paths of all files of the repository, read or not. */
  paths: string[];
  /** Folder of the service in a monorepo, without slashes at the ends; the whole repository when absent. */
  scope?: string;
}

/** @public */ export type EvidenceFinding = Omit<
  Evidence,
  'collector' | 'seenAt'
>;
/** @public */ export type TrapObservation = Omit<
  TrapFinding,
  'collector' | 'seenAt'
>;
/** @public */ export type FactObservation = Omit<
  ObservedFact,
  'collector' | 'seenAt'
>;

/** @public */
export interface Analysis {
  evidence: EvidenceFinding[];
  traps: TrapObservation[];
  facts: FactObservation[];
  /** The CI system that carries the service's delivery, e.g. `github-actions`. */
  ciSystem?: string;
  /** Files that could not be used, and why. */
  skipped: Array<{ file: string; line?: number; reason: string }>;
}
// export function analyze(input: AnalyzeInput): Analysis      // deterministic, never throws
// export function wantsFile(path: string): boolean            // which files of a repository the analyzer asks for
// export const ANALYZER_VERSION: string                       // changes when the same files may give another answer
