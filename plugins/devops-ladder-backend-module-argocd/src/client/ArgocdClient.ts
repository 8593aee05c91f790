import { RequestBudget } from '@devops-ladder/backstage-plugin-devops-ladder-node';
import { Application, SyncHistory } from '../application/Application';
import {
  ApplicationList,
  LIST_FIELDS,
  readApplications,
  readHistory,
} from '../application/readApplications';
import { ArgocdInstance } from '../config/ArgocdConfig';
import { ArgocdFailure } from './ArgocdFailure';
import { failureOfStatus } from './failureOfStatus';

/** What a request is made under. @internal */
export interface Asking {
  signal: AbortSignal;
  budget: RequestBudget;
}

/** Asks one Argo CD server. It never writes. @internal */
export class ArgocdClient {
  private readonly instance: ArgocdInstance;
  private readonly timeoutMs: number;

  constructor(instance: ArgocdInstance, timeoutMs: number) {
    this.instance = instance;
    this.timeoutMs = timeoutMs;
  }

  /** All applications that the token may see; the others are left out without a word. */
  async list(asking: Asking): Promise<ApplicationList> {
    const body = await this.get(
      'list',
      `/api/v1/applications?fields=${LIST_FIELDS.join(',')}`,
      asking,
    );
    return readApplications(body, this.instance) ?? this.unusable();
  }

  /** The list does not hold it, whichever fields it is asked for. */
  async history(app: Application, asking: Asking): Promise<SyncHistory> {
    const query = new URLSearchParams({
      ...(app.namespace && { appNamespace: app.namespace }),
      ...(app.project && { project: app.project }),
    });
    const body = await this.get(
      'application',
      `/api/v1/applications/${encodeURIComponent(app.name)}?${query}`,
      asking,
    );
    return readHistory(body) ?? this.unusable();
  }

  private async get(
    asked: 'list' | 'application',
    path: string,
    { signal, budget }: Asking,
  ): Promise<unknown> {
    const ending = AbortSignal.any([
      signal,
      AbortSignal.timeout(this.timeoutMs),
    ]);
    try {
      const response = await this.send(path, budget, ending);
      if (!response.ok) {
        // Read to its end, so that the connection can serve again.
        await response.arrayBuffer();
        throw failureOfStatus(response, this.instance.name, asked);
      }
      return await this.json(response);
    } catch (error) {
      signal.throwIfAborted();
      throw error instanceof ArgocdFailure ? error : this.silent(ending);
    }
  }

  /** Once more where the connection, perhaps an old one, was gone before an answer began. */
  private async send(
    path: string,
    budget: RequestBudget,
    signal: AbortSignal,
  ): Promise<Response> {
    try {
      return await this.sendOnce(path, budget, signal);
    } catch (error) {
      if (error instanceof ArgocdFailure || signal.aborted) {
        throw error;
      }
      return this.sendOnce(path, budget, signal);
    }
  }

  private async sendOnce(
    path: string,
    budget: RequestBudget,
    signal: AbortSignal,
  ): Promise<Response> {
    const { name, url, token } = this.instance;
    signal.throwIfAborted();
    if (!(await budget.take({ host: new URL(url).host, name: 'rest' }))) {
      throw new ArgocdFailure({
        reason: 'rate-limited',
        message: `The share of requests to Argo CD (${name}) is used up.`,
      });
    }
    return fetch(`${url}${path}`, {
      headers: {
        accept: 'application/json',
        authorization: `Bearer ${token}`,
      },
      // The token is for the configured address only.
      redirect: 'manual',
      signal,
    });
  }

  private async json(response: Response): Promise<unknown> {
    const text = await response.text();
    try {
      return JSON.parse(text);
    } catch {
      return this.unusable();
    }
  }

  /** What was thrown is not shown: it may hold anything. */
  private silent(ending: AbortSignal): ArgocdFailure {
    const { name } = this.instance;
    return new ArgocdFailure({
      reason: 'error',
      message: ending.aborted
        ? `Argo CD (${name}) did not answer in ${this.timeoutMs / 1000} s.`
        : `Argo CD (${name}) could not be reached, or broke off.`,
    });
  }

  private unusable(): never {
    throw new ArgocdFailure({
      reason: 'error',
      message: `What Argo CD (${this.instance.name}) answered is not its API.`,
      howToResolve:
        'Set the `url` of the instance to the API of Argo CD, past any login page.',
    });
  }
}
