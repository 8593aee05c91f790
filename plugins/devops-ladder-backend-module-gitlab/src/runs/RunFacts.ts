import {
  Problem,
  Reading,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { NamedEnvironment } from '../project/Tiers';

/** What the pipelines of a window come to. @internal */
export interface CiSummary {
  /** The first day of the window. */
  since: string;
  /** There are more pipelines than were read: the newest stand for all. */
  isCut: boolean;
  /** Pipelines that started by themselves and ran, on merge requests and on branches. */
  onMergeRequests: number;
  onBranches: number;
  /** On branches other than the default one. */
  onOtherBranches: number;
  /** Of successful pipelines, in seconds. */
  median?: number;
  timed: number;
  /** They ran on the default branch, where pipelines often deploy, too. */
  isOfDefaultBranch: boolean;
  /** Commits with a finished pipeline. */
  commits: number;
  /** Those of them that a retry turned green. */
  turned: number;
  /** Those that were not looked at yet. */
  undecided: number;
}

/** A deployment that succeeded. @internal */
export interface DeploymentRecord {
  environment: NamedEnvironment;
  commit: string;
  startedAt: string;
  finishedAt: string;
  /** A job of a pipeline made it, and nothing that only recorded it. */
  isByPipeline: boolean;
}

/** @internal */
export interface Deployments {
  /** Newest first. */
  records: DeploymentRecord[];
  /** Environments of which older records were not read. */
  cut: string[];
}

/** Everything that the runs of one project show. @internal */
export interface RunFacts {
  url: string;
  /** CI/CD is switched off for the project. */
  isCiOff: boolean;
  /** Absent where CI/CD is switched off. */
  ci?: Reading<CiSummary>;
  /** Why no pipeline could be looked into: the list of them stands all the same. */
  looksProblem?: Problem;
  environments: Reading<NamedEnvironment[]>;
  deployments: Reading<Deployments>;
}
