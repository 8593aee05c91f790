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

const CHOICES = [
  'experimental',
  'production',
  'deprecated',
  'service',
  'website',
  'library',
  'mobile',
  'documentation',
  'other',
  'none',
  'yearly',
  'monthly',
  'weekly',
  'daily',
  'on-demand',
  'negligible',
  'tolerable',
  'costly',
  'critical',
  'kubernetes',
  'serverless',
  'paas',
  'vm',
] as const;

type Choice = (typeof CHOICES)[number];

function isChoice(value: FactValue): value is Choice {
  return CHOICES.some(choice => choice === value);
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
  return isChoice(value) ? t(`words.value.${value}`) : String(value);
}
