import { Outcome } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import type { Texts } from '../translation';

/**
 * All outcomes, those that ask for action first.
 *
 * @internal
 */
export const OUTCOMES: Outcome[] = [
  'not-met',
  'partial',
  'unknown',
  'met',
  'waived',
  'not-applicable',
];

/**
 * The name of an outcome.
 *
 * @internal
 */
export function outcomeName(outcome: Outcome, t: Texts): string {
  return t(`words.outcome.${outcome}`);
}

/**
 * Whether a text, from an URL say, is an outcome.
 *
 * @internal
 */
export function isOutcome(text: string | null): text is Outcome {
  return OUTCOMES.some(outcome => outcome === text);
}
