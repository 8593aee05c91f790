import { CompoundEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import { Ladder } from '../ladder/types';
import { NeededAnswer } from '../whatif/types';
import { DevopsLadderApi } from './DevopsLadderApi';
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
 * Client of the REST API, for browser and backend alike.
 *
 * @public
 */
export class DevopsLadderClient implements DevopsLadderApi {
  private readonly discoveryApi: {
    getBaseUrl(pluginId: string): Promise<string>;
  };
  private readonly fetchApi: { fetch: typeof fetch };

  constructor(options: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    /** Adds the caller's token; the global `fetch` when absent. */
    fetchApi?: { fetch: typeof fetch };
  }) {
    this.discoveryApi = options.discoveryApi;
    this.fetchApi = options.fetchApi ?? { fetch: (...args) => fetch(...args) };
  }

  getLadder(): Promise<Ladder> {
    return this.request('/ladder');
  }

  listServices<F extends ServiceField = ServiceField>(
    query: ListServicesQuery<F> = {},
  ): Promise<ServicesPage<F>> {
    return this.request(withQuery('/services', query));
  }

  async getServicesCsv(query: OrderedServicesQuery = {}): Promise<string> {
    const response = await this.fetch(withQuery('/services.csv', query));
    return response.text();
  }

  getService(ref: CompoundEntityRef): Promise<ServiceDetail> {
    return this.request(servicePath(ref));
  }

  getEvidence(ref: CompoundEntityRef): Promise<ServiceEvidence> {
    return this.request(`${servicePath(ref)}/evidence`);
  }

  getGate(ref: CompoundEntityRef, query: GateQuery = {}): Promise<Gate> {
    return this.request(withQuery(`${servicePath(ref)}/gate`, query));
  }

  refreshService(ref: CompoundEntityRef): Promise<RefreshAccepted> {
    return this.request(`${servicePath(ref)}/refresh`, { method: 'POST' });
  }

  async getMemo(ref: CompoundEntityRef): Promise<string> {
    const response = await this.fetch(`${servicePath(ref)}/memo`);
    return response.text();
  }

  askNeeded(question: NeededQuestion): Promise<NeededAnswer> {
    return this.request('/needed', asJson(question));
  }

  analyze(question: AnalyzeQuestion): Promise<AnalyzeAnswer> {
    return this.request('/analyze', asJson(question));
  }

  getStatus(): Promise<Status> {
    return this.request('/status');
  }

  getOverview(query: OverviewQuery = {}): Promise<Overview> {
    return this.request(withQuery('/overview', query));
  }

  getGroupNames(): Promise<GroupNames> {
    return this.request('/overview/groups');
  }

  getGuesses(query: ListGuessesQuery = {}): Promise<GuessesPage> {
    return this.request(withQuery('/guesses', query));
  }

  getHistory(
    ref: CompoundEntityRef,
    query: HistoryQuery = {},
  ): Promise<HistoryPage> {
    return this.request(withQuery(`${servicePath(ref)}/history`, query));
  }

  getTrend(query: TrendQuery = {}): Promise<Trend> {
    return this.request(withQuery('/overview/trend', query));
  }

  listWaivers(query: ListWaiversQuery = {}): Promise<WaiversPage> {
    return this.request(withQuery('/waivers', query));
  }

  requestWaiver(request: WaiverRequest): Promise<ServiceWaiver> {
    return this.request('/waivers', asJson(request));
  }

  approveWaiver(id: string): Promise<ServiceWaiver> {
    return this.request(`/waivers/${encodeURIComponent(id)}/approve`, {
      method: 'POST',
    });
  }

  revokeWaiver(
    id: string,
    revocation: WaiverRevocation,
  ): Promise<ServiceWaiver> {
    return this.request(
      `/waivers/${encodeURIComponent(id)}/revoke`,
      asJson(revocation),
    );
  }

  dispute(ref: CompoundEntityRef, request: DisputeRequest): Promise<Dispute> {
    return this.request(`${servicePath(ref)}/disputes`, asJson(request));
  }

  listDisputes(query: ListDisputesQuery = {}): Promise<DisputesPage> {
    return this.request(withQuery('/disputes', query));
  }

  getDisputeTestCase(id: string): Promise<DisputeTestCase> {
    return this.request(`/disputes/${encodeURIComponent(id)}/test-case`);
  }

  resolveDispute(id: string, resolution: DisputeResolution): Promise<Dispute> {
    return this.request(
      `/disputes/${encodeURIComponent(id)}/resolve`,
      asJson(resolution),
    );
  }

  sendDeliveryEvents(events: PlainDeliveryEvent[]): Promise<DeliveryReceipts> {
    return this.request('/events', asJson({ events }));
  }

  getServiceDelivery(
    ref: CompoundEntityRef,
    query: DeliveryQuery = {},
  ): Promise<ServiceDelivery> {
    return this.request(withQuery(`${servicePath(ref)}/delivery`, query));
  }

  getTeamDelivery(
    ref: CompoundEntityRef,
    query: DeliveryQuery = {},
  ): Promise<TeamDelivery> {
    return this.request(
      withQuery(`${entityPath('teams', ref)}/delivery`, query),
    );
  }

  listDeployments(
    of: DeliveryOf,
    ref: CompoundEntityRef,
    query: DeliveryRowsQuery = {},
  ): Promise<DeploymentsPage> {
    return this.request(withQuery(`${entityPath(of, ref)}/deployments`, query));
  }

  listFailedAttempts(
    of: DeliveryOf,
    ref: CompoundEntityRef,
    query: DeliveryRowsQuery = {},
  ): Promise<FailedAttemptsPage> {
    return this.request(
      withQuery(`${entityPath(of, ref)}/failed-attempts`, query),
    );
  }

  listDeliveredChanges(
    of: DeliveryOf,
    ref: CompoundEntityRef,
    query: DeliveryRowsQuery = {},
  ): Promise<DeliveredChangesPage> {
    return this.request(withQuery(`${entityPath(of, ref)}/changes`, query));
  }

  listIncidents(
    of: DeliveryOf,
    ref: CompoundEntityRef,
    query: DeliveryRowsQuery = {},
  ): Promise<IncidentsPage> {
    return this.request(withQuery(`${entityPath(of, ref)}/incidents`, query));
  }

  listDeliveryDays(
    ref: CompoundEntityRef,
    query: DeliveryDaysQuery = {},
  ): Promise<DeliveryDaysPage> {
    return this.request(withQuery(`${servicePath(ref)}/delivery/days`, query));
  }

  correctIncidentCause(
    ref: CompoundEntityRef,
    incident: string,
    request: IncidentCauseRequest,
  ): Promise<IncidentCause> {
    return this.request(causePath(ref, incident), {
      ...asJson(request),
      method: 'PUT',
    });
  }

  async undoIncidentCause(
    ref: CompoundEntityRef,
    incident: string,
  ): Promise<void> {
    await this.fetch(causePath(ref, incident), { method: 'DELETE' });
  }

  private async request<T>(path: string, init?: RequestInit): Promise<T> {
    const response = await this.fetch(path, init);
    return response.json();
  }

  private async fetch(path: string, init?: RequestInit): Promise<Response> {
    const baseUrl = await this.discoveryApi.getBaseUrl('devops-ladder');
    const response = await this.fetchApi.fetch(`${baseUrl}${path}`, init);
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}

/** A parameter with several values is repeated. */
function withQuery(path: string, query: object): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    for (const each of Array.isArray(value) ? value : [value]) {
      if (each !== undefined) {
        search.append(key, String(each));
      }
    }
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

function asJson(body: object): RequestInit {
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  };
}

function servicePath(ref: CompoundEntityRef): string {
  return entityPath('services', ref);
}

function entityPath(of: DeliveryOf, ref: CompoundEntityRef): string {
  const [kind, namespace, name] = [ref.kind, ref.namespace, ref.name].map(
    part => encodeURIComponent(part.toLocaleLowerCase('en-US')),
  );
  return `/${of}/${kind}/${namespace}/${name}`;
}

function causePath(ref: CompoundEntityRef, incident: string): string {
  return `${servicePath(ref)}/incidents/${encodeURIComponent(incident)}/cause`;
}
