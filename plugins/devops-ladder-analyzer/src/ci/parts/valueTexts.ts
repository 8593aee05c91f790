import { entries, items } from '../../yaml';
import type { YamlNode } from '../../yaml';

const MAX_DEPTH = 6;

/**
 * A value as one text: lists and maps in words, secrets by their name.
 *
 * @internal
 */
export function valueText(node: YamlNode, depth = 0): string {
  if (node.type === 'scalar') {
    return node.text;
  }
  if (depth > MAX_DEPTH) {
    return '';
  }
  if (node.type === 'seq') {
    return items(node)
      .map(item => valueText(item, depth + 1))
      .join(' ');
  }
  const secret = node.entries.get('from_secret')?.value;
  if (secret?.type === 'scalar') {
    return secretText(secret.text);
  }
  return entries(node)
    .map(({ key, value }) => `${key}=${valueText(value, depth + 1)}`)
    .join(' ');
}

/**
 * A secret by its name, written as the rest of the analysis knows it.
 *
 * @internal
 */
export function secretText(name: string): string {
  return `\${{ secrets.${name} }}`;
}

/**
 * The values of a map as texts.
 *
 * @internal
 */
export function valueTexts(node: YamlNode | undefined): Record<string, string> {
  return Object.fromEntries(
    entries(node).map(({ key, value }) => [key, valueText(value)]),
  );
}
