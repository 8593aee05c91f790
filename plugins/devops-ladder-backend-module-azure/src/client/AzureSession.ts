import { RequestBudget } from '@devops-ladder/backstage-plugin-devops-ladder-node';
import {
  Pauses,
  abortable,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { setTimeout as sleep } from 'node:timers/promises';
import { AzureFailure } from './AzureFailure';
import { Connection } from './Connection';
import { followed, notUnderstood, objectIn } from './answers';
import { failureOfAnswer, refused } from './failureOfAnswer';
import { allowanceIn, isLimited, pauseOf } from './limits';

/** @internal */
export interface SessionOptions {
  connection: Connection;
  /** Name or id, as it is, spaces and all. */
  project: string;
  budget: RequestBudget;
  pauses: Pauses;
  signal: AbortSignal;
  /** How long one request may take. */
  timeoutMs: number;
  retryAfterMs: number;
}

/** @internal */
export interface Question {
  /** Below `_apis` of the project, e.g. `build/builds`. */
  path: string;
  /** Of the API; servers answer all that are not newer than they are. */
  version: string;
  query?: Record<string, string | number>;
  /** What is to be looked up, where that does not fit into the query. */
  body?: object;
  /** Of the API that is asked. */
  of?: 'security' | 'release';
}

/** @internal */
export interface Listed<T> {
  items: T[];
  /** There are more than were read. */
  isCut: boolean;
}

const REDIRECTS = [301, 302, 303, 307, 308];
const MAX_HOPS = 3;
/** Of an outage; what is refused is not asked for again. */
const RETRIES = 1;
/** So long is waited on the way. */
const SHORT_MS = 5_000;
const CONTINUATION = 'x-ms-continuationtoken';

/**
 * Asks the REST API about one project during one run. Every attempt is taken
 * from the budget.
 *
 * @internal
 */
export class AzureSession {
  readonly signal: AbortSignal;
  readonly connection: Connection;

  constructor(private readonly options: SessionOptions) {
    this.signal = options.signal;
    this.connection = options.connection;
  }

  /** An object. */
  async get<T extends object>(question: Question): Promise<T> {
    const { body } = await this.ask(question);
    return objectIn<T>(body, question.path);
  }

  /** A list, so many pages of it. */
  async list<T extends object>(
    question: Question,
    pages = 1,
  ): Promise<Listed<T>> {
    const items: T[] = [];
    let continuationToken: string | undefined;
    for (let page = 1; page <= pages; page++) {
      const { body, headers } = await this.ask({
        ...question,
        query: {
          ...question.query,
          ...(continuationToken && { continuationToken }),
        },
      });
      const { value } = objectIn<{ value?: unknown }>(body, question.path);
      if (!Array.isArray(value)) {
        throw notUnderstood(question.path);
      }
      items.push(...(value as T[]));
      continuationToken = headers.get(CONTINUATION) || undefined;
      if (!continuationToken) {
        return { items, isCut: false };
      }
    }
    return { items, isCut: true };
  }

  private async ask(question: Question) {
    let url = this.urlOf(question);
    for (let hop = 0; hop <= MAX_HOPS; hop++) {
      const response = await this.retried(url, question);
      if (!REDIRECTS.includes(response.status)) {
        return this.read(response, question);
      }
      url = followed(url, response.headers.get('location'), question.path);
    }
    throw new AzureFailure(
      'error',
      `Azure DevOps redirects ${question.path} in a ring.`,
    );
  }

  private urlOf({ path, version, query, of }: Question): string {
    const { apiBaseUrl, securityApiBaseUrl, releaseApiBaseUrl } =
      this.connection;
    const other = { security: securityApiBaseUrl, release: releaseApiBaseUrl };
    const base = of ? other[of] : apiBaseUrl;
    const search = new URLSearchParams([
      ...Object.entries(query ?? {}).map(([key, value]) => [key, `${value}`]),
      ['api-version', version],
    ]);
    const project = encodeURIComponent(this.options.project);
    return `${base}/${project}/_apis/${path}?${search}`;
  }

  private async retried(url: string, question: Question): Promise<Response> {
    for (let attempt = 0; ; attempt++) {
      const response = await this.send(url, question);
      if (response.status < 500 || attempt >= RETRIES) {
        return response;
      }
      await sleep(this.options.retryAfterMs, undefined, {
        signal: this.signal,
      });
    }
  }

  private async send(url: string, question: Question): Promise<Response> {
    const { connection, budget, pauses, timeoutMs } = this.options;
    const allowance = { host: connection.apiHost, name: 'azure' };
    this.signal.throwIfAborted();
    if (pauses.isPaused(connection.apiBaseUrl)) {
      throw new AzureFailure(
        'rate-limited',
        'Azure DevOps asked to be left alone.',
      );
    }
    if (!(await abortable(budget.take(allowance), this.signal))) {
      throw new AzureFailure(
        'rate-limited',
        `The share of requests of ${connection.apiHost} is used up.`,
      );
    }
    const response = await this.orFailure(question, () =>
      fetch(url, {
        ...asked(question),
        headers: {
          ...connection.headers,
          accept: 'application/json',
          'content-type': 'application/json',
          // Refuse by status, and not by a page to sign in on.
          'x-tfs-fedauthredirect': 'Suppress',
        },
        // A redirect must not lead to another host.
        redirect: 'manual',
        signal: AbortSignal.any([this.signal, AbortSignal.timeout(timeoutMs)]),
      }),
    );
    const state = allowanceIn(response.headers);
    if (state) {
      await budget.report(allowance, state);
    }
    await this.heed(response);
    return response;
  }

  /** Waits, or lets nobody ask for a while, where that is wanted. */
  private async heed(response: Response) {
    const { connection, pauses } = this.options;
    const until = pauseOf(response, pauses.time());
    if (until === undefined) {
      return;
    }
    const waitMs = until - pauses.time();
    if (isLimited(response) || waitMs > SHORT_MS) {
      pauses.pause(connection.apiBaseUrl, until);
    } else {
      await sleep(Math.max(waitMs, 0), undefined, { signal: this.signal });
    }
    if (isLimited(response)) {
      throw new AzureFailure(
        'rate-limited',
        'Azure DevOps limits the requests of the credentials.',
      );
    }
  }

  private async read(response: Response, question: Question) {
    const { status, headers } = response;
    const text = await this.orFailure(question, () => response.text());
    if (!response.ok) {
      throw failureOfAnswer(status, text, question.path);
    }
    // Bad credentials are answered with a page to sign in on, as if all were well.
    if (
      status === 203 ||
      /text\/html/i.test(headers.get('content-type') ?? '')
    ) {
      throw refused();
    }
    try {
      return { body: JSON.parse(text.replace(/^\uFEFF/, '')), headers };
    } catch {
      throw notUnderstood(question.path);
    }
  }

  private async orFailure<T>(
    { path }: Question,
    work: () => Promise<T>,
  ): Promise<T> {
    try {
      return await work();
    } catch {
      this.signal.throwIfAborted();
      throw new AzureFailure(
        'error',
        `Azure DevOps gave no answer to ${path}.`,
      );
    }
  }
}

function asked({ body }: Question): RequestInit {
  return body ? { method: 'POST', body: JSON.stringify(body) } : {};
}
