import {
  createServer,
  IncomingMessage,
  Server,
  ServerResponse,
} from 'node:http';
import { AddressInfo } from 'node:net';

export const TOKEN = 'u+of-the-tests-only';

/** A service of PagerDuty, and the levels that have somebody on call. */
export interface ServiceSpec {
  name?: string;
  status?: string;
  policy?: string;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** What PagerDuty's REST API does, as far as it is asked, over real HTTP. */
export class PagerdutyServer {
  /** Paths with their queries, in the order in which they were asked for. */
  readonly requests: string[] = [];
  readonly services = new Map<string, ServiceSpec>();
  /** Levels with somebody on call, by escalation policy. */
  readonly onCalls = new Map<string, number[]>();
  /** Services that the token may not see. */
  readonly hidden = new Set<string>();
  /** Answers otherwise than PagerDuty would, where it answers at all. */
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
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  reset() {
    this.requests.length = 0;
    this.services.clear();
    this.onCalls.clear();
    this.hidden.clear();
    this.special = undefined;
    this.server.closeAllConnections();
  }

  private handle(request: IncomingMessage, response: ServerResponse) {
    const path = request.url ?? '';
    this.requests.push(path);
    // What one test leaves open must not reach into the next.
    response.setHeader('connection', 'close');
    response.setHeader('ratelimit-limit', '960');
    response.setHeader('ratelimit-remaining', '959');
    response.setHeader('ratelimit-reset', '30');
    const special = this.special?.(path);
    if (special) {
      special(request, response);
      return;
    }
    if (
      request.headers.authorization !== `Token token=${TOKEN}` ||
      !request.headers.accept?.includes('vnd.pagerduty+json;version=2')
    ) {
      error(response, 401, 2006, 'Unauthorized');
      return;
    }
    const { pathname, searchParams } = new URL(path, this.url);
    const [, one] = /^\/services\/(.+)$/.exec(pathname) ?? [];
    if (pathname === '/services') {
      const seen = [...this.services.keys()].filter(id => !this.hidden.has(id));
      const page = pageOf(
        seen.map(id => this.service(id)),
        searchParams,
      );
      json(response, 200, { services: page.items, ...page.rest });
    } else if (one) {
      const id = decodeURIComponent(one);
      if (this.services.has(id) && !this.hidden.has(id)) {
        json(response, 200, { service: this.service(id) });
      } else {
        error(response, 404, 2100, 'Not Found');
      }
    } else if (pathname === '/oncalls') {
      const page = pageOf(
        searchParams.getAll('escalation_policy_ids[]').flatMap(policy =>
          (this.onCalls.get(policy) ?? []).map(level => ({
            escalation_policy: {
              id: policy,
              type: 'escalation_policy_reference',
            },
            escalation_level: level,
            user: { id: `U${level}`, type: 'user_reference', summary: 'Ada' },
            schedule: null,
            start: null,
            end: null,
          })),
        ),
        searchParams,
      );
      json(response, 200, { oncalls: page.items, ...page.rest });
    } else {
      error(response, 404, 2100, 'Not Found');
    }
  }

  private service(id: string) {
    const { name, status, policy } = this.services.get(id)!;
    return {
      id,
      type: 'service',
      summary: name ?? id,
      name: name ?? id,
      html_url: `https://acme.pagerduty.example/service-directory/${id}`,
      status: status ?? 'active',
      escalation_policy: {
        id: policy ?? `E${id}`,
        type: 'escalation_policy_reference',
        summary: `Policy of ${name ?? id}`,
      },
    };
  }
}

function pageOf(items: unknown[], query: URLSearchParams) {
  const limit = Number(query.get('limit') ?? 25);
  const offset = Number(query.get('offset') ?? 0);
  return {
    items: items.slice(offset, offset + limit),
    rest: { limit, offset, more: offset + limit < items.length, total: null },
  };
}

export function json(response: ServerResponse, status: number, body: unknown) {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

function error(
  response: ServerResponse,
  status: number,
  code: number,
  message: string,
) {
  json(response, status, { error: { code, message } });
}
