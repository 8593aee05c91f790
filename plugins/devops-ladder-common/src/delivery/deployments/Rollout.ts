import type { Incident } from '../failures/Incident';
import { DeploymentKind, FailureEvidence } from '../rows';

/**
 * Why a deployment failed, and what ended that.
 *
 * @internal
 */
export interface Failure {
  evidence: FailureEvidence;
  incident?: Incident;
  repair?: Rollout;
  /** Id of the change that took it back or repaired it. */
  change?: string;
}

/**
 * A successful production deployment while it is worked out. Times are
 * milliseconds since 1970.
 *
 * @internal
 */
export interface Rollout {
  id: string;
  service: string;
  group: string;
  records: string[];
  environments: string[];
  sha?: string;
  artifact?: string;
  /** What it brought: the commit, else the artifact. */
  revision?: string;
  run?: string;
  startedAt?: string;
  finishedAt: string;
  finish: number;
  rolledBack: boolean;
  /** Undefined: not known. */
  changes?: string[];
  url?: string;
  kind: DeploymentKind;
  baseline: boolean;
  /** Filled by the rules of failure. */
  failures: Failure[];
  rework?: 'rollback' | 'revert' | 'hotfix';
}

/**
 * An attempt that never reached production.
 *
 * @internal
 */
export interface Attempt {
  id: string;
  service: string;
  group: string;
  records: string[];
  sha?: string;
  run?: string;
  failedAt: string;
  failed: number;
  url?: string;
}
