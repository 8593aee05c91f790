import { Evidence } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import type { Texts } from '../translation';

/**
 * Where a piece of evidence comes from, and what weakens it.
 *
 * @internal
 */
export function sourceWords(
  evidence: Pick<Evidence, 'strength' | 'inferred' | 'inherited'>,
  t: Texts,
): string {
  return [
    t(`words.strength.${evidence.strength}`),
    evidence.inferred && t('words.inferred'),
    evidence.inherited && t('words.inherited'),
  ]
    .filter(Boolean)
    .join(', ');
}
