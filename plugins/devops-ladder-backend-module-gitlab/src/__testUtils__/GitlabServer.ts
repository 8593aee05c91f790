import { createServer, Server, ServerResponse } from 'node:http';
import { AddressInfo } from 'node:net';

/** How requests that match are answered instead. */
export interface Fault {
  /** Of the path and query below the base of the API, decoded. */
  on: RegExp;
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
  hangs?: boolean;
  /** How often; for ever where left out. */
  times?: number;
}

/** What a path answers with, by the query. */
export type Served = object | ((query: URLSearchParams) => object);

/**
 * A GitLab on this machine, with the answers that a test lays down. It pages
 * lists as GitLab does, knows its token, and has as many faults as one likes.
 */
export class GitlabServer {
  /** Paths and queries, decoded. */
  readonly requests: string[] = [];
  readonly authorizations = new Set<string>();
  faults: Fault[] = [];
  token?: string;
  url = '';
  private readonly served = new Map<string, Served>();
  private readonly server: Server;

  constructor() {
    this.server = createServer((req, res) => {
      this.authorizations.add(`${req.headers.authorization}`);
      this.answer(req.url ?? '', `${req.headers.authorization}`, res);
    });
  }

  async start() {
    await new Promise<void>(resolve =>
      this.server.listen(0, '127.0.0.1', resolve),
    );
    const { port } = this.server.address() as AddressInfo;
    this.url = `http://127.0.0.1:${port}/api/v4`;
  }

  async stop() {
    this.server.closeAllConnections();
    await new Promise(resolve => this.server.close(resolve));
  }

  reset() {
    this.requests.length = 0;
    this.faults = [];
    this.token = undefined;
    this.served.clear();
    this.authorizations.clear();
  }

  /** @param path - below the base of the API, decoded */
  serve(path: string, answer: Served) {
    this.served.set(path, answer);
  }

  /** Requests of a path, however it was asked. */
  asked(path: RegExp): string[] {
    return this.requests.filter(request => path.test(request));
  }

  private answer(raw: string, authorization: string, res: ServerResponse) {
    const url = new URL(raw, this.url);
    const path = decodeURIComponent(url.pathname).replace('/api/v4', '');
    const request = `${path}${decodeURIComponent(url.search)}`;
    this.requests.push(request);
    const fault = this.faultOn(request);
    const answer = this.served.get(path);
    if (fault?.hangs) {
      return;
    }
    if (fault) {
      send(res, fault.status ?? 200, fault.body ?? {}, fault.headers);
    } else if (this.token && authorization !== `Bearer ${this.token}`) {
      send(res, 401, { message: '401 Unauthorized' });
    } else if (!answer) {
      send(res, 404, { message: '404 Not Found' });
    } else {
      sendPage(
        res,
        typeof answer === 'function' ? answer(url.searchParams) : answer,
        url.searchParams,
      );
    }
  }

  private faultOn(request: string): Fault | undefined {
    const fault = this.faults.find(
      ({ on, times = 1 }) => times > 0 && on.test(request),
    );
    if (fault?.times !== undefined) {
      fault.times -= 1;
    }
    return fault;
  }
}

function sendPage(res: ServerResponse, body: object, query: URLSearchParams) {
  if (!Array.isArray(body)) {
    send(res, 200, body);
    return;
  }
  const perPage = Number(query.get('per_page') ?? 20);
  const page = Number(query.get('page') ?? 1);
  const items = body.slice((page - 1) * perPage, page * perPage);
  const isLast = page * perPage >= body.length;
  send(res, 200, items, { 'x-next-page': isLast ? '' : `${page + 1}` });
}

function send(
  res: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
) {
  res
    .writeHead(status, {
      'content-type': 'application/json',
      'ratelimit-limit': '2000',
      'ratelimit-remaining': '1999',
      'ratelimit-reset': '1800000000',
      ...headers,
    })
    .end(typeof body === 'string' ? body : JSON.stringify(body));
}
