import {
  createServer,
  IncomingMessage,
  Server,
  ServerResponse,
} from 'node:http';
import { AddressInfo } from 'node:net';
import {
  Json,
  objectOf,
  textOf,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';

export const TOKEN = 'eyJhbGciOiJIUzI1NiJ9.of-the-tests.only';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** The fields that a list may be asked for; whatever else is asked for is left out. */
const LISTED = [
  'metadata.name',
  'metadata.namespace',
  'metadata.annotations',
  'metadata.labels',
  'spec',
  'status.sync.status',
  'status.health',
  'status.summary',
  'status.operationState.finishedAt',
  'status.operationState.phase',
];

/** What Argo CD's API does, as far as it is asked, over real HTTP. */
export class ArgocdServer {
  /** Paths with their queries, in the order in which they were asked for. */
  readonly requests: string[] = [];
  private applications: Json[] = [];
  private hidden = new Set<string>();
  private listMetadata: Json = {};
  private answers: { list?: Answer; application?: Answer } = {};
  private readonly server: Server = createServer((request, response) =>
    this.handle(request, response),
  );

  async start() {
    await new Promise<void>(resolve =>
      this.server.listen(0, '127.0.0.1', resolve),
    );
  }

  async stop() {
    this.server.closeAllConnections();
    await new Promise(resolve => this.server.close(resolve));
  }

  get url() {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  reset() {
    this.requests.length = 0;
    this.serve();
    this.hidden.clear();
    this.listMetadata = {};
    this.answers = {};
    this.server.closeAllConnections();
  }

  serve(...applications: Json[]) {
    this.applications = applications;
  }

  /** As the policy of Argo CD hides it from the token. */
  hide(name: string) {
    this.hidden.add(name);
  }

  truncate() {
    this.listMetadata = { continue: 'next', remainingItemCount: 7 };
  }

  /** Answers otherwise than Argo CD would. */
  answer(what: 'list' | 'application', answer: Answer) {
    this.answers[what] = answer;
  }

  private handle(request: IncomingMessage, response: ServerResponse) {
    this.requests.push(request.url ?? '');
    // What one test leaves open must not reach into the next.
    response.setHeader('connection', 'close');
    const { pathname, searchParams } = new URL(request.url ?? '', this.url);
    const [, one] = /^\/api\/v1\/applications(?:\/(.+))?$/.exec(pathname) ?? [];
    const special = this.answers[one ? 'application' : 'list'];
    if (special) {
      special(request, response);
    } else if (request.headers.authorization !== `Bearer ${TOKEN}`) {
      json(response, 401, { error: 'no session information', code: 16 });
    } else if (one) {
      this.one(decodeURIComponent(one), response);
    } else {
      this.list(searchParams.get('fields') ?? '', response);
    }
  }

  private one(name: string, response: ServerResponse) {
    const app = this.applications.find(each => nameOf(each) === name);
    if (!app || this.hidden.has(name)) {
      json(response, 403, { error: 'permission denied', code: 7 });
    } else {
      json(response, 200, app);
    }
  }

  private list(fields: string, response: ServerResponse) {
    const wanted = LISTED.filter(field =>
      fields.split(',').includes(`items.${field}`),
    );
    const items = this.applications
      .filter(each => !this.hidden.has(nameOf(each)))
      .map(each => only(wanted, each));
    json(response, 200, {
      metadata: { resourceVersion: '1', ...this.listMetadata },
      items: items.length > 0 ? items : null,
    });
  }
}

function only(fields: string[], app: Json): Json {
  const kept: Json = {};
  for (const field of fields) {
    const path = field.split('.');
    const value = path.reduce<unknown>((at, key) => objectOf(at)[key], app);
    if (value !== undefined) {
      let into = kept;
      for (const key of path.slice(0, -1)) {
        into[key] = objectOf(into[key]);
        into = into[key] as Json;
      }
      into[path[path.length - 1]] = value;
    }
  }
  return kept;
}

function nameOf(app: Json): string {
  return textOf(objectOf(app.metadata).name) ?? '';
}

export function json(response: ServerResponse, status: number, body: unknown) {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
