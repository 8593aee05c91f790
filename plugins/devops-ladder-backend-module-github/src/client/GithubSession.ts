import { Octokit } from '@octokit/core';
import { abortable } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { Connection, connectionKey, graphqlUrl } from './Connection';
import { failureOf } from './failureOf';
import { GithubFailure } from './GithubFailure';
import { Headers, pauseOf } from './limits';
import { Metering, meteredOctokit } from './meteredOctokit';

/** @internal */
export interface SessionOptions extends Metering {
  signal: AbortSignal;
  /** How long one request may take. */
  timeoutMs: number;
}

/** @internal */
export interface GraphqlError {
  type?: string;
  message?: string;
  path?: Array<string | number>;
  extensions?: { code?: string; fieldName?: string; typeName?: string };
}

/** @internal */
export interface GraphqlAnswer {
  data?: Record<string, unknown> | null;
  errors?: GraphqlError[];
}

interface Answer {
  status: number;
  headers: Headers;
  data: unknown;
}

const REDIRECTS = [301, 302, 307, 308];
const MAX_HOPS = 3;

const LIMIT_WORDS = /\brate limit\b/i;
const isLimit = ({ type = '', message = '' }: GraphqlError) =>
  type.startsWith('RATE_LIMIT') || LIMIT_WORDS.test(message);

/**
 * Asks GitHub with one set of credentials during one run.
 *
 * @internal
 */
export class GithubSession {
  readonly connection: Connection;
  readonly signal: AbortSignal;
  private readonly octokit: Octokit;
  private readonly options: SessionOptions;

  constructor(options: SessionOptions) {
    this.options = options;
    this.connection = options.connection;
    this.signal = options.signal;
    this.octokit = meteredOctokit(options);
  }

  /** An object or list of the REST API. */
  async get(
    path: string,
    query: Record<string, string | number> = {},
  ): Promise<unknown> {
    const search = new URLSearchParams(
      Object.entries(query).map(([key, value]) => [key, `${value}`]),
    ).toString();
    const what = `GET ${path}`;
    let url = `${this.connection.apiBaseUrl}${literal(path)}${
      search && `?${search}`
    }`;
    for (let hop = 0; hop <= MAX_HOPS; hop++) {
      const answer = await this.send({ method: 'GET', url, what });
      if (!REDIRECTS.includes(answer.status)) {
        return answer.data;
      }
      url = this.onSameHost(url, answer.headers.location, what);
    }
    throw new GithubFailure('error', `GitHub redirects ${what} in a ring.`);
  }

  /** @param points - what the query costs by GitHub's formula */
  async graphql(query: string, points: number): Promise<GraphqlAnswer> {
    const answer = await this.send({
      method: 'POST',
      url: graphqlUrl(this.connection),
      what: 'the GraphQL query',
      points,
      query,
    });
    const data = (answer.data ?? {}) as GraphqlAnswer;
    // Over the limit GraphQL answers with status 200.
    if (data.errors?.some(isLimit)) {
      const { pauses } = this.options;
      const until = pauseOf(
        { status: 403, headers: answer.headers, message: 'rate limit' },
        pauses.time(),
      );
      pauses.pause(connectionKey(this.connection), until!);
      throw new GithubFailure(
        'rate-limited',
        'GitHub limits the GraphQL queries of the credentials.',
      );
    }
    return data;
  }

  private async send(request: {
    method: 'GET' | 'POST';
    url: string;
    what: string;
    points?: number;
    query?: string;
  }): Promise<Answer> {
    const { method, url, what, points, query } = request;
    const { signal } = this;
    const timeout = AbortSignal.timeout(this.options.timeoutMs);
    const answer = this.octokit.request({
      method,
      url,
      headers: { authorization: this.connection.authorization },
      ...(query !== undefined && { query }),
      request: {
        signal: AbortSignal.any([signal, timeout]),
        // A redirect must not lead to another host.
        redirect: 'manual',
        // A query that is too heavy is made smaller instead. A number other
        // than zero here would have refusals tried again, too.
        ...(query !== undefined && { retries: 0 }),
        units: points ?? 1,
      },
    });
    try {
      return (await abortable(answer, signal)) as Answer;
    } catch (error) {
      signal.throwIfAborted();
      throw failureOf(error, what);
    }
  }

  private onSameHost(
    from: string,
    location: string | number | undefined,
    what: string,
  ): string {
    const to = location ? new URL(`${location}`, from) : undefined;
    if (to?.origin !== new URL(from).origin) {
      throw new GithubFailure(
        'error',
        `GitHub redirects ${what} to another host.`,
      );
    }
    to.pathname = literal(to.pathname);
    return to.toString();
  }
}

/** Octokit takes what follows a colon for the name of a parameter. */
function literal(path: string): string {
  return path.replace(/:/g, '%3A');
}
