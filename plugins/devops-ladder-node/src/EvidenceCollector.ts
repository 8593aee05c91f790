import { Entity } from '@backstage/catalog-model';
import {
  Findings,
  Ladder,
  Strength,
  UnknownReason,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { RequestBudget } from './RequestBudget';

/**
 * Where the files of a service are.
 *
 * @public
 */
export interface RepositoryLocation {
  /** URL of the root of the repository at its branch, as `coreServices.urlReader` takes it. */
  url: string;
  /** Folder of the service in a monorepo, without slashes at the ends. */
  path?: string;
}

/**
 * A service that evidence is wanted for.
 *
 * @public
 */
export interface ServiceTarget {
  entityRef: string;
  entity: Entity;
  repository?: RepositoryLocation;
}

/** @public */
export interface CollectContext {
  /** Aborted when the run must end; an answer that is not given by then is asked for again later. */
  signal: AbortSignal;
  /** The time that findings carry as `seenAt`, ISO 8601. */
  at: string;
  /** The ladder in force, with what the organisation changed of it. */
  ladder: Ladder;
  /** The fingerprint of this collector's last answer about a service. */
  lastFingerprint(entityRef: string): string | undefined;
  /**
   * When a webhook last told of something that this collector reads, ISO 8601.
   * What was read before then is not to be confirmed unasked, however young.
   */
  changedAt?(entityRef: string): string | undefined;
  /** The requests that may be made of providers; to be asked before each one. */
  budget: RequestBudget;
}

/**
 * What a collector says of one service.
 *
 * - `collected`: the findings replace all that it said before.
 * - `unchanged`: nothing changed since the answer with the last fingerprint.
 * - `failed`: it could not be known this time; what was known before stays and
 *   is shown as stale. Never used to say that something is absent.
 *
 * @public
 */
export type CollectorAnswer = { entityRef: string } & (
  | {
      status: 'collected';
      findings: Findings;
      /** Identifies the state of the source, e.g. a commit. */
      fingerprint?: string;
      commit?: string;
      /** The CI system that carries the service's delivery, e.g. `github-actions`. */
      ciSystem?: string;
      /** A part of the source that could not be used; what it could hold is unknown in the findings. */
      notice?: { reason: UnknownReason; message: string };
    }
  | { status: 'unchanged' }
  | {
      status: 'failed';
      reason: UnknownReason;
      message: string;
      /** What was known before is of another source, and must not stay. */
      forget?: boolean;
    }
);

/**
 * Brings evidence about services from one source.
 *
 * @public
 */
export interface EvidenceCollector {
  /** Unique, stable, kebab-case; shown beside every piece of evidence. */
  readonly id: string;
  /** The strength of what it brings. While it fails, capabilities that accept this strength are unknown. */
  readonly strength: Strength;
  /**
   * Ids of the capabilities that it can tell of, where these are not all that
   * accept its strength: only they are unknown while it fails.
   */
  readonly capabilities?: readonly string[];
  /**
   * Answers for each of the services, in any order and as soon as each is
   * known. One service's failure is a `failed` answer for that service; an
   * error that is thrown counts as failure of all those not yet answered.
   */
  collect(
    services: ServiceTarget[],
    context: CollectContext,
  ): AsyncIterable<CollectorAnswer>;
}
