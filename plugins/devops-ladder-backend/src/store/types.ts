import {
  AnnotationWarning,
  Assessment,
  Findings,
  OrganisationCounts,
  OverviewQuery,
  ServiceSummary,
  SourceProblem,
  SourceStatus,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { RepositoryLocation } from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { ServiceChange, TrendRow } from '../changes';
import { Notice } from '../notifications';
import { AssumedFacts } from './assumedFacts';
import { ServiceFilters } from './filters';
import { ListOrder } from './listOrder';
import { TallyCount } from './TallyCount';
import { VisibleServices } from './VisibleServices';

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
  /** Of its system. */
  domain?: string;
  type?: string;
  lifecycle?: string;
  tags?: string[];
  repository?: RepositoryLocation;
  /** Changes with the entity in the catalog. */
  entityEtag?: string;
  /** Written with the service, and not among what is read of it. */
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
}

/**
 * A service as policies are about it.
 *
 * @public
 */
export interface ServiceResource {
  entityRef: string;
  kind: string;
  /** Entity ref of the owner. */
  owner?: string;
  /** Entity ref of the system. */
  system?: string;
  labels: Record<string, string>;
  annotations: Record<string, string>;
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
  /**
   * Of the findings, whenever they were seen. With a digest the findings may
   * be left out: those that are stored have it.
   */
  digest?: string;
  commit?: string;
  ciSystem?: string;
  collectedAt?: string;
  /** Present unless the state is `fresh`. */
  problem?: SourceProblem;
  /** When a webhook last told of something that the collector reads. */
  changedAt?: string;
}

/** The current assessment of one service. */
export interface AssessmentRecord {
  entityRef: string;
  assessedAt: string;
  assessment: Assessment;
  /** The version of what it was judged by. */
  judgedBy: string;
  /** Digest of all that it was judged from. */
  inputs?: string;
  warnings: AnnotationWarning[];
  stale: boolean;
  problem?: SourceProblem;
}

export interface SyncResult {
  added: number;
  changed: number;
  removed: number;
}

/** Which services there are, and what is asked of them. Times are those of the database. */
export interface ServiceStore {
  /** Whether no service is known yet. */
  isEmpty(): Promise<boolean>;
  /** Makes the stored services those given; new and changed ones are due at once. */
  sync(services: ServiceRecord[], at: Date): Promise<SyncResult>;
  /** Has those judged anew that were judged by another model; answers how many. */
  requestJudgement(judgedBy: string, at: Date): Promise<number>;
  /** Has them judged anew from stored evidence; nothing is read. */
  requestJudgementOf(entityRefs: string[], at: Date): Promise<void>;
  /**
   * Makes a service due, before all others, unless somebody asked for that
   * after `notSince`. Answers when it was asked for last, and undefined where
   * there is no such service.
   */
  requestRefresh(
    entityRef: string,
    times: { at: Date; notSince: Date },
  ): Promise<{ isAccepted: boolean; requestedAt: Date } | undefined>;
}

/** The services as what callers may or may not read. */
export interface ResourceStore {
  /** False also for a service that there is not. */
  isVisible(entityRef: string, visible: VisibleServices): Promise<boolean>;
  /** In the order of the refs; undefined for a service that there is not. */
  get(entityRefs: string[]): Promise<Array<ServiceResource | undefined>>;
}

export interface EvidenceStore {
  list(entityRefs: string[]): Promise<EvidenceRecord[]>;
}

/** A service with all that lists and its own page show of it. */
export interface AssessedService {
  service: ServiceSummary;
  repository?: RepositoryLocation;
  /** By collector; without what they say. */
  sources: EvidenceRecord[];
  /** Absent until the service was assessed for the first time. */
  record?: AssessmentRecord;
}

/** Which services are meant, and in which order. */
export interface ServiceSelection {
  filters?: ServiceFilters;
  /** By name if left out. */
  order?: ListOrder;
}

export interface AssessmentStore {
  get(entityRef: string): Promise<AssessedService | undefined>;
  /** Throws an `InputError` for a cursor that is none of its own. */
  list(
    selection: ServiceSelection & { limit: number; cursor?: string },
    visible: VisibleServices,
  ): Promise<{
    items: ServiceSummary[];
    totalItems: number;
    nextCursor?: string;
  }>;
  /** All of them, a page at a time. */
  pages(
    selection: ServiceSelection,
    visible: VisibleServices,
    limit: number,
  ): AsyncIterable<ServiceSummary[]>;
}

/** What changed about services, and since when they stand where they stand. */
export interface ChangeStore {
  /** Newest first. Throws an `InputError` for a cursor that is none of its own. */
  list(
    entityRef: string,
    query: { from?: Date; to?: Date; limit: number; cursor?: string },
  ): Promise<{ items: ServiceChange[]; nextCursor?: string }>;
  /**
   * How many services began or ceased to stand somewhere on each day from
   * `from` to `to` (`YYYY-MM-DD`); what began before `from` has its own day.
   */
  trend(
    filters: ServiceFilters,
    visible: VisibleServices,
    days: { from: string; to: string },
  ): Promise<TrendRow[]>;
  /** Forgets what ended before a time; answers how much that was. */
  prune(before: Date): Promise<number>;
}

/** A notice with what a second look at the service shows. */
export interface ConfirmedNotice {
  notice: Notice;
  /** Title or name of the service. */
  service: string;
  owner?: string;
  attained: number;
  isConfirmed: boolean;
}

/** Notices that wait for a second look. */
export interface NoticeStore {
  /** Has the services looked at again at a time, at the latest; leaves out those that are gone. */
  add(notices: readonly Notice[], lookAgainAt: Date): Promise<void>;
  /** Those whose service was looked at since, longest first. */
  listLookedAtAgain(limit: number): Promise<ConfirmedNotice[]>;
  remove(notice: Notice): Promise<void>;
}

/** The services of one group, or of all. */
export interface OverviewCounts {
  services: number;
  /** Groups of type team that own at least one of them. */
  teams: number;
  tally: TallyCount;
}

export interface GroupedOverview {
  all: OverviewCounts;
  /** In the order of their names; null is the name of those without one. */
  groups: Array<
    Pick<OverviewCounts, 'services' | 'tally'> & { name: string | null }
  >;
  /** How many groups come behind these. */
  groupsLeftOut: number;
}

/** Groups to count by. */
export interface Grouping {
  by: NonNullable<OverviewQuery['groupBy']>;
  /** Only those behind this one. */
  after?: string;
  limit: number;
}

export interface OverviewStore {
  get(
    filters: ServiceFilters,
    visible: VisibleServices,
    grouping?: Grouping,
  ): Promise<GroupedOverview>;
  /** What the services show of their organisation. */
  countOrganisation(visible: VisibleServices): Promise<OrganisationCounts>;
  /** What the services have there, in no order; null for those that have none. */
  listNames(
    by: Grouping['by'],
    visible: VisibleServices,
  ): Promise<Array<string | null>>;
}

/** The guesses about the services of one owner. */
export interface GuessesOfOwner {
  /** Null for services without an owner. */
  owner: string | null;
  /** Services with the same guesses. */
  alike: Array<{
    assumed: AssumedFacts;
    services: number;
    /** Some of them. */
    examples: string[];
  }>;
}

export interface GuessStore {
  /** In the order of the owners. Throws an `InputError` for a cursor that is none of its own. */
  list(
    page: { filters?: ServiceFilters; limit: number; cursor?: string },
    visible: VisibleServices,
  ): Promise<{ items: GuessesOfOwner[]; nextCursor?: string }>;
}
