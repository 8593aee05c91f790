import { createHash } from 'node:crypto';

/** Short, and other for other parts. @public */
export function digest(...parts: unknown[]): string {
  return createHash('sha256')
    .update(JSON.stringify(parts))
    .digest('base64url')
    .slice(0, 16);
}
