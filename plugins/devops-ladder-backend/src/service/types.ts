import { CompoundEntityRef } from '@backstage/catalog-model';
import {
  AnalyzeAnswer,
  AnalyzeQuestion,
  DeliveredChangesPage,
  DeliveryDaysPage,
  DeliveryDaysQuery,
  DeliveryOf,
  DeliveryQuery,
  DeliveryReceipts,
  DeliveryRowsQuery,
  DeploymentsPage,
  FailedAttemptsPage,
  IncidentCause,
  IncidentCauseRequest,
  IncidentsPage,
  ServiceDelivery,
  TeamDelivery,
  Dispute,
  DisputeRequest,
  DisputeResolution,
  DisputeTestCase,
  DisputesPage,
  Gate,
  GateQuery,
  GroupNames,
  GuessesPage,
  HistoryPage,
  HistoryQuery,
  Ladder,
  ListDisputesQuery,
  ListGuessesQuery,
  ListServicesQuery,
  ListWaiversQuery,
  NeededAnswer,
  NeededQuestion,
  OrderedServicesQuery,
  Overview,
  OverviewQuery,
  RefreshAccepted,
  ServiceDetail,
  ServiceEvidence,
  ServiceField,
  ServiceWaiver,
  ServicesPage,
  Status,
  Trend,
  TrendQuery,
  WaiverRequest,
  WaiverRevocation,
  WaiversPage,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { RawRequest } from '../delivery';
import { CallerOptions } from './CallerAccess';

/** The services, one by one and in lists. */
export interface ServicesApi {
  /** Throws `InputError` for a filter or cursor that cannot be used. */
  list<F extends ServiceField = ServiceField>(
    query: ListServicesQuery<F>,
    caller: CallerOptions,
  ): Promise<ServicesPage<F>>;
  /** The same as a file, a part at a time. Throws before the first part. */
  csv(
    query: OrderedServicesQuery,
    caller: CallerOptions,
  ): AsyncIterable<string>;
  /** Throws `NotFoundError`. */
  get(ref: CompoundEntityRef, caller: CallerOptions): Promise<ServiceDetail>;
  /** What the sources say. Throws `NotFoundError`. */
  evidenceOf(
    ref: CompoundEntityRef,
    caller: CallerOptions,
  ): Promise<ServiceEvidence>;
  /** In Markdown. Throws `NotFoundError`, also before the first assessment. */
  memo(ref: CompoundEntityRef, caller: CallerOptions): Promise<string>;
}

/** How the plugin fares. */
export interface StatusApi {
  /** Throws `NotAllowedError` without the permission. */
  get(caller: CallerOptions): Promise<Status>;
}

/** What is asked to be read again. */
export interface RefreshApi {
  /**
   * Throws `NotFoundError`, `NotAllowedError` without the permission, and
   * `TooManyRequestsError`.
   */
  request(
    ref: CompoundEntityRef,
    caller: CallerOptions,
  ): Promise<RefreshAccepted>;
}

/** Questions of the kind "what if"; nothing is stored. */
export interface QuestionsApi {
  /**
   * Throws `InputError` for facts that cannot be used, and `NotFoundError` for
   * a service that there is not.
   */
  needed(
    question: NeededQuestion,
    caller: CallerOptions,
  ): Promise<NeededAnswer>;
  /** Throws as `needed` does. */
  analyze(
    question: AnalyzeQuestion,
    caller: CallerOptions,
  ): Promise<AnalyzeAnswer>;
}

/** The organisation, over the services that the caller may read. */
export interface OverviewApi {
  /** Throws `InputError` for a filter that cannot be used. */
  get(query: OverviewQuery, caller: CallerOptions): Promise<Overview>;
  /** What there is to filter by. */
  groupNames(caller: CallerOptions): Promise<GroupNames>;
}

/** Whether services hold rungs, for pipelines. */
export interface GatesApi {
  /** Throws `NotFoundError`. */
  get(
    ref: CompoundEntityRef,
    query: GateQuery,
    caller: CallerOptions,
  ): Promise<Gate>;
}

/** Badges that anybody may see. */
export interface BadgesApi {
  /** As SVG. Throws `NotFoundError`, whether or not there is such a service. */
  get(ref: CompoundEntityRef): Promise<string>;
}

/** What is assumed of the situation of services. */
export interface GuessesApi {
  /** Throws `InputError` for a filter or cursor that cannot be used. */
  list(query: ListGuessesQuery, caller: CallerOptions): Promise<GuessesPage>;
}

/** What changed. */
export interface HistoryApi {
  /** Throws `NotFoundError`, and `InputError` for a malformed cursor. */
  history(
    ref: CompoundEntityRef,
    query: HistoryQuery,
    caller: CallerOptions,
  ): Promise<HistoryPage>;
  /** Throws `InputError` for too many days. */
  trend(query: TrendQuery, caller: CallerOptions): Promise<Trend>;
}

/** Exceptions that people asked for. */
export interface WaiversApi {
  list(query: ListWaiversQuery, caller: CallerOptions): Promise<WaiversPage>;
  /**
   * Throws `NotFoundError`, `NotAllowedError` without the permission,
   * `InputError`, and `ConflictError` where one is open.
   */
  request(
    request: WaiverRequest,
    caller: CallerOptions,
  ): Promise<ServiceWaiver>;
  /** Throws as `request` does, and `NotAllowedError` for one's own. */
  approve(id: string, caller: CallerOptions): Promise<ServiceWaiver>;
  revoke(
    id: string,
    revocation: WaiverRevocation,
    caller: CallerOptions,
  ): Promise<ServiceWaiver>;
}

/** What people say is wrong; all but to say so is for operators. */
export interface DisputesApi {
  /** Throws `NotFoundError`, `InputError`, and `ConflictError` where one is open. */
  dispute(
    ref: CompoundEntityRef,
    request: DisputeRequest,
    caller: CallerOptions,
  ): Promise<Dispute>;
  list(query: ListDisputesQuery, caller: CallerOptions): Promise<DisputesPage>;
  testCase(id: string, caller: CallerOptions): Promise<DisputeTestCase>;
  resolve(
    id: string,
    resolution: DisputeResolution,
    caller: CallerOptions,
  ): Promise<Dispute>;
}

/** How services and teams deliver. Teams and people are never compared. */
export interface DeliveryApi {
  /** Throws `NotFoundError`, and `InputError` for a window that cannot be used. */
  ofService(
    ref: CompoundEntityRef,
    query: DeliveryQuery,
    caller: CallerOptions,
  ): Promise<ServiceDelivery>;
  /** Of the services of a group that the caller may read; throws `InputError`. */
  ofTeam(
    ref: CompoundEntityRef,
    query: DeliveryQuery,
    caller: CallerOptions,
  ): Promise<TeamDelivery>;
  /** Throws as the above, and `InputError` for a malformed cursor, as all lists do. */
  deployments(
    of: DeliveryOf,
    ref: CompoundEntityRef,
    query: DeliveryRowsQuery,
    caller: CallerOptions,
  ): Promise<DeploymentsPage>;
  failedAttempts(
    of: DeliveryOf,
    ref: CompoundEntityRef,
    query: DeliveryRowsQuery,
    caller: CallerOptions,
  ): Promise<FailedAttemptsPage>;
  changes(
    of: DeliveryOf,
    ref: CompoundEntityRef,
    query: DeliveryRowsQuery,
    caller: CallerOptions,
  ): Promise<DeliveredChangesPage>;
  incidents(
    of: DeliveryOf,
    ref: CompoundEntityRef,
    query: DeliveryRowsQuery,
    caller: CallerOptions,
  ): Promise<IncidentsPage>;
  days(
    ref: CompoundEntityRef,
    query: DeliveryDaysQuery,
    caller: CallerOptions,
  ): Promise<DeliveryDaysPage>;
  /**
   * Throws `NotFoundError`, `NotAllowedError` without the permission for the
   * service, and `InputError`.
   */
  correct(
    ref: CompoundEntityRef,
    incident: string,
    request: IncidentCauseRequest,
    caller: CallerOptions,
  ): Promise<IncidentCause>;
  /** Throws as `correct` does. */
  undo(
    ref: CompoundEntityRef,
    incident: string,
    caller: CallerOptions,
  ): Promise<void>;
}

/** What senders report. */
export interface DeliveryEventsApi {
  /**
   * Throws `NotAllowedError` without the permission, `TooManyRequestsError`,
   * `InputError` for a request that cannot be read or one event alone that is
   * refused, and `ConflictError` for one alone that says otherwise than before.
   */
  take(request: RawRequest, caller: CallerOptions): Promise<DeliveryReceipts>;
}

/** Everything that the REST API answers, by subject. */
export interface LadderApis {
  getLadder(): Ladder;
  services: ServicesApi;
  refresh: RefreshApi;
  status: StatusApi;
  questions: QuestionsApi;
  overview: OverviewApi;
  gates: GatesApi;
  badges: BadgesApi;
  guesses: GuessesApi;
  history: HistoryApi;
  waivers: WaiversApi;
  disputes: DisputesApi;
  delivery: DeliveryApi;
  deliveryEvents: DeliveryEventsApi;
}
