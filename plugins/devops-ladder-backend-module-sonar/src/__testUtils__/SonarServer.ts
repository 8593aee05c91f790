import {
  createServer,
  IncomingMessage,
  Server,
  ServerResponse,
} from 'node:http';
import { AddressInfo } from 'node:net';

export const TOKEN = 'squ_of-the-tests-only';

/** A project of SonarQube, as far as it is asked about. */
export interface ProjectSpec {
  analysisDate?: string;
  status?: string;
  conditions?: string[];
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** What SonarQube's web API does, as far as it is asked, over real HTTP. */
export class SonarServer {
  /** Paths with their queries, in the order in which they were asked for. */
  readonly requests: string[] = [];
  readonly projects = new Map<string, ProjectSpec>();
  /** Projects that the token may not browse. */
  readonly hidden = new Set<string>();
  /** Answers otherwise than SonarQube would. */
  special?: Answer;
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
    this.projects.clear();
    this.hidden.clear();
    this.special = undefined;
    this.server.closeAllConnections();
  }

  private handle(request: IncomingMessage, response: ServerResponse) {
    this.requests.push(request.url ?? '');
    // What one test leaves open must not reach into the next.
    response.setHeader('connection', 'close');
    if (this.special) {
      this.special(request, response);
      return;
    }
    const basic = Buffer.from(`${TOKEN}:`).toString('base64');
    if (request.headers.authorization !== `Basic ${basic}`) {
      json(response, 401, {});
      return;
    }
    const { pathname, searchParams } = new URL(request.url ?? '', this.url);
    const key =
      searchParams.get('component') ?? searchParams.get('projectKey') ?? '';
    const project = this.projects.get(key);
    if (this.hidden.has(key)) {
      json(response, 403, { errors: [{ msg: 'Insufficient privileges' }] });
    } else if (!project) {
      json(response, 404, { errors: [{ msg: `Project '${key}' not found` }] });
    } else if (pathname === '/api/components/show') {
      const { analysisDate } = project;
      json(response, 200, {
        component: { key, name: `The ${key}`, qualifier: 'TRK', analysisDate },
        ancestors: [],
      });
    } else if (pathname === '/api/qualitygates/project_status') {
      const { status = 'OK', conditions = ['OK', 'OK'] } = project;
      json(response, 200, {
        projectStatus: {
          status,
          conditions: conditions.map(each => ({
            status: each,
            metricKey: 'new_coverage',
            comparator: 'LT',
            errorThreshold: '80',
            actualValue: '75.5',
          })),
          ignoredConditions: false,
          caycStatus: 'compliant',
        },
      });
    } else {
      json(response, 404, { errors: [{ msg: 'Unknown url' }] });
    }
  }
}

export function json(response: ServerResponse, status: number, body: unknown) {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
