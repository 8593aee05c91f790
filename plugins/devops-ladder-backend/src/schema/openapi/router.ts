import { createValidatedOpenApiRouterFromGeneratedEndpointMap } from '@backstage/backend-openapi-utils';
import {
  AnalyzeAnswer,
  AnalyzeQuestion,
  DeliveredChangesPage,
  DeliveryDaysPage,
  DeliveryDaysQuery,
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
  ServiceWaiver,
  ServicesPage,
  Status,
  Trend,
  TrendQuery,
  WaiverRequest,
  WaiverRevocation,
  WaiversPage,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { json } from 'express';
import { spec } from './generated/spec';

type EntityPath = { kind: string; namespace: string; name: string };
type IdPath = { id: string };

/** The endpoints of the OpenAPI document, in the shape of Backstage's generator. */
export type EndpointMap = {
  '#get|/ladder': { response: Ladder };
  '#get|/services': { query?: ListServicesQuery; response: ServicesPage };
  '#get|/services.csv': { query?: OrderedServicesQuery; response: string };
  '#get|/services/{kind}/{namespace}/{name}/evidence': {
    path: EntityPath;
    response: ServiceEvidence;
  };
  '#get|/services/{kind}/{namespace}/{name}/gate': {
    path: EntityPath;
    query?: GateQuery;
    response: Gate;
  };
  '#get|/services/{kind}/{namespace}/{name}/badge.svg': {
    path: EntityPath;
    response: string;
  };
  '#get|/guesses': { query?: ListGuessesQuery; response: GuessesPage };
  '#get|/services/{kind}/{namespace}/{name}': {
    path: EntityPath;
    response: ServiceDetail;
  };
  '#post|/services/{kind}/{namespace}/{name}/refresh': {
    path: EntityPath;
    response: RefreshAccepted;
  };
  '#get|/services/{kind}/{namespace}/{name}/memo': {
    path: EntityPath;
    response: string;
  };
  '#get|/services/{kind}/{namespace}/{name}/history': {
    path: EntityPath;
    query?: HistoryQuery;
    response: HistoryPage;
  };
  '#get|/overview/trend': { query?: TrendQuery; response: Trend };
  '#get|/status': { response: Status };
  '#post|/needed': { body: NeededQuestion; response: NeededAnswer };
  '#post|/analyze': { body: AnalyzeQuestion; response: AnalyzeAnswer };
  '#get|/waivers': { query?: ListWaiversQuery; response: WaiversPage };
  '#post|/waivers': { body: WaiverRequest; response: ServiceWaiver };
  '#post|/waivers/{id}/approve': { path: IdPath; response: ServiceWaiver };
  '#post|/waivers/{id}/revoke': {
    path: IdPath;
    body: WaiverRevocation;
    response: ServiceWaiver;
  };
  '#post|/services/{kind}/{namespace}/{name}/disputes': {
    path: EntityPath;
    body: DisputeRequest;
    response: Dispute;
  };
  '#get|/disputes': { query?: ListDisputesQuery; response: DisputesPage };
  '#get|/disputes/{id}/test-case': { path: IdPath; response: DisputeTestCase };
  '#post|/disputes/{id}/resolve': {
    path: IdPath;
    body: DisputeResolution;
    response: Dispute;
  };
  '#post|/events': { body: object; response: DeliveryReceipts };
  '#get|/services/{kind}/{namespace}/{name}/delivery': {
    path: EntityPath;
    query?: DeliveryQuery;
    response: ServiceDelivery;
  };
  '#get|/services/{kind}/{namespace}/{name}/delivery/days': {
    path: EntityPath;
    query?: DeliveryDaysQuery;
    response: DeliveryDaysPage;
  };
  '#get|/teams/{kind}/{namespace}/{name}/delivery': {
    path: EntityPath;
    query?: DeliveryQuery;
    response: TeamDelivery;
  };
  '#put|/services/{kind}/{namespace}/{name}/incidents/{id}/cause': {
    path: EntityPath & IdPath;
    body: IncidentCauseRequest;
    response: IncidentCause;
  };
  '#_delete|/services/{kind}/{namespace}/{name}/incidents/{id}/cause': {
    path: EntityPath & IdPath;
    response: void;
  };
  '#get|/services/{kind}/{namespace}/{name}/deployments': {
    path: EntityPath;
    query?: DeliveryRowsQuery;
    response: DeploymentsPage;
  };
  '#get|/services/{kind}/{namespace}/{name}/failed-attempts': {
    path: EntityPath;
    query?: DeliveryRowsQuery;
    response: FailedAttemptsPage;
  };
  '#get|/services/{kind}/{namespace}/{name}/changes': {
    path: EntityPath;
    query?: DeliveryRowsQuery;
    response: DeliveredChangesPage;
  };
  '#get|/services/{kind}/{namespace}/{name}/incidents': {
    path: EntityPath;
    query?: DeliveryRowsQuery;
    response: IncidentsPage;
  };
  '#get|/teams/{kind}/{namespace}/{name}/deployments': {
    path: EntityPath;
    query?: DeliveryRowsQuery;
    response: DeploymentsPage;
  };
  '#get|/teams/{kind}/{namespace}/{name}/failed-attempts': {
    path: EntityPath;
    query?: DeliveryRowsQuery;
    response: FailedAttemptsPage;
  };
  '#get|/teams/{kind}/{namespace}/{name}/changes': {
    path: EntityPath;
    query?: DeliveryRowsQuery;
    response: DeliveredChangesPage;
  };
  '#get|/teams/{kind}/{namespace}/{name}/incidents': {
    path: EntityPath;
    query?: DeliveryRowsQuery;
    response: IncidentsPage;
  };
  '#get|/overview/groups': { response: GroupNames };
  '#get|/overview': { query?: OverviewQuery; response: Overview };
};

/** A router that validates requests against the OpenAPI document, served at `/openapi.json`. */
export function createOpenApiRouter(
  options?: Parameters<
    typeof createValidatedOpenApiRouterFromGeneratedEndpointMap
  >['1'],
) {
  return createValidatedOpenApiRouterFromGeneratedEndpointMap<EndpointMap>(
    spec as unknown as Parameters<
      typeof createValidatedOpenApiRouterFromGeneratedEndpointMap
    >['0'],
    // Pasted files are larger than what Express takes by itself.
    { middleware: [json({ limit: '2mb' })], ...options },
  );
}
