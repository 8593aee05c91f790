import { CompoundEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import { Ladder } from '../ladder/types';
import { NeededAnswer } from '../whatif/types';
import { DevopsLadderApi } from './DevopsLadderApi';
import {
  AnalyzeAnswer,
  AnalyzeQuestion,
  ListServicesQuery,
  NeededQuestion,
  Overview,
  RefreshAccepted,
  ServiceDetail,
  ServicesPage,
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

  listServices(query: ListServicesQuery = {}): Promise<ServicesPage> {
    const search = new URLSearchParams();
    for (const [key, value] of Object.entries(query)) {
      if (value !== undefined) {
        search.set(key, String(value));
      }
    }
    const text = search.toString();
    return this.request(text ? `/services?${text}` : '/services');
  }

  getService(ref: CompoundEntityRef): Promise<ServiceDetail> {
    return this.request(servicePath(ref));
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

  getOverview(): Promise<Overview> {
    return this.request('/overview');
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

function asJson(body: object): RequestInit {
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  };
}

function servicePath(ref: CompoundEntityRef): string {
  const [kind, namespace, name] = [ref.kind, ref.namespace, ref.name].map(
    part => encodeURIComponent(part.toLocaleLowerCase('en-US')),
  );
  return `/services/${kind}/${namespace}/${name}`;
}
