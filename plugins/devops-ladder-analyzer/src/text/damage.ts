/** So much of a text is enough to see whether it is one. */
const SAMPLE = 20_000;
/** Signs that no text has: control characters, and what was lost in reading. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const STRANGE = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g;
const SHARE = 0.05;

/**
 * What makes the content of a file no text, in words; `undefined` where it is
 * one.
 *
 * @internal
 */
export function damageOf(content: string): string | undefined {
  const sample = content.slice(0, SAMPLE);
  if (sample.includes('\u0000')) {
    return 'it is no text, or in an encoding other than UTF-8';
  }
  const strange = sample.match(STRANGE)?.length ?? 0;
  return strange > sample.length * SHARE
    ? 'it is no text, or in an encoding other than UTF-8'
    : undefined;
}
