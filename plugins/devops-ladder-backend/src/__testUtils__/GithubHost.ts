import {
  createServer,
  IncomingMessage,
  Server,
  ServerResponse,
} from 'node:http';
import { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

/** How a repository is answered for. */
export type Fault =
  | 'no-permission'
  | 'not-found'
  | 'rate-limited'
  | 'too-many'
  | 'broken'
  | 'hanging'
  | 'cut-off';

const ANSWERS: Record<
  Exclude<Fault, 'hanging' | 'cut-off'>,
  { status: number; headers?: Record<string, string> }
> = {
  'no-permission': { status: 403 },
  'not-found': { status: 404 },
  'rate-limited': { status: 403, headers: { 'x-ratelimit-remaining': '0' } },
  'too-many': { status: 429, headers: { 'retry-after': '120' } },
  broken: { status: 500 },
};

interface Repository {
  sha: string;
  files: Record<string, string>;
}

/** A GitHub on this machine, as far as reading repositories asks for it. */
export class GithubHost {
  /** `status` or `archive`, and the repository. */
  readonly requests: string[] = [];
  private readonly repositories = new Map<string, Repository>();
  private readonly faults = new Map<string, Fault>();
  private server?: Server;

  push(name: string, sha: string, files: Record<string, string>) {
    this.repositories.set(name, { sha, files });
  }

  /** Has a repository, or all, answered so; without a fault as it should be. */
  fault(fault: Fault | undefined, name = '*') {
    if (fault) {
      this.faults.set(name, fault);
    } else {
      this.faults.delete(name);
    }
  }

  async start(): Promise<string> {
    const server = createServer((req, res) => this.answer(req, res));
    this.server = server;
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    return this.url;
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise(resolve => this.server?.close(resolve));
  }

  private get url(): string {
    const { port } = this.server?.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  private answer(req: IncomingMessage, res: ServerResponse) {
    const [, , , name = '', what] = (req.url ?? '').split('/');
    const kind = what === 'commits' ? 'status' : 'archive';
    this.requests.push(`${kind} ${name}`);
    const fault = this.faults.get(name) ?? this.faults.get('*');
    if (fault === 'hanging') {
      return;
    }
    if (fault && fault !== 'cut-off') {
      const { status, headers } = ANSWERS[fault];
      res.writeHead(status, headers).end('{}');
      return;
    }
    const repository = this.repositories.get(name);
    if (!repository) {
      res.writeHead(404).end('{}');
    } else if (kind === 'status') {
      const archive_url = `${this.url}/repos/o/${name}/{archive_format}{/ref}`;
      res.writeHead(200, { 'content-type': 'application/json' });
      res.end(
        JSON.stringify({ sha: repository.sha, repository: { archive_url } }),
      );
    } else {
      const archive = archiveOf(`o-${name}`, repository.files);
      res.writeHead(200, { 'content-length': archive.length });
      if (fault === 'cut-off') {
        res.write(archive.subarray(0, archive.length / 2), () => res.destroy());
      } else {
        res.end(archive);
      }
    }
  }
}

/** A gzipped tar of files below a folder. */
function archiveOf(folder: string, files: Record<string, string>): Buffer {
  const blocks = Object.entries(files).flatMap(([path, text]) => {
    const content = Buffer.from(text);
    const padding = Buffer.alloc((512 - (content.length % 512)) % 512);
    return [header(`${folder}/${path}`, content.length), content, padding];
  });
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(1_024)]));
}

function header(path: string, size: number): Buffer {
  const block = Buffer.alloc(512);
  const octal = (value: number, length: number) =>
    `${value.toString(8).padStart(length - 1, '0')}\0`;
  block.write(path, 0);
  block.write(octal(0o644, 8), 100);
  block.write(octal(0, 8), 108);
  block.write(octal(0, 8), 116);
  block.write(octal(size, 12), 124);
  block.write(octal(0, 12), 136);
  block.write('        ', 148);
  block.write('0', 156);
  block.write('ustar\0' + '00', 257);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}
