import { createHash } from 'node:crypto';

const QUOTING = [/^revert "(.+)"/i, /^revert(?:\([^)]*\))?!?: (.+)$/i];
/** The number that a squash merge appends. */
const NUMBER = / \([#!]\d+\)$/;

/**
 * What is kept of the title of a change: enough to tell which change a revert
 * takes back, and not what it says.
 */
export function keptTitle(title: string): string {
  const plain = title.trim().replace(NUMBER, '');
  const quoted = QUOTING.map(pattern => pattern.exec(plain)?.[1]).find(Boolean);
  return quoted
    ? `Revert "${keptTitle(quoted)}"`
    : createHash('sha256').update(plain).digest('base64url').slice(0, 22);
}
