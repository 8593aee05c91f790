import {
  normalEnvironmentName,
  tierOfWords as tierOf,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { LastingTier } from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';

/** How near to production something runs. @internal */
export type Tier = LastingTier;

const tierOfWord = (word: string) => tierOf([word.replace(/\d+$/, '')]);

/** @internal */
export function wordsOf(text: string): string[] {
  return normalEnvironmentName(text)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
}

/** @internal */
export function tierOfWords(words: string[]): Tier | undefined {
  const tier = tierOf(
    words
      .filter(word => tierOfWord(word) !== 'preview')
      .map(word => word.replace(/\d+$/, '')),
  );
  return tier === 'preview' ? undefined : tier;
}

/** Whether it is made for one change and torn down. @internal */
export function isPassing(words: string[]): boolean {
  return words.some(word => tierOfWord(word) === 'preview');
}
