import { CompoundEntityRef } from '@backstage/catalog-model';
import { Ladder } from '../ladder/types';
import { NeededAnswer } from '../whatif/types';
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
}
