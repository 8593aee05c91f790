import { FitVerdict } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import type { Texts } from '../translation';
import { countWord } from './countWords';

/**
 * All verdicts, the one that asks for action first.
 *
 * @internal
 */
export const VERDICTS: FitVerdict[] = [
  'under-built',
  'right-sized',
  'over-built',
  'unknown',
];

/**
 * The name of a verdict.
 *
 * @internal
 */
export function verdictName(verdict: FitVerdict, t: Texts): string {
  return t(`words.verdict.${verdict}`);
}

/**
 * What a verdict says, in a short phrase.
 *
 * @internal
 */
export function verdictMeaning(verdict: FitVerdict, t: Texts): string {
  return t(`words.meaning.${verdict}`);
}

/**
 * A verdict with its distance: "Under-built by two".
 *
 * @internal
 */
export function verdictWords(
  verdict: FitVerdict,
  by: number | undefined,
  t: Texts,
): string {
  const name = verdictName(verdict, t);
  const hasDistance = verdict === 'under-built' || verdict === 'over-built';
  return by && hasDistance
    ? t('words.verdictBy', {
        count: by,
        verdict: name,
        number: countWord(by, t),
      })
    : name;
}

/**
 * Whether a text, from an URL say, is a verdict.
 *
 * @internal
 */
export function isVerdict(text: string | null): text is FitVerdict {
  return VERDICTS.some(verdict => verdict === text);
}
