import {
  FactOrigin,
  FactValue,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import type { Texts } from '../translation';

/**
 * Where a fact comes from; an assumption is called what it is.
 *
 * @internal
 */
export function originWords(origin: FactOrigin, t: Texts): string {
  return t(`words.origin.${origin}`);
}

/**
 * The value of a fact for people.
 *
 * @internal
 */
export function factValueWords(value: FactValue | undefined, t: Texts): string {
  if (value === undefined) {
    return t('words.fact.notKnown');
  }
  if (typeof value === 'boolean') {
    return value ? t('words.fact.yes') : t('words.fact.no');
  }
  if (Array.isArray(value)) {
    return value.length ? value.join(', ') : t('words.fact.none');
  }
  return String(value);
}
