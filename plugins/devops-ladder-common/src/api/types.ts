import { Assessment, FitVerdict } from '../assessment/types';
import {
  Evidence,
  FactValue,
  Findings,
  TrapFinding,
  UnknownReason,
} from '../evidence/types';
import { OrganisationResult } from '../organisation/types';
import { AnnotationWarning, Situation } from '../situation/types';
import { components, operations } from './generated/openapi';

type Schemas = components['schemas'];

/**
 * One service as lists show it.
 *
 * @public
 */
export type ServiceSummary = Schemas['ServiceSummary'];

/**
 * What there is to say of a service in a list.
 *
 * @public
 */
export type ServiceField = keyof ServiceSummary;

/**
 * Services with all that lists show of them, or with the fields that were
 * asked for.
 *
 * @public
 */
export interface ServicesPage<F extends ServiceField = ServiceField>
  extends Omit<Schemas['ServicesPage'], 'items'> {
  items: Array<Pick<ServiceSummary, F | 'entityRef'>>;
}

/**
 * What became of one source of evidence.
 *
 * @public
 */
export type SourceStatus = Schemas['SourceStatus'];

/**
 * Why a source could not be read, and since when.
 *
 * @public
 */
export type SourceProblem = Schemas['SourceProblem'];

/**
 * One service with its whole assessment.
 *
 * @public
 */
export interface ServiceDetail {
  /** ISO 8601 time of the answer. */
  asOf: string;
  modelVersion: string;
  service: ServiceSummary;
  repository?: { url: string; path?: string; commit?: string };
  sources: SourceStatus[];
  warnings: AnnotationWarning[];
  /** Those requested or in force; absent where there are none. */
  waivers?: ServiceWaiver[];
  /** Absent until the service was assessed for the first time. */
  assessment?: Assessment;
}

/**
 * How the plugin fares, for those who operate it.
 *
 * @public
 */
export type Status = Schemas['Status'];

/** @public */
export type RefreshAccepted = Schemas['RefreshAccepted'];

/**
 * The organisation on the ladder, over the services that the caller may read.
 *
 * @public
 */
export interface Overview extends Omit<Schemas['Overview'], 'organisation'> {
  organisation: OrganisationResult;
}

/**
 * Files to try before they are pushed, taken for the whole repository.
 *
 * @public
 */
export interface AnalyzeQuestion {
  files: Array<{ path: string; content: string }>;
  /** Folder of the service in a monorepo. */
  scope?: string;
  /** Supposed values by fact id, typed or as text as in an annotation. */
  facts?: Record<string, FactValue>;
  /** Entity ref of the service that the files are of. */
  service?: string;
}

/** @public */
export interface AnalyzeAnswer {
  /** The CI system that carries the delivery, e.g. `github-actions`. */
  ciSystem?: string;
  /** Files that could not be used, and why. */
  skipped: Array<{ file: string; line?: number; reason: string }>;
  assessment: Assessment;
}

/**
 * A question of the kind "which rung would be needed if".
 *
 * @public
 */
export interface NeededQuestion {
  /** Supposed values by fact id, typed or as text as in an annotation. */
  facts?: Record<string, FactValue>;
  /** Entity ref of a service to depart from. */
  service?: string;
}

/**
 * One value, or several of which any will do.
 *
 * @public
 */
export type AnyOf<T> = T | readonly T[];

type ServicesParameters = NonNullable<
  operations['ListServices']['parameters']['query']
>;

/**
 * Which services are meant; all filters have to hold. Refs are full entity
 * refs, and `-` stands for services that have none.
 *
 * @public
 */
export interface ServiceFilterQuery {
  owner?: AnyOf<string>;
  system?: AnyOf<string>;
  domain?: AnyOf<string>;
  type?: AnyOf<string>;
  lifecycle?: AnyOf<string>;
  tag?: AnyOf<string>;
  rung?: AnyOf<number>;
  needed?: AnyOf<number>;
  fit?: AnyOf<FitVerdict>;
  /** Level attained on an axis, e.g. `safety:2`. */
  axis?: AnyOf<string>;
  /** Outcome of a capability, e.g. `lint:not-met`. */
  capability?: AnyOf<string>;
  /** Id of a trap that was found. */
  trap?: AnyOf<string>;
  /** Id of the capability to fix next. */
  weakestLink?: AnyOf<string>;
  /** Whether some source could not be read again. */
  stale?: boolean;
  /** Why some source could not be read. */
  problem?: AnyOf<UnknownReason>;
  /** A part of the name or title. */
  text?: string;
}

