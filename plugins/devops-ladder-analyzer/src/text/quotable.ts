import { redactKnown } from './redact';

const MAX_LENGTH = 600;
// eslint-disable-next-line no-control-regex -- they are what is taken out
const UNSEEN = /[\s\u0000-\u001f\u007f]+/g;

/**
 * A sentence that may hold names out of files: in one line, not longer than
 * anybody reads, and without anything that is a credential.
 *
 * @internal
 */
export function quotable(sentence: string): string {
  // Before it is cut: half of a credential is not known for one.
  const plain = redactKnown(sentence.slice(0, 8 * MAX_LENGTH)).replace(
    UNSEEN,
    ' ',
  );
  return plain.length > MAX_LENGTH
    ? `${plain.slice(0, MAX_LENGTH - 1)}…`
    : plain;
}
