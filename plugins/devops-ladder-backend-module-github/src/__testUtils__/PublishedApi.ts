import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { installed } from './installed';

const DESCRIPTION = join(__dirname, 'openapi', 'api.github.com.subset.json');
const PATIENCE_MS = 60_000;
/** Prism ends with whoever started it, however that ends. */
const END_WITH_INPUT =
  'data:text/javascript,process.stdin.on("end",()=>process.exit()).resume()';

/** A request to the REST API, and what the published description says to it. */
export interface Exchange {
  /** As the description spells it; undefined where it knows no such path. */
  path?: string;
  query: string[];
  status: number;
  /** What is wrong with the request. */
  violations: unknown;
}

interface Operation {
  parameters: Array<{ $ref?: string; name?: string; in?: string }>;
}

/**
 * GitHub's REST API as it describes itself: Prism refuses what is not in the
 * description, and answers anything else with the published example.
 */
export class PublishedApi {
  readonly exchanges: Exchange[] = [];
  readonly description: {
    paths: Record<string, { get: Operation }>;
    components: { parameters: Record<string, { name: string; in: string }> };
  };
  private child?: ChildProcess;
  private url = '';

  constructor() {
    this.description = require(DESCRIPTION);
  }

  async start() {
    this.child = spawn(
      process.execPath,
      [
        ...['--import', END_WITH_INPUT],
        installed('@stoplight/prism-cli', 'dist', 'index.js'),
        ...['mock', '--host', '127.0.0.1', '--port', '0', DESCRIPTION],
      ],
      { stdio: 'pipe' },
    );
    this.url = await this.listening(this.child);
  }

  async stop() {
    const { child } = this;
    if (child && child.exitCode === null && child.signalCode === null) {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    }
  }

  async get(pathAndQuery: string): Promise<unknown> {
    const { pathname, searchParams } = new URL(pathAndQuery, this.url);
    const response = await fetch(`${this.url}${pathAndQuery}`);
    const answer = (await response.json()) as { validation?: unknown };
    this.exchanges.push({
      path: this.pathOf(pathname),
      query: [...searchParams.keys()],
      status: response.status,
      violations: response.ok ? undefined : answer.validation ?? answer,
    });
    return response.ok ? answer : undefined;
  }

  /** The names that a path takes in its query; Prism lets others pass. */
  queryOf(path: string): string[] {
    const { parameters } = this.description.components;
    return this.description.paths[path].get.parameters
      .map(each => (each.$ref ? parameters[each.$ref.split('/').pop()!] : each))
      .filter(each => each.in === 'query')
      .map(({ name }) => name!);
  }

  private pathOf(pathname: string): string | undefined {
    return Object.keys(this.description.paths).find(path =>
      new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`).test(pathname),
    );
  }

  private async listening(child: ChildProcess): Promise<string> {
    let said = '';
    return new Promise((resolve, reject) => {
      const fail = () => reject(new Error(`Prism does not start: ${said}`));
      const timer = setTimeout(fail, PATIENCE_MS);
      const hear = (chunk: Buffer) => {
        said += chunk;
        const [, url] = /listening on (http:\/\/[\d.:]+)/.exec(said) ?? [];
        if (url) {
          clearTimeout(timer);
          resolve(url);
        }
      };
      child.once('exit', fail);
      child.stdout!.on('data', hear);
      child.stderr!.on('data', hear);
    });
  }
}
