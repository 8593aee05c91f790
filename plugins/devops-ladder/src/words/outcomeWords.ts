import { Outcome } from '@devops-ladder/backstage-plugin-devops-ladder-common';

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

const NAMES: Record<Outcome, string> = {
  met: 'Met',
  partial: 'Partial',
  'not-met': 'Not met',
  unknown: 'Unknown',
  'not-applicable': 'Not applicable',
  waived: 'Waived',
};

/**
 * The name of an outcome.
 *
 * @internal
 */
export function outcomeName(outcome: Outcome): string {
  return NAMES[outcome];
}

/**
 * Whether a text, from an URL say, is an outcome.
 *
 * @internal
 */
export function isOutcome(text: string | null): text is Outcome {
  return OUTCOMES.some(outcome => outcome === text);
}
