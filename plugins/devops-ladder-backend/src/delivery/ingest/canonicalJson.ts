import { createHash } from 'node:crypto';

/** The same for the same payload, however its fields are ordered and spaced. */
export function payloadDigest(payload: unknown): string {
  return createHash('sha256')
    .update(canonicalJson(payload))
    .digest('base64url');
}

function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(canonicalJson).join(',')}]`;
  }
  if (value !== null && typeof value === 'object') {
    const fields = Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, each]) => `${JSON.stringify(name)}:${canonicalJson(each)}`);
    return `{${fields.join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}
