import {
  createServer,
  IncomingMessage,
  Server,
  ServerResponse,
} from 'node:http';
import { AddressInfo } from 'node:net';

/** How requests that match are answered instead. */
export interface Fault {
  /** Of the method, the path and the query, decoded. */
  on: RegExp;
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
  hangs?: boolean;
  /** How often; for ever where left out. */
  times?: number;
}

/** What a path answers with, by the query and what was sent. */
export type Served =
  | object
  | ((query: URLSearchParams, body: unknown) => object);

/**
 * An Azure DevOps on this machine, with the answers that a test lays down. It
 * pages lists by continuation tokens, knows its token, begins each answer with
 * a byte order mark, and has as many faults as one likes.
 */
export class AzureServer {
  /** Methods, paths and queries, decoded. */
  readonly requests: string[] = [];
  readonly authorizations = new Set<string>();
  faults: Fault[] = [];
  authorization?: string;
  /** Sent with every answer. */
  headers: Record<string, string> = {};
  url = '';
  private readonly served = new Map<string, Served>();
  private readonly server: Server;

  constructor() {
    this.server = createServer((req, res) => {
      let sent = '';
      req.on('data', chunk => {
        sent += chunk;
      });
      req.on('end', () => this.answer(req, sent, res));
    });
  }

  async start() {
    await new Promise<void>(resolve =>
      this.server.listen(0, '127.0.0.1', resolve),
    );
    const { port } = this.server.address() as AddressInfo;
    this.url = `http://127.0.0.1:${port}`;
  }

  async stop() {
    this.server.closeAllConnections();
    await new Promise(resolve => this.server.close(resolve));
  }

  reset() {
    this.requests.length = 0;
    this.faults = [];
    this.authorization = undefined;
    this.headers = {};
    this.served.clear();
    this.authorizations.clear();
  }

  /** @param path - decoded, whatever its case */
  serve(path: string, answer: Served) {
    this.served.set(path.toLowerCase(), answer);
  }

  /** Requests of a path, however it was asked. */
  asked(path: RegExp): string[] {
    return this.requests.filter(request => path.test(request));
  }

  private answer(req: IncomingMessage, sent: string, res: ServerResponse) {
    const url = new URL(req.url ?? '', this.url);
    const path = decodeURIComponent(url.pathname);
    const request = `${req.method} ${path}${decodeURIComponent(url.search)}`;
    const authorization = `${req.headers.authorization}`;
    this.requests.push(request);
    this.authorizations.add(authorization);
    const fault = this.faultOn(request);
    const answer = this.served.get(path.toLowerCase());
    if (fault?.hangs) {
      return;
    }
    if (fault) {
      this.send(res, fault.status ?? 200, fault.body ?? {}, fault.headers);
    } else if (this.authorization && authorization !== this.authorization) {
      this.send(res, 203, '<html>Sign In</html>', {
        'content-type': 'text/html',
      });
    } else if (!answer) {
      this.send(res, 404, { message: 'TF400898: not here', typeKey: 'x' });
    } else {
      const query = url.searchParams;
      const body =
        typeof answer === 'function'
          ? answer(query, sent ? JSON.parse(sent) : undefined)
          : answer;
      this.sendPage(res, body, query);
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

  private sendPage(res: ServerResponse, body: object, query: URLSearchParams) {
    if (!Array.isArray(body)) {
      this.send(res, 200, body);
      return;
    }
    const perPage = Number(query.get('$top') ?? query.get('top') ?? 1000);
    const from = Number(query.get('continuationToken') ?? 0);
    const value = body.slice(from, from + perPage);
    const isLast = from + perPage >= body.length || query.has('top');
    this.send(
      res,
      200,
      { count: value.length, value },
      {
        ...(!isLast && { 'x-ms-continuationtoken': `${from + perPage}` }),
      },
    );
  }

  private send(
    res: ServerResponse,
    status: number,
    body: unknown,
    headers: Record<string, string> = {},
  ) {
    res
      .writeHead(status, {
        'content-type': 'application/json; charset=utf-8',
        ...this.headers,
        ...headers,
      })
      .end(typeof body === 'string' ? body : `\uFEFF${JSON.stringify(body)}`);
  }
}
