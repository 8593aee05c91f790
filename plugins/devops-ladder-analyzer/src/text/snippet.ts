import { redact } from './redact';

const MAX_LINES = 3;
const MAX_WIDTH = 200;

/**
 * At most three lines of a text, without their common indentation and with
 * anything that looks like a credential redacted. Lines count from 1.
 *
 * @internal
 */
export function snippet(
  lines: readonly string[],
  first: number,
  last: number = first,
): string | undefined {
  const end = Math.min(last, first + MAX_LINES - 1, lines.length);
  const chosen = lines.slice(Math.max(first, 1) - 1, end);
  while (chosen.length > 0 && chosen[chosen.length - 1].trim() === '') {
    chosen.pop();
  }
  if (chosen.length === 0) {
    return undefined;
  }
  const indents = chosen
    .filter(line => line.trim() !== '')
    .map(line => line.length - line.trimStart().length);
  const indent = indents.length > 0 ? Math.min(...indents) : 0;
  return chosen
    .map(line => redact(line.slice(indent, indent + 2000)).slice(0, MAX_WIDTH))
    .join('\n');
}
