import { CompoundEntityRef } from '@backstage/catalog-model';
import { Ladder } from '../ladder/types';
import { NeededAnswer } from '../whatif/types';
import {
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
  PlainDeliveryEvent,
  ServiceDelivery,
  TeamDelivery,
} from './delivery';
import {
  AnalyzeAnswer,
  AnalyzeQuestion,
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
  ListDisputesQuery,
  ListGuessesQuery,
  ListServicesQuery,
  ListWaiversQuery,
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
} from './types';

/**
 * The REST API of the backend plugin.
 *
 * Every call fails with a `ResponseError` whose `statusCode` tells a service
 * that does not exist for the caller (404) from one that may not be refreshed
 * (403).
 *
 * @public
 */
export interface DevopsLadderApi {
  getLadder(): Promise<Ladder>;
  listServices<F extends ServiceField = ServiceField>(
    query?: ListServicesQuery<F>,
  ): Promise<ServicesPage<F>>;
  /** All services that the filters mean, as CSV. */
  getServicesCsv(query?: OrderedServicesQuery): Promise<string>;
  getService(ref: CompoundEntityRef): Promise<ServiceDetail>;
  /** What the sources say of a service. */
  getEvidence(ref: CompoundEntityRef): Promise<ServiceEvidence>;
  /** Whether a service holds a rung: true, false, or null where that is not known. */
  getGate(ref: CompoundEntityRef, query?: GateQuery): Promise<Gate>;
  refreshService(ref: CompoundEntityRef): Promise<RefreshAccepted>;
  /** How the plugin fares, for those who operate it. */
  getStatus(): Promise<Status>;
  /** The one-page rung-selection memo in Markdown. */
  getMemo(ref: CompoundEntityRef): Promise<string>;
  /** Which rung would be needed if the situation were as supposed. */
  askNeeded(question: NeededQuestion): Promise<NeededAnswer>;
  /** What files would show of a service; nothing is stored. */
  analyze(question: AnalyzeQuestion): Promise<AnalyzeAnswer>;
  getOverview(query?: OverviewQuery): Promise<Overview>;
  /** What there is to filter services by. */
  getGroupNames(): Promise<GroupNames>;
  /** The facts of the situation that are guessed, by owner. */
  getGuesses(query?: ListGuessesQuery): Promise<GuessesPage>;
  /** What changed for a service, newest first. */
  getHistory(
    ref: CompoundEntityRef,
    query?: HistoryQuery,
  ): Promise<HistoryPage>;
  /** Where the services stood day by day. */
  getTrend(query?: TrendQuery): Promise<Trend>;
  listWaivers(query?: ListWaiversQuery): Promise<WaiversPage>;
  requestWaiver(request: WaiverRequest): Promise<ServiceWaiver>;
  approveWaiver(id: string): Promise<ServiceWaiver>;
  revokeWaiver(
    id: string,
    revocation: WaiverRevocation,
  ): Promise<ServiceWaiver>;
  /** Says that something that is shown of a service is wrong. */
  dispute(ref: CompoundEntityRef, request: DisputeRequest): Promise<Dispute>;
  listDisputes(query?: ListDisputesQuery): Promise<DisputesPage>;
  getDisputeTestCase(id: string): Promise<DisputeTestCase>;
  resolveDispute(id: string, resolution: DisputeResolution): Promise<Dispute>;
  /** Reports what happened on the way to production, at most 1,000 events at once. */
  sendDeliveryEvents(events: PlainDeliveryEvent[]): Promise<DeliveryReceipts>;
  /** The delivery metrics of a service, with all that they rest on. */
  getServiceDelivery(
    ref: CompoundEntityRef,
    query?: DeliveryQuery,
  ): Promise<ServiceDelivery>;
  /** The same of the services that a group owns and the caller may read, pooled. */
  getTeamDelivery(
    ref: CompoundEntityRef,
    query?: DeliveryQuery,
  ): Promise<TeamDelivery>;
  /** Deployments that reached production, of a service or of a group's. */
  listDeployments(
    of: DeliveryOf,
    ref: CompoundEntityRef,
    query?: DeliveryRowsQuery,
  ): Promise<DeploymentsPage>;
  /** Attempts that never reached production. */
  listFailedAttempts(
    of: DeliveryOf,
    ref: CompoundEntityRef,
    query?: DeliveryRowsQuery,
  ): Promise<FailedAttemptsPage>;
  /** Changes that first reached production. */
  listDeliveredChanges(
    of: DeliveryOf,
    ref: CompoundEntityRef,
    query?: DeliveryRowsQuery,
  ): Promise<DeliveredChangesPage>;
  listIncidents(
    of: DeliveryOf,
    ref: CompoundEntityRef,
    query?: DeliveryRowsQuery,
  ): Promise<IncidentsPage>;
  /** Days of which the events are deleted. */
  listDeliveryDays(
    ref: CompoundEntityRef,
    query?: DeliveryDaysQuery,
  ): Promise<DeliveryDaysPage>;
  /** Says which deployment of the service caused an incident, or that none did. */
  correctIncidentCause(
    ref: CompoundEntityRef,
    incident: string,
    request: IncidentCauseRequest,
  ): Promise<IncidentCause>;
  /** Takes a correction back. */
  undoIncidentCause(ref: CompoundEntityRef, incident: string): Promise<void>;
}
