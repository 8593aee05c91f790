import {
  Assessment,
  FactValue,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';

/** Assumed values by fact; null where nothing is known and nothing assumed. */
export type AssumedFacts = Record<string, FactValue | null>;

/**
 * The guesses of an assessment, as text that is the same for the same guesses.
 * Services with the same guesses can so be counted in the database.
 */
export function packAssumed({
  situation,
}: Pick<Assessment, 'situation'>): string {
  const assumed = situation
    .filter(({ origin }) => origin === 'assumed')
    .map(({ fact, value }) => [fact, value ?? null] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(Object.fromEntries(assumed));
}

export function unpackAssumed(text: string): AssumedFacts {
  return JSON.parse(text);
}
