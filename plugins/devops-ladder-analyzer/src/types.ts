import type {
  Evidence,
  ObservedFact,
  TrapFinding,
  UnknownReason,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import type { KnowledgePack } from './knowledge';

/** A file of the repository that was read. @public */
export interface RepositoryFile {
  path: string;
  content: string;
}

/**
 * The files of the deployment repository, where that is another one than the
 * service's own.
 *
 * @public
 */
export interface DeploymentFiles {
  /** Files that were read: those that `wantsDeploymentFile` asks for. */
  files: RepositoryFile[];
  /** Paths of all files of the deployment repository, read or not. */
  paths: string[];
  /** Folder of the service's manifests, without slashes at the ends; the whole repository when absent. */
  scope?: string;
}

/**
 * Why the deployment repository could not be read.
 *
 * @public
 */
export interface UnreadableDeployment {
  unreadable: { reason: UnknownReason; message: string };
}

/**
 * A repository, whichever of its services is looked at.
 *
 * @public
 */
export interface RepositoryInput {
  /** Files that were read: those that `wantsFile` asks for. */
  files: RepositoryFile[];
  /** Paths of all files of the repository, read or not. */
  paths: string[];
  /** Default branch of the repository; guessed from what the pipelines mention when absent. */
  defaultBranch?: string;
  /** Owner of the repository (organisation, group or project), which tells its own shared parts from others'. */
  owner?: string;
  /** Host name of the repository, e.g. `github.com`; guessed from its files when absent. */
  host?: string;
}

/**
 * A repository that was made ready by `prepareRepository`.
 *
 * @public
 */
export interface PreparedRepository {
  readonly kind: 'prepared-repository';
}

/**
 * A deployment repository that several services share.
 *
 * @public
 */
export interface PreparedDeployment {
  repository: PreparedRepository;
  /** Folder of the service's manifests, without slashes at the ends; the whole repository when absent. */
  scope?: string;
}

/**
 * What is known of one service of a repository.
 *
 * @public
 */
export interface ServiceInput {
  /** Folder of the service in a monorepo, without slashes at the ends; the whole repository when absent. */
  scope?: string;
  /** Pipeline definitions of the service, with `*` and `**`; all of the repository when absent. */
  pipelineFiles?: string[];
  /** Names of the environments that are production, and no other is; by their words when absent. */
  productionEnvironments?: string[];
  /** The deployment repository, or why it could not be read; absent where there is no other. */
  deployment?: DeploymentFiles | PreparedDeployment | UnreadableDeployment;
  /** Folder of this repository in which manifests of the service are, wherever its scope is. */
  deploymentPath?: string;
  /** What the organisation says of its own tools and shared pipelines; made ready once for each object. */
  knowledge?: KnowledgePack;
}

/** @public */
export interface AnalyzeInput extends RepositoryInput, ServiceInput {}

/**
 * One of several services of a repository that was made ready for them.
 *
 * @public
 */
export interface AnalyzePreparedInput extends ServiceInput {
  repository: PreparedRepository;
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
  skipped: SkippedFile[];
}

/**
 * A file that could not be used.
 *
 * @public
 */
export interface SkippedFile {
  file: string;
  line?: number;
  reason: string;
  /** The annotation that names it, where that is what is wrong. */
  annotation?: string;
  howToResolve?: string;
}
