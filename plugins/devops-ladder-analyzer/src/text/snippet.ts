import { MASK, redact, SECRET_NAME } from './redact';

const MAX_LINES = 3;
const MAX_WIDTH = 200;
/** The lines after these are the secret. */
const OPENS_KEY = /-----BEGIN [A-Z ]*PRIVATE KEY-----/;
const CLOSES_KEY = /-----END [A-Z ]*PRIVATE KEY-----/;
const OPENS_BLOCK = new RegExp(
  `${SECRET_NAME}["']?\\s{0,9}:\\s{0,9}[|>][-+\\d]{0,2}\\s{0,9}$`,
  'i',
);

const indentOf = (line: string) => line.length - line.trimStart().length;

/** A secret of several lines does not begin further up. */
const LOOK_BACK = 60;

/** Which of the lines are part of a secret that begins on a line before them. */
function insideSecret(lines: readonly string[]): boolean[] {
  let inKey = false;
  let block: number | undefined;
  return lines.map(line => {
    const wasInKey = inKey;
    inKey = (inKey && !CLOSES_KEY.test(line)) || OPENS_KEY.test(line);
    if (block !== undefined && line.trim() !== '' && indentOf(line) <= block) {
      block = undefined;
    }
    const isInside = wasInKey || block !== undefined;
    if (!isInside && OPENS_BLOCK.test(line)) {
      block = indentOf(line);
    }
    return isInside;
  });
}

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
  const indents = chosen.filter(line => line.trim() !== '').map(indentOf);
  const indent = indents.length > 0 ? Math.min(...indents) : 0;
  const start = Math.max(first, 1) - 1;
  const back = Math.min(LOOK_BACK, start);
  const inside = insideSecret(
    lines
      .slice(start - back, start + chosen.length)
      .map(line => line.slice(0, 2000)),
  );
  return chosen
    .map((line, index) =>
      inside[back + index]
        ? MASK
        : redact(line.slice(indent, indent + 2000)).slice(0, MAX_WIDTH),
    )
    .join('\n');
}
