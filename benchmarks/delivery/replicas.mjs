import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const REPLICA = fileURLToPath(new URL('replica.mjs', import.meta.url));

/** A replica in a process of its own. */
export async function startReplica(connection) {
  const child = spawn(process.execPath, [REPLICA, connection], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(child.stdout, 'data');
  const ended = once(child, 'exit');
  return {
    baseUrl: String(line).trim(),
    isUp: true,
    /** As a machine that loses its power. */
    async kill() {
      this.isUp = false;
      child.kill('SIGKILL');
      await ended;
    },
  };
}
