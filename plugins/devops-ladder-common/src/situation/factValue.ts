import { FactValue } from '../evidence/types';
import { FactDefinition } from '../ladder/types';

/**
 * Whether a value is one that a fact can have.
 *
 * @public
 */
export function isFactValue(
  definition: FactDefinition,
  value: unknown,
): value is FactValue {
  const values = definition.values ?? [];
  switch (definition.type) {
    case 'choice':
      return typeof value === 'string' && values.includes(value);
    case 'choices':
      return (
        Array.isArray(value) && value.every(entry => values.includes(entry))
      );
    case 'number':
      return Number.isSafeInteger(value) && Number(value) >= 0;
    case 'fraction':
      return typeof value === 'number' && value >= 0 && value <= 1;
    case 'boolean':
      return typeof value === 'boolean';
    default:
      return false;
  }
}

/**
 * The accepted values of a fact, in words.
 *
 * @public
 */
export function acceptedValues(definition: FactDefinition): string {
  const values = (definition.values ?? []).join(', ');
  switch (definition.type) {
    case 'choice':
      return `one of ${values}`;
    case 'choices':
      return `a comma-separated list of ${values}; or none`;
    case 'number':
      return 'a whole number, 0 or more';
    case 'fraction':
      return 'a number from 0 to 1';
    default:
      return 'true or false';
  }
}

function parseList(text: string): string[] {
  const entries = text
    .split(',')
    .map(entry => entry.trim().toLocaleLowerCase('en-US'))
    .filter(Boolean);
  const isNone = entries.length === 1 && entries[0] === 'none';
  return isNone ? [] : [...new Set(entries)];
}

/**
 * Reads the value of a fact from text, as it stands in an annotation;
 * `undefined` where the text is none of the accepted values.
 *
 * @public
 */
export function parseFactValue(
  definition: FactDefinition,
  text: string,
): FactValue | undefined {
  const word = text.trim().toLocaleLowerCase('en-US');
  let value: unknown = word;
  if (definition.type === 'choices') {
    value = parseList(text);
  } else if (definition.type === 'number' || definition.type === 'fraction') {
    value = /^\d+(\.\d+)?$/.test(word) ? Number(word) : undefined;
  } else if (definition.type === 'boolean') {
    value = { true: true, false: false }[word];
  }
  return isFactValue(definition, value) ? value : undefined;
}
