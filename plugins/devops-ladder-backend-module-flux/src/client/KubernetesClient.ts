import { RequestBudget } from '@devops-ladder/backstage-plugin-devops-ladder-node';
import {
  abortable,
  Json,
  listOf,
  objectOf,
  textOf,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { FluxCluster } from '../config/FluxConfig';
import { Resource } from '../objects/resources';
import { failureOfStatus } from './failureOfStatus';
import { FluxFailure } from './FluxFailure';
import { Answer, Transport } from './Transport';

/** What a request is made under. @internal */
export interface Asking {
  signal: AbortSignal;
  budget: RequestBudget;
}

/** Versions by group, as the cluster prefers them. @internal */
export type ServedGroups = ReadonlyMap<string, readonly string[]>;

const PAGE = 500;
/** A list that changes faster than it is read is given up. */
const RESTARTS = 2;
const MOST_PAGES = 200;

/** Lists objects of one cluster. It never writes. @internal */
export class KubernetesClient {
  private readonly transport: Transport;

  constructor(
    private readonly cluster: FluxCluster,
    private readonly timeoutMs: number,
  ) {
    this.transport = new Transport(cluster);
  }

  /** The groups of APIs; undefined where the service account may not see them. */
  async groups(asking: Asking): Promise<ServedGroups | undefined> {
    let body: Json;
    try {
      body = await this.get('/apis', asking);
    } catch (error) {
      if (error instanceof FluxFailure && error.status === 403) {
        return undefined;
      }
      throw error;
    }
    if (!Array.isArray(body.groups)) {
      throw this.unusable();
    }
    return new Map(
      listOf(body.groups)
        .map(objectOf)
        .map(group => [
          textOf(group.name) ?? '',
          listOf(group.versions).flatMap(
            version => textOf(objectOf(version).version) ?? [],
          ),
        ]),
    );
  }

  /**
   * All objects of a resource in all namespaces, in the first of its versions
   * that the cluster has; undefined where it has none.
   */
  async list(
    resource: Resource,
    versions: readonly string[],
    asking: Asking,
  ): Promise<Json[] | undefined> {
    for (const version of versions) {
      try {
        return await this.listed(resource, version, asking);
      } catch (error) {
        if (!(error instanceof FluxFailure) || error.status !== 404) {
          throw error;
        }
      }
    }
    return undefined;
  }

  /** From the start where what was listed is too old to go on from. */
  private async listed(
    resource: Resource,
    version: string,
    asking: Asking,
  ): Promise<Json[]> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.pages(resource, version, asking);
      } catch (error) {
        const isGone = error instanceof FluxFailure && error.status === 410;
        if (!isGone || attempt >= RESTARTS) {
          throw error;
        }
      }
    }
  }

  private async pages(
    resource: Resource,
    version: string,
    asking: Asking,
  ): Promise<Json[]> {
    const { group, plural } = resource;
    const items: Json[] = [];
    let next: string | undefined;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const query = new URLSearchParams({
        limit: `${PAGE}`,
        ...(next && { continue: next }),
      });
      const body = await this.get(
        `/apis/${group}/${version}/${plural}?${query}`,
        asking,
        resource,
      );
      // Go may write an empty list as null.
      if (body.items !== null && !Array.isArray(body.items)) {
        throw this.unusable();
      }
      items.push(...listOf(body.items).map(objectOf));
      next = textOf(objectOf(body.metadata).continue);
      if (!next) {
        return items;
      }
    }
    throw new FluxFailure({
      reason: 'error',
      message: `The list of ${plural} of the cluster ${this.cluster.name} has no end.`,
    });
  }

  private async get(
    path: string,
    asking: Asking,
    resource?: Resource,
  ): Promise<Json> {
    const { status, text, retryAfter } = await this.answer(
      path,
      asking,
      resource,
    );
    if (status !== 200) {
      const answer = { status, text, retryAfter };
      throw failureOfStatus(answer, this.cluster.name, resource);
    }
    try {
      return objectOf(JSON.parse(text));
    } catch {
      throw this.unusable();
    }
  }

  /** Once more where the connection, perhaps an old one, was gone before an answer began. */
  private async answer(
    path: string,
    asking: Asking,
    resource?: Resource,
  ): Promise<Answer> {
    const ending = AbortSignal.any([
      asking.signal,
      AbortSignal.timeout(this.timeoutMs),
    ]);
    const options = {
      signal: ending,
      metadataOnly: resource?.metadataOnly,
    };
    for (let attempt = 0; ; attempt += 1) {
      await this.take(asking);
      try {
        return await abortable(this.transport.get(path, options), ending);
      } catch (error) {
        asking.signal.throwIfAborted();
        const isOld = (error as { code?: unknown }).code === 'ECONNRESET';
        if (!isOld || attempt > 0 || ending.aborted) {
          throw this.silent(ending);
        }
      }
    }
  }

  private async take({ signal, budget }: Asking) {
    const { name, url } = this.cluster;
    signal.throwIfAborted();
    const allowance = { host: new URL(url).host, name: 'rest' };
    if (!(await abortable(budget.take(allowance), signal))) {
      throw new FluxFailure({
        reason: 'rate-limited',
        message: `The share of requests to the cluster ${name} is used up.`,
      });
    }
  }

  /** What was thrown is not shown: it may hold anything. */
  private silent(ending: AbortSignal): FluxFailure {
    const { name } = this.cluster;
    return new FluxFailure({
      reason: 'error',
      message: ending.aborted
        ? `The cluster ${name} did not answer in ${this.timeoutMs / 1000} s.`
        : `The cluster ${name} could not be reached, or broke off.`,
      ...(!ending.aborted && {
        howToResolve:
          'Where its certificate is of an own authority, set `caData` of the cluster.',
      }),
    });
  }

  private unusable(): FluxFailure {
    return new FluxFailure({
      reason: 'error',
      message: `What the cluster ${this.cluster.name} answered is not the API of Kubernetes.`,
      howToResolve:
        'Set the `url` of the cluster to its API, past any login page.',
    });
  }
}
