import { FitVerdict } from '@devops-ladder/backstage-plugin-devops-ladder-common';
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

const NAMES: Record<FitVerdict, string> = {
  'under-built': 'Under-built',
  'right-sized': 'Right-sized',
  'over-built': 'Over-built',
  unknown: 'Not certain',
};

const MEANINGS: Record<FitVerdict, string> = {
  'under-built': 'Less than the situation asks for',
  'right-sized': 'As high as needed, no higher',
  'over-built': 'More upkeep than anything asks for',
  unknown: 'Something that decides is not known',
};

/**
 * The name of a verdict.
 *
 * @internal
 */
export function verdictName(verdict: FitVerdict): string {
  return NAMES[verdict];
}

/**
 * What a verdict says, in a short phrase.
 *
 * @internal
 */
export function verdictMeaning(verdict: FitVerdict): string {
  return MEANINGS[verdict];
}

/**
 * A verdict with its distance: "Under-built by two".
 *
 * @internal
 */
export function verdictWords(verdict: FitVerdict, by?: number): string {
  const distance =
    by && (verdict === 'under-built' || verdict === 'over-built');
  return distance ? `${NAMES[verdict]} by ${countWord(by)}` : NAMES[verdict];
}

/**
 * Whether a text, from an URL say, is a verdict.
 *
 * @internal
 */
export function isVerdict(text: string | null): text is FitVerdict {
  return VERDICTS.some(verdict => verdict === text);
}
