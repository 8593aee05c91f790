const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * A short name for a text that differs where the text does (FNV-1a, 32 bit).
 *
 * @internal
 */
export function modelFingerprint(text: string): string {
  let hash = OFFSET;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), PRIME);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
