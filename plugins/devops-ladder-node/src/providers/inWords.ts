const MOST = 3;

/** `a, b and 2 more`, for a statement. @public */
export function inWords(names: readonly string[]): string {
  const distinct = [...new Set(names)];
  const shown = distinct.slice(0, MOST);
  const rest = distinct.length - shown.length;
  const last = rest > 0 ? `${rest} more` : shown.pop() ?? '';
  return shown.length > 0 ? `${shown.join(', ')} and ${last}` : last;
}
