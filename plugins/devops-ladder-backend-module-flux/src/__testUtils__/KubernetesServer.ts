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
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { ResourceName, RESOURCES } from '../objects/resources';

export const TOKEN = 'eyJhbGciOiJSUzI1NiJ9.of-the-tests.only';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** What the API of Kubernetes does, as far as it is asked, over real HTTP. */
export class KubernetesServer {
  /** Paths with their queries, in the order in which they were asked for. */
  readonly requests: string[] = [];
  pageSize = 500;
  token = TOKEN;
  private objects: Partial<Record<ResourceName, Json[]>> = {};
  private versions: Record<string, string[]> = {};
  private denied = new Set<string>();
  private readonly answers = new Map<string, Answer>();
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
    this.objects = {};
    this.pageSize = 500;
    this.token = TOKEN;
    this.denied.clear();
    this.answers.clear();
    this.versions = {
      'kustomize.toolkit.fluxcd.io': ['v1', 'v1beta2'],
      'helm.toolkit.fluxcd.io': ['v2'],
      'source.toolkit.fluxcd.io': ['v1', 'v1beta2'],
      'image.toolkit.fluxcd.io': ['v1beta2'],
      apps: ['v1'],
    };
    this.server.closeAllConnections();
  }

  serve(objects: Partial<Record<ResourceName, Json[]>>) {
    this.objects = { ...this.objects, ...objects };
  }

  /** No versions: the cluster does not have the group. */
  has(group: string, ...versions: string[]) {
    if (versions.length > 0) {
      this.versions[group] = versions;
    } else {
      delete this.versions[group];
    }
  }

  /** As RBAC does, whether or not there is such a resource. */
  deny(...paths: Array<ResourceName | 'groups'>) {
    paths.forEach(path => this.denied.add(path));
  }

  /** Answers otherwise than Kubernetes would. */
  answer(what: ResourceName | 'groups', answer: Answer) {
    this.answers.set(what, answer);
  }

  asked(what: ResourceName): string[] {
    const { group, plural } = RESOURCES[what];
    return this.requests.filter(path =>
      new RegExp(`^/apis/${group}/[^/]+/${plural}\\b`).test(path),
    );
  }

  private handle(request: IncomingMessage, response: ServerResponse) {
    this.requests.push(request.url ?? '');
    // What one test leaves open must not reach into the next.
    response.setHeader('connection', 'close');
    const { pathname, searchParams } = new URL(request.url ?? '', this.url);
    const [, group, version, plural] =
      /^\/apis\/([^/]+)\/([^/]+)\/([^/]+)$/.exec(pathname) ?? [];
    const name = (Object.keys(RESOURCES) as ResourceName[]).find(
      each =>
        RESOURCES[each].group === group && RESOURCES[each].plural === plural,
    );
    const what = pathname === '/apis' ? 'groups' : name ?? '';
    const special = this.answers.get(what);
    if (special) {
      special(request, response);
    } else if (request.headers.authorization !== `Bearer ${this.token}`) {
      status(response, 401, 'Unauthorized');
    } else if (this.denied.has(what)) {
      status(response, 403, `cannot list at the cluster scope`);
    } else if (what === 'groups') {
      json(response, 200, { kind: 'APIGroupList', groups: this.groups() });
    } else if (!name || !this.versions[group]?.includes(version)) {
      response.writeHead(404).end('404 page not found\n');
    } else {
      const isShort = /PartialObjectMetadataList/.test(
        request.headers.accept ?? '',
      );
      this.page(name, searchParams, isShort, response);
    }
  }

  private groups(): Json[] {
    return Object.entries(this.versions).map(([name, versions]) => ({
      name,
      versions: versions.map(version => ({ version })),
    }));
  }

  private page(
    name: ResourceName,
    query: URLSearchParams,
    isShort: boolean,
    response: ServerResponse,
  ) {
    const all = this.objects[name] ?? [];
    const from = Number(query.get('continue') ?? 0);
    const limit = Math.min(Number(query.get('limit')), this.pageSize);
    const items = all.slice(from, from + limit);
    const next = from + limit < all.length ? `${from + limit}` : '';
    json(response, 200, {
      metadata: { resourceVersion: '1', continue: next },
      items: isShort
        ? items.map(({ metadata }) => ({ metadata: objectOf(metadata) }))
        : items,
    });
  }
}

export function json(response: ServerResponse, code: number, body: unknown) {
  response.writeHead(code, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

export function status(response: ServerResponse, code: number, words: string) {
  json(response, code, { kind: 'Status', code, message: words });
}
