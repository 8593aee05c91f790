import {
  createServer,
  IncomingMessage,
  Server,
  ServerResponse,
} from 'node:http';
import { AddressInfo } from 'node:net';
import { Item } from './items';
import { onlyTree } from './onlyTree';

export const USER = 'devops-ladder';
export const KEY = '11of-the-tests-only';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** What Jenkins' remote access API does, as far as it is asked, over real HTTP. */
export class JenkinsServer {
  /** Paths with their queries, in the order in which they were asked for. */
  readonly requests: string[] = [];
  /** Below a path, as behind a proxy. */
  readonly root = '/ci';
  jobs: Item[] = [];
  /** Full names of jobs that the user may not read. */
  readonly hidden = new Set<string>();
  /** Answers otherwise than Jenkins would, where it answers at all. */
  special?: (path: string) => Answer | undefined;
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
    const { port } = this.server.address() as AddressInfo;
    return `http://127.0.0.1:${port}${this.root}`;
  }

  reset() {
    this.requests.length = 0;
    this.jobs = [];
    this.hidden.clear();
    this.special = undefined;
    this.server.closeAllConnections();
  }

  private handle(request: IncomingMessage, response: ServerResponse) {
    const path = request.url ?? '';
    this.requests.push(path);
    // What one test leaves open must not reach into the next.
    response.setHeader('connection', 'close');
    const special = this.special?.(path);
    if (special) {
      special(request, response);
      return;
    }
    const basic = Buffer.from(`${USER}:${KEY}`).toString('base64');
    if (request.headers.authorization !== `Basic ${basic}`) {
      html(response, 401, 'Unauthorized');
      return;
    }
    const { pathname, searchParams } = new URL(path, 'http://jenkins');
    const [, at] =
      new RegExp(`^${this.root}(.*)/api/json$`).exec(pathname) ?? [];
    const item = at === undefined ? undefined : this.find(at);
    if (item) {
      response.writeHead(200, { 'content-type': 'application/json' });
      const answer = onlyTree(item, searchParams.get('tree') ?? '');
      response.end(JSON.stringify(answer));
    } else {
      html(response, 404, 'Not Found');
    }
  }

  private find(path: string): Item | undefined {
    let item: Item = this.seen({
      _class: 'hudson.model.Hudson',
      jobs: this.jobs,
    });
    for (const part of path.split('/job/').slice(1)) {
      const name = decodeURIComponent(part);
      const child = item.jobs?.find(each => each.name === name);
      if (!child) {
        return undefined;
      }
      item = child;
    }
    return item;
  }

  /** What is hidden is left out without a word. */
  private seen(item: Item): Item {
    return item.jobs
      ? {
          ...item,
          jobs: item.jobs
            .filter(({ fullName }) => !this.hidden.has(fullName ?? ''))
            .map(child => this.seen(child)),
        }
      : item;
  }
}

export function html(response: ServerResponse, status: number, text: string) {
  response.writeHead(status, { 'content-type': 'text/html' });
  response.end(`<html><body>${text}</body></html>`);
}
