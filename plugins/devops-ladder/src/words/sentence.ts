/**
 * Text of others as a sentence, so that another can follow it.
 *
 * @internal
 */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?…]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
