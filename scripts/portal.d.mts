import { ChildProcess } from 'node:child_process';

export interface Portal {
  child: ChildProcess;
  url: string;
}

export function requireFreePort(port: number): Promise<void>;

export function startPortal(options: {
  node: string;
  env: NodeJS.ProcessEnv;
  port: number;
  /** `directory` keeps data in `.data`, `memory` forgets it. */
  database: 'directory' | 'memory';
}): Portal;

export function waitUntilScored(
  portal: Portal,
): Promise<{ services: number; assessed: number }>;
