import {
  Problem,
  Reading,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { Definition } from '../project/Definition';
import { OwnEnvironment } from '../project/ownEnvironments';

/** What the builds of a service come to in a window. @internal */
export interface CiSummary {
  /** The first day of the window. */
  since: string;
  /** There are more builds than were read: the newest stand for all. */
  isCut: boolean;
  /** Builds that started by themselves, on pull requests and on branches. */
  onPullRequests: number;
  onBranches: number;
  /** On branches other than the default one. */
  onOtherBranches: number;
  /** Of successful changes, in seconds. */
  median?: number;
  timed: number;
  /** They ran on the default branch, where pipelines often deploy, too. */
  isOfDefaultBranch: boolean;
  /** Commits with a finished build. */
  commits: number;
  /** Those of them that a mere retry turned green. */
  turned: number;
  /** Those that were not looked at yet. */
  undecided: number;
}

/** Everything that the runs of one service show. @internal */
export interface RunFacts {
  /** Of the page of the project. */
  webUrl: string;
  /** The files are in Azure Repos, so that CI could hardly be elsewhere. */
  isInRepos: boolean;
  /** The pipelines of the service. */
  definitions: Reading<Definition[]>;
  ci: Reading<CiSummary>;
  /** Why no build could be looked into: the list of them stands all the same. */
  looksProblem?: Problem;
  /** Those that the service is deployed to, with its deployments. */
  environments: Reading<OwnEnvironment[]>;
  /** The commits of the runs that are known, by id. */
  versions: ReadonlyMap<number, string>;
}