/**
 * Filters and order of services.
 *
 * @public
 */
export interface OrderedServicesQuery
  extends ServiceFilterQuery,
    Pick<ServicesParameters, 'orderBy' | 'order'> {}

/**
 * Filters, order and paging of the list of services.
 *
 * @public
 */
export interface ListServicesQuery<F extends ServiceField = ServiceField>
  extends OrderedServicesQuery,
    Pick<ServicesParameters, 'limit' | 'cursor'> {
  /** What to answer of each service; all if left out. */
  fields?: readonly F[];
}

/**
 * What the services have as their owner, system and so on.
 *
 * @public
 */
export type GroupNames = Schemas['GroupNames'];

/**
 * Filters of the overview, and the groups to count by.
 *
 * @public
 */
export interface OverviewQuery
  extends ServiceFilterQuery,
    Pick<
      NonNullable<operations['GetOverview']['parameters']['query']>,
      'groupBy' | 'afterGroup'
    > {}

/**
 * Filters and paging of the guessed facts.
 *
 * @public
 */
export interface ListGuessesQuery
  extends ServiceFilterQuery,
    Pick<ServicesParameters, 'limit' | 'cursor'> {}

/**
 * Guessed facts by owner.
 *
 * @public
 */
export type GuessesPage = Schemas['GuessesPage'];

/**
 * What one source says of a service.
 *
 * @public
 */
export interface SourceEvidence
  extends Omit<Schemas['SourceEvidence'], keyof Findings>,
    Findings {}

/**
 * All that is stored of what the sources say of a service.
 *
 * @public
 */
export interface ServiceEvidence
  extends Omit<Schemas['ServiceEvidence'], 'sources'> {
  sources: SourceEvidence[];
}

/**
 * Whether a service holds a rung.
 *
 * @public
 */
export type Gate = Schemas['Gate'];

/** @public */
export type GateQuery = NonNullable<
  operations['GetGate']['parameters']['query']
>;

/**
 * The changes of one service, newest first.
 *
 * @public
 */
export type HistoryPage = Schemas['HistoryPage'];

/**
 * Time and paging of the changes of a service.
 *
 * @public
 */
export type HistoryQuery = NonNullable<
  operations['GetHistory']['parameters']['query']
>;

/**
 * Where the services stood day by day.
 *
 * @public
 */
export type Trend = Schemas['Trend'];

/**
 * The days of a trend, and of which services.
 *
 * @public
 */
export interface TrendQuery
  extends ServiceFilterQuery,
    Pick<
      NonNullable<operations['GetTrend']['parameters']['query']>,
      'from' | 'to'
    > {}

/**
 * A waiver of a capability for one service: who asked, who approved, until when.
 *
 * @public
 */
export type ServiceWaiver = Schemas['ServiceWaiver'];

/** @public */
export type WaiverRequest = Schemas['WaiverRequest'];

/** @public */
export type WaiverRevocation = Schemas['WaiverRevocation'];

/** @public */
export type WaiversPage = Schemas['WaiversPage'];

/**
 * Filters and paging of the list of waivers.
 *
 * @public
 */
export type ListWaiversQuery = NonNullable<
  operations['ListWaivers']['parameters']['query']
>;

/**
 * What somebody says is wrong with what is shown of a service.
 *
 * @public
 */
export type Dispute = Schemas['Dispute'];

/** @public */
export type DisputeRequest = Schemas['DisputeRequest'];

/** @public */
export type DisputeResolution = Schemas['DisputeResolution'];

/** @public */
export type DisputesPage = Schemas['DisputesPage'];

/**
 * Filters and paging of the list of disputes.
 *
 * @public
 */
export type ListDisputesQuery = NonNullable<
  operations['ListDisputes']['parameters']['query']
>;

/**
 * What led to a disputed result: `mergeEvidence` of it gives what was shown.
 *
 * @public
 */
export interface DisputeTestCase
  extends Omit<Schemas['DisputeTestCase'], 'evidence' | 'traps' | 'situation'> {
  evidence: Evidence[];
  traps: TrapFinding[];
  situation: Situation;
}
