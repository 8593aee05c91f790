import { RequestBudget } from '@devops-ladder/backstage-plugin-devops-ladder-node';
import {
  Pauses,
  abortable,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { setTimeout as sleep } from 'node:timers/promises';
import { Connection } from './Connection';
import { failureOfStatus } from './failureOfStatus';
import { GitlabFailure } from './GitlabFailure';
import { allowanceIn, pauseOf } from './limits';

/** @internal */
export interface SessionOptions {
  connection: Connection;
  budget: RequestBudget;
  pauses: Pauses;
  signal: AbortSignal;
  /** How long one request may take. */
  timeoutMs: number;
  retryAfterMs: number;
}

/** @internal */
export type Query = Record<string, string | number>;

/** @internal */
export interface Listed<T> {
  items: T[];
  /** There are more than were read. */
  isCut: boolean;
}

/** How one request differs from the others. */
interface Manner {
  /** Makes it a POST. */
  body?: string;
  /** The name of a limit of its own: what it refuses pauses nothing else. */
  limit?: string;
}

const GRAPHQL = '/graphql';
const REDIRECTS = [301, 302, 307, 308];
const MAX_HOPS = 3;
/** The most that GitLab lists at once. */
const PAGE = 100;
/** Of an outage; what is refused is not asked for again. */
const RETRIES = 1;

/**
 * Asks the APIs of one host during one run. Every attempt is taken from the
 * budget.
 *
 * @internal
 */
export class GitlabSession {
  readonly signal: AbortSignal;

  constructor(private readonly options: SessionOptions) {
    this.signal = options.signal;
  }

  /** An object. */
  async get<T extends object>(
    path: string,
    query: Query = {},
    manner: Pick<Manner, 'limit'> = {},
  ): Promise<T> {
    const { body } = await this.ask(path, query, manner);
    if (typeof body !== 'object' || body === null || Array.isArray(body)) {
      throw notUnderstood(path);
    }
    return body as T;
  }

  /** A list, so many pages of it. */
  async list<T extends object>(
    path: string,
    query: Query = {},
    options: { pages?: number; perPage?: number } = {},
  ): Promise<Listed<T>> {
    const { pages = 1, perPage = PAGE } = options;
    const items: T[] = [];
    for (let page = 1; page <= pages; page++) {
      const { body, headers } = await this.ask(path, {
        ...query,
        per_page: perPage,
        page,
      });
      if (!Array.isArray(body)) {
        throw notUnderstood(path);
      }
      items.push(...(body as T[]));
      if (!hasNext(headers, body.length >= perPage)) {
        return { items, isCut: false };
      }
    }
    return { items, isCut: true };
  }

  /**
   * What a GraphQL query answers; undefined where this GitLab does not know
   * all that it asks for.
   */
  async graphql<T extends object>(
    query: string,
    variables: Record<string, string>,
  ): Promise<T | undefined> {
    const { apiBaseUrl } = this.options.connection;
    const url = apiBaseUrl.replace(/\/v4\/?$/, '/graphql');
    const body = JSON.stringify({ query, variables });
    const response = await this.retried(url, GRAPHQL, { body });
    const { body: answer } = await this.read(response, GRAPHQL);
    const { data, errors } = (answer ?? {}) as { data?: T; errors?: unknown };
    return data && !errors ? data : undefined;
  }

  private async ask(path: string, query: Query, manner: Manner = {}) {
    const { apiBaseUrl } = this.options.connection;
    const search = new URLSearchParams(
      Object.entries(query).map(([key, value]) => [key, `${value}`]),
    ).toString();
    let url = `${apiBaseUrl}${path}${search && `?${search}`}`;
    for (let hop = 0; hop <= MAX_HOPS; hop++) {
      const response = await this.retried(url, path, manner);
      if (!REDIRECTS.includes(response.status)) {
        return this.read(response, path);
      }
      url = onSameHost(url, response.headers.get('location'), path);
    }
    throw new GitlabFailure('error', `GitLab redirects ${path} in a ring.`);
  }

  private async retried(
    url: string,
    path: string,
    manner: Manner,
  ): Promise<Response> {
    for (let attempt = 0; ; attempt++) {
      const response = await this.send(url, path, manner);
      if (response.status < 500 || attempt >= RETRIES) {
        return response;
      }
      await sleep(this.options.retryAfterMs, undefined, {
        signal: this.signal,
      });
    }
  }

  private async send(
    url: string,
    path: string,
    { body, limit }: Manner,
  ): Promise<Response> {
    const { connection, budget, pauses, timeoutMs } = this.options;
    const allowance = { host: connection.apiHost, name: 'rest' };
    this.signal.throwIfAborted();
    const all = connection.apiBaseUrl;
    const own = limit ? `${all} ${limit}` : all;
    if ([all, own].some(key => pauses.isPaused(key))) {
      throw new GitlabFailure('rate-limited', 'GitLab asked to be left alone.');
    }
    if (!(await abortable(budget.take(allowance), this.signal))) {
      throw new GitlabFailure(
        'rate-limited',
        `The share of requests of ${connection.apiHost} is used up.`,
      );
    }
    const response = await this.orFailure(path, () =>
      fetch(url, {
        headers: {
          authorization: `Bearer ${connection.token}`,
          accept: 'application/json',
          ...(body && { 'content-type': 'application/json' }),
        },
        ...(body && { method: 'POST', body }),
        // A redirect must not lead to another host.
        redirect: 'manual',
        signal: AbortSignal.any([this.signal, AbortSignal.timeout(timeoutMs)]),
      }),
    );
    const state = allowanceIn(response.headers);
    if (state) {
      await budget.report(allowance, state);
    }
    const until = pauseOf(response, pauses.time());
    if (until !== undefined) {
      pauses.pause(own, until);
      throw new GitlabFailure(
        'rate-limited',
        'GitLab limits the requests of the token.',
      );
    }
    return response;
  }

  private async read(response: Response, path: string) {
    const { status, headers } = response;
    if (!response.ok) {
      throw failureOfStatus(status, path);
    }
    const text = await this.orFailure(path, () => response.text());
    try {
      return { body: JSON.parse(text) as unknown, headers };
    } catch {
      throw notUnderstood(path);
    }
  }

  private async orFailure<T>(path: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch {
      this.signal.throwIfAborted();
      throw new GitlabFailure('error', `GitLab gave no answer to ${path}.`);
    }
  }
}

/** By the headers of either kind of pagination; a full page may have a next one. */
function hasNext(headers: Headers, isFull: boolean): boolean {
  const next = headers.get('x-next-page');
  const link = headers.get('link');
  if (next !== null) {
    return next !== '';
  }
  return link === null ? isFull : /rel="?next"?/.test(link);
}

function notUnderstood(path: string): GitlabFailure {
  return new GitlabFailure(
    'error',
    `What GitLab answered to ${path} could not be read.`,
  );
}

function onSameHost(
  from: string,
  location: string | null,
  path: string,
): string {
  const to = location ? new URL(location, from) : undefined;
  if (to?.origin !== new URL(from).origin) {
    throw new GitlabFailure('error', `GitLab redirects ${path} elsewhere.`);
  }
  return to.toString();
}
