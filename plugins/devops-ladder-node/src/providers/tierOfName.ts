import {
  normalEnvironmentName,
  tierOfWords as tierOf,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { LastingTier } from './EnvironmentTiers';

/** How near to production something runs. @public */
export type Tier = LastingTier;

const tierOfWord = (word: string) => tierOf([word.replace(/\d+$/, '')]);

/** @public */
export function wordsOf(text: string): string[] {
  return normalEnvironmentName(text)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
}

/** @public */
export function tierOfWords(words: string[]): Tier | undefined {
  const tier = tierOf(
    words
      .filter(word => tierOfWord(word) !== 'preview')
      .map(word => word.replace(/\d+$/, '')),
  );
  return tier === 'preview' ? undefined : tier;
}

/** Whether it is made for one change and torn down. @public */
export function isPassing(words: string[]): boolean {
  return words.some(word => tierOfWord(word) === 'preview');
}
