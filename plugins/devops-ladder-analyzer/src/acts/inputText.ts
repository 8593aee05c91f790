/**
 * The inputs of a step or call as text, one a line.
 *
 * @internal
 */
export function inputText(inputs: Record<string, string>): string {
  return Object.entries(inputs)
    .map(([key, value]) => `${key}=${value}`)
    .join('\n');
}
