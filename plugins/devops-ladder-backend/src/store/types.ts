import {
  AnnotationWarning,
  Assessment,
  DeclaredFacts,
  Findings,
  FitVerdict,
  Ladder,
  ListServicesQuery,
  OrganisationCounts,
  Overview,
  ServicesPage,
  ServiceSummary,
  SourceProblem,
  SourceStatus,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { RepositoryLocation } from '@devops-ladder/backstage-plugin-devops-ladder-node';

/** A service as the catalog describes it. */
export interface ServiceRecord {
  entityRef: string;
  kind: string;
  namespace: string;
  name: string;
  title?: string;
  owner?: string;
  /** The owner is a group of type team. */
  isOwnedByTeam: boolean;
  system?: string;
  type?: string;
  lifecycle?: string;
  repository?: RepositoryLocation;
  /** Changes with the entity in the catalog. */
  entityEtag?: string;
}

/** A service that is to be read again. */
export interface DueService extends ServiceRecord {
  /** Attempts in a row in which some source failed. */
  failures: number;
}

/** The last answer of one collector about one service. */
export interface EvidenceRecord {
  entityRef: string;
  collector: string;
  /**
   * `partial`: a part of the source could not be used. `stale`: it fails now,
   * and what it said before is kept. `failed`: it never answered.
   */
  state: SourceStatus['state'];
  fingerprint?: string;
  /** What it said when it last succeeded. */
  findings?: Findings;
  commit?: string;
  ciSystem?: string;
  collectedAt?: string;
  /** Present unless the state is `fresh`. */
  problem?: SourceProblem;
}

/** The current assessment of one service. */
export interface AssessmentRecord {
  entityRef: string;
  assessedAt: string;
  assessment: Assessment;
  /** The version of what it was judged by. */
  judgedBy: string;
  warnings: AnnotationWarning[];
  stale: boolean;
  problem?: SourceProblem;
}

/** The services that a caller may read in the catalog, by entity ref. */
export type VisibleServices = 'all' | readonly string[];

export interface SyncResult {
  added: number;
  changed: number;
  removed: number;
}

/** Which services there are, and when each is due. Times are `Date`s of the caller's clock. */
export interface ServiceStore {
  /** Whether no service is known yet. */
  isEmpty(): Promise<boolean>;
  /** Makes the stored services those given; new and changed ones are due at once. */
  sync(services: ServiceRecord[], at: Date): Promise<SyncResult>;
  /** Due services, longest due first, each with all others of its repository. */
  listDue(at: Date, limit: number): Promise<DueService[]>;
  /** Makes those due that were judged by another model; answers how many. */
  requestJudgement(judgedBy: string, at: Date): Promise<number>;
  /** Asks for a refresh; false where there is no such service. */
  requestRefresh(entityRef: string, at: Date): Promise<boolean>;
  /** Ends a refresh that began at `startedAt`; a request that came since then stays due. */
  finishRefresh(
    entityRef: string,
    options: {
      startedAt: Date;
      dueAt: Date;
      failures: number;
      /** The entity that was judged; where it is another by now, the service stays due. */
      entityEtag?: string;
    },
  ): Promise<void>;
}

export interface EvidenceStore {
  list(entityRefs: string[]): Promise<EvidenceRecord[]>;
  /** Leaves out services that are gone by now. */
  save(records: EvidenceRecord[]): Promise<void>;
}

export interface AssessmentStore {
  /** Leaves out services that are gone by now. */
  save(records: AssessmentRecord[]): Promise<void>;
  get(entityRef: string): Promise<
    | {
        service: ServiceSummary;
        repository?: RepositoryLocation;
        record?: AssessmentRecord;
      }
    | undefined
  >;
  /** Throws an `InputError` for a cursor that is none of its own. */
  list(
    query: ListServicesQuery & { fit?: FitVerdict },
    visible: VisibleServices,
  ): Promise<Omit<ServicesPage, 'modelVersion'>>;
}

export interface OverviewStore {
  get(
    visible: VisibleServices,
    context: { at: Date; ladder: Ladder; declared: DeclaredFacts[] },
  ): Promise<Overview>;
  /** What the services show of their organisation. */
  countOrganisation(visible: VisibleServices): Promise<OrganisationCounts>;
}
