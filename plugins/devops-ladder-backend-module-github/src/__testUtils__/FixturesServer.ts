import { ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { AddressInfo } from 'node:net';
import { installed } from './installed';

const PATIENCE_MS = 20_000;

/** Replays the conversations with GitHub that Octokit has recorded. */
export class FixturesServer {
  private child?: ChildProcess;
  private url = '';

  async start() {
    const port = await freePort();
    this.url = `http://localhost:${port}`;
    // It is for ES modules only, which tests cannot import.
    this.child = spawn(
      process.execPath,
      [
        installed('@octokit/fixtures-server', 'bin', 'server.js'),
        '--port',
        `${port}`,
      ],
      { stdio: 'ignore' },
    );
    const until = Date.now() + PATIENCE_MS;
    while (!(await this.isUp())) {
      if (Date.now() > until) {
        throw new Error('The fixtures server does not start');
      }
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  }

  stop() {
    this.child?.kill();
  }

  /** @returns the base of the API for the conversation */
  async load(scenario: string): Promise<string> {
    const response = await fetch(`${this.url}/fixtures`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ scenario }),
    });
    const { url } = (await response.json()) as { url: string };
    return url;
  }

  private async isUp(): Promise<boolean> {
    try {
      return (await fetch(`${this.url}/ping`)).ok;
    } catch {
      return false;
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise(resolve => server.close(resolve));
  return port;
}
