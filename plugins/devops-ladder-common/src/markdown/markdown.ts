const maxLength = 240;

/**
 * Text that came from outside as one line of Markdown that shows exactly its
 * characters: no markup, no HTML, no line breaks, nothing that turns the
 * direction of writing.
 *
 * @internal
 */
export function escapeMarkdown(text: string): string {
  const line = text
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
  return line.replace(/[\\`*_~[\]<>|#$]|&(?=[#\w])/g, '\\$&');
}

/**
 * What a source said, as part of a sentence: a memo is one page, so that a
 * long one is cut.
 *
 * @internal
 */
export function statement(text: string): string {
  const characters = [...text.trim().replace(/\.$/, '')];
  return escapeMarkdown(
    characters.length > maxLength
      ? `${characters.slice(0, maxLength).join('').trimEnd()}…`
      : characters.join(''),
  );
}

/**
 * An id or reference in a code span.
 *
 * @internal
 */
export function code(text: string): string {
  const line = text.replace(/[\s`\p{Cc}]+/gu, ' ').trim();
  return line === '' ? '' : `\`${line}\``;
}

/** @internal */
export function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join(
    '\n',
  );
}

/** @internal */
export function bullets(items: string[]): string {
  return items.map(item => `- ${item}`).join('\n');
}

/**
 * Items that are Markdown already as a list in a sentence.
 *
 * @internal
 */
export function listed(items: string[], limit = 12): string {
  const shown = items.slice(0, limit);
  const more = items.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}
