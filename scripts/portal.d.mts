import { ChildProcess } from 'node:child_process';

export interface Portal {
  child: ChildProcess;
  url: string;
}

export function freePort(variable: string, otherwise: number): Promise<number>;

export function countDemoServices(): Promise<number>;

export function startPortal(options: {
  node: string;
  env: NodeJS.ProcessEnv;
  port: number;
  /** `directory` keeps data in `.data`, `memory` forgets it. */
  database: 'directory' | 'memory';
}): Portal;

export function waitUntilScored(
  portal: Portal,
  services: number,
): Promise<{ services: number; assessed: number }>;

export function stopPortal(portal: Portal): Promise<void>;
