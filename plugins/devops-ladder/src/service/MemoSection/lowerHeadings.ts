/**
 * Markdown whose headings lie deeper, so that they follow those of the page
 * that it is shown on.
 *
 * @internal
 */
export function lowerHeadings(markdown: string, by: number): string {
  return markdown.replace(/^(#{1,6})(?= )/gm, marks =>
    '#'.repeat(Math.min(6, marks.length + by)),
  );
}
