import { createServer, IncomingMessage, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Answer, refused } from './Answer';
import { ArgocdAnswers, DemoApplication } from './argocd/ArgocdAnswers';
import { DemoRepository } from './github/DemoRepository';
import { GithubAnswers } from './github/GithubAnswers';
import { readAllSettings } from './readSettings';

const GITHUB_REST = '/api/v3';
const GITHUB_GRAPHQL = '/api/graphql';
const ARGOCD = '/argocd/api/v1';

/**
 * Stands for the GitHub and the Argo CD of the demo organisation, on this
 * machine only. It changes nothing, and what it says is in files.
 */
export class DemoProvider {
  private readonly server: Server;

  private constructor(
    private readonly github: GithubAnswers,
    private readonly argocd: ArgocdAnswers,
  ) {
    this.server = createServer(async (request, response) => {
      const { status, body } = await this.answer(request).catch(() =>
        refused(404, 'Not Found'),
      );
      response
        .writeHead(status, { 'content-type': 'application/json' })
        .end(JSON.stringify(body));
    });
  }

  /**
   * @param options.directory - holds the folders `github` and `argocd`
   * @param options.web - the address of the organisation's page
   */
  static async fromFiles(options: {
    directory: string;
    web: string;
    now: number;
  }): Promise<DemoProvider> {
    const { directory, web, now } = options;
    const [repositories, applications] = await Promise.all(
      ['github', 'argocd'].map(name =>
        readAllSettings(join(directory, name), now),
      ),
    );
    return new DemoProvider(
      new GithubAnswers({
        web,
        repositories: repositories as Map<string, DemoRepository>,
        now,
      }),
      new ArgocdAnswers([...applications.values()].flat() as DemoApplication[]),
    );
  }

  /** @param port - 0 for any that is free */
  async start(port: number): Promise<{ url: string }> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, '127.0.0.1', resolve);
    });
    const { port: chosen } = this.server.address() as AddressInfo;
    return { url: `http://127.0.0.1:${chosen}` };
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise(resolve => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage): Promise<Answer> {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://x');
    const path = decodeURIComponent(pathname);
    if (request.method === 'POST' && path === GITHUB_GRAPHQL) {
      return this.github.graphql(JSON.parse(await text(request)).query);
    }
    if (request.method !== 'GET') {
      return refused(404, 'Not Found');
    }
    return path.startsWith(ARGOCD)
      ? this.argocd.get(path.slice(ARGOCD.length), searchParams)
      : this.github.rest(path.slice(GITHUB_REST.length));
  }
}
