import {
  createServer,
  IncomingMessage,
  Server,
  ServerResponse,
} from 'node:http';
import { AddressInfo } from 'node:net';
import { execute, GraphQLError, parse, validate } from 'graphql';
import { githubSchema } from './githubSchema';
import { pointsByFormula } from './pointsByFormula';

/** How requests that match are answered instead. */
export interface Fault {
  /** Of `GET /repos/...` or `POST /graphql ...query`. */
  on: RegExp;
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
  hangs?: boolean;
  /** How often; for ever where left out. */
  times?: number;
}

export interface ServedRepository {
  /** What GraphQL resolves `repository` to. */
  graph: Record<string, unknown>;
  /** Answers of the REST API by the path below the repository. */
  rest: Record<string, unknown>;
}

/**
 * A GitHub on this machine: its published GraphQL schema over plain objects,
 * and the REST answers that a test lays down. It checks every query, counts
 * what it costs and has as many faults as one likes.
 */
export class GithubServer {
  readonly requests: string[] = [];
  readonly queries: string[] = [];
  readonly authorizations = new Set<string>();
  points = 0;
  /** Rulesets by id. */
  readonly nodes = new Map<string, unknown>();
  faults: Fault[] = [];
  /** Answers what the REST API is asked, but for what a test lays down. */
  upstream?: { get(path: string): Promise<unknown> };
  /** The token that is right; any where undefined. */
  token?: string;
  private readonly repositories = new Map<string, ServedRepository>();
  private readonly server: Server;
  url = '';

  constructor() {
    this.server = createServer((req, res) => {
      this.answer(req, res).catch(error => {
        res.writeHead(500).end(`${error}`);
      });
    });
  }

  async start() {
    // Takes a second, which no request should.
    githubSchema();
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
    this.queries.length = 0;
    this.points = 0;
    this.faults = [];
    this.token = undefined;
    this.repositories.clear();
    this.nodes.clear();
  }

  /** Has a repository; under a name that it no longer has, too. */
  serve(name: string, repository: ServedRepository) {
    this.repositories.set(name.toLowerCase(), repository);
  }

  restRequests(): string[] {
    return this.requests.filter(request => request.startsWith('GET'));
  }

  private async answer(req: IncomingMessage, res: ServerResponse) {
    const body = await bodyOf(req);
    const query = req.method === 'POST' ? JSON.parse(body).query : '';
    const path = req.url!.split('?')[0];
    this.requests.push(`${req.method} ${path}`);
    this.authorizations.add(`${req.headers.authorization}`);
    const fault = this.faultOn(`${req.method} ${req.url} ${query}`);
    if (fault?.hangs) {
      return;
    }
    if (fault) {
      this.send(res, fault.status ?? 200, fault.body ?? {}, fault.headers);
    } else if (
      this.token &&
      req.headers.authorization !== `Bearer ${this.token}`
    ) {
      this.send(res, 401, { message: 'Bad credentials' });
    } else if (query) {
      this.send(res, 200, await this.graphql(query));
    } else {
      const asked = await this.upstream?.get(req.url!);
      this.rest(res, decodeURIComponent(path), asked);
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

  private async graphql(query: string) {
    this.queries.push(query);
    const document = parse(query);
    const invalid = validate(githubSchema(), document);
    if (invalid.length > 0) {
      return { errors: invalid.map(({ message }) => ({ message })) };
    }
    this.points += pointsByFormula(document);
    const { data, errors } = await execute({
      schema: githubSchema(),
      document,
      rootValue: {
        repository: ({ owner, name }: { owner: string; name: string }) => {
          const found = this.repositories.get(`${owner}/${name}`.toLowerCase());
          if (!found) {
            throw new GraphQLError('Could not resolve to a Repository', {
              extensions: { type: 'NOT_FOUND' },
            });
          }
          return found.graph;
        },
        nodes: ({ ids }: { ids: string[] }) =>
          ids.map(id => this.nodes.get(id) ?? null),
      },
    });
    return {
      data,
      ...(errors && {
        errors: errors.map(({ message, path, extensions }) => ({
          message,
          path,
          type: extensions.type,
        })),
      }),
    };
  }

  private rest(res: ServerResponse, path: string, otherwise: unknown) {
    const [, name, below] = /^\/repos\/([^/]+\/[^/]+)(.*)$/.exec(path) ?? [];
    const found = name && this.repositories.get(name.toLowerCase());
    const answer = (found && found.rest[below]) ?? otherwise;
    if (answer === undefined) {
      this.send(res, 404, { message: 'Not Found' });
    } else {
      this.send(res, 200, answer);
    }
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
        'x-ratelimit-limit': '5000',
        'x-ratelimit-remaining': '4999',
        'x-ratelimit-reset': '1800000000',
        ...headers,
      })
      .end(JSON.stringify(body));
  }
}

async function bodyOf(req: IncomingMessage): Promise<string> {
  const chunks = [];
  for await (const chunk of req) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** A field that the credentials may not read. */
export function forbidden(): never {
  throw new GraphQLError('Resource not accessible by integration', {
    extensions: { type: 'FORBIDDEN' },
  });
}
