import {
  FactDefinition,
  GuessesPage,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';

/** @internal */
export type OwnerGuesses = GuessesPage['items'][number];

/** @internal */
export type GuessedFact = OwnerGuesses['facts'][number];

/** What would state a guessed fact. @internal */
export interface Statements {
  /** For `catalog-info.yaml`. */
  annotation: string;
  /** For `app-config.yaml`; a rule needs an owner to match. */
  rule?: string;
}

function acceptedWords(definition: FactDefinition | undefined): string {
  switch (definition?.type) {
    case 'choice':
      return `one of ${(definition.values ?? []).join(', ')}`;
    case 'choices':
      return `none, or some of ${(definition.values ?? []).join(', ')}`;
    case 'boolean':
      return 'true or false';
    case 'number':
      return 'a whole number, 0 or more';
    case 'fraction':
      return 'a number from 0 to 1';
    default:
      return 'the value that holds';
  }
}

/**
 * The value to begin with: what is assumed most, else one that is accepted.
 */
function valueOf(
  { assumed }: GuessedFact,
  definition: FactDefinition | undefined,
): string {
  const value = assumed.find(each => each.value !== undefined)?.value;
  if (value !== undefined) {
    return Array.isArray(value) ? value.join(',') || 'none' : String(value);
  }
  switch (definition?.type) {
    case 'boolean':
      return 'false';
    case 'number':
    case 'fraction':
      return '0';
    case 'choices':
      return 'none';
    default:
      return definition?.values?.[0] ?? 'value';
  }
}

/** In YAML a list is a list, and other values are what they look like. */
function inRule(value: string, definition: FactDefinition | undefined): string {
  if (definition?.type !== 'choices') {
    return value;
  }
  return value === 'none' ? '[]' : `[${value.split(',').join(', ')}]`;
}

/**
 * The annotation and the rule of the configuration that would state a guessed
 * fact, with what is assumed now for its value.
 *
 * @internal
 */
export function statementsOf(
  guessed: GuessedFact,
  owner: string | undefined,
  definition: FactDefinition | undefined,
): Statements {
  const value = valueOf(guessed, definition);
  const accepted = acceptedWords(definition);
  return {
    annotation: [
      'metadata:',
      '  annotations:',
      `    # ${accepted}`,
      // Kubernetes style: the value of an annotation is always text.
      `    ${guessed.annotation}: '${value}'`,
    ].join('\n'),
    ...(owner && {
      rule: [
        'devopsLadder:',
        '  factRules:',
        `    - match: { owner: '${owner}' }`,
        '      facts:',
        `        # ${accepted}`,
        `        ${guessed.fact}: ${inRule(value, definition)}`,
      ].join('\n'),
    }),
  };
}
