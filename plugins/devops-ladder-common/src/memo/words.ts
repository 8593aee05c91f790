import { Outcome } from '../evidence/types';
import { FactDefinition } from '../ladder/types';
import { SituationFact } from '../situation/types';
import { escapeMarkdown, statement } from '../markdown/markdown';

/** @internal */
export const outcomeWords: Record<Outcome, string> = {
  met: 'met',
  partial: 'partly met',
  'not-met': 'not met',
  'not-applicable': 'not applicable',
  unknown: 'not known',
  waived: 'waived',
};

/** @internal */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** @internal */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/**
 * An id as words: `deploy-frequency` is "deploy frequency".
 *
 * @internal
 */
export function idWords(id: string): string {
  return escapeMarkdown(id.replaceAll('-', ' '));
}

/** @internal */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en-US') + text.slice(1);
}

/** @internal */
export function valueWords(
  value: SituationFact['value'],
  type?: FactDefinition['type'],
): string {
  if (value === undefined) {
    return 'not known';
  }
  if (Array.isArray(value)) {
    return value.length > 0 ? escapeMarkdown(value.join(', ')) : 'none';
  }
  if (typeof value === 'boolean') {
    return value ? 'yes' : 'no';
  }
  return typeof value === 'number' && type === 'fraction'
    ? percent(value)
    : escapeMarkdown(String(value));
}

/**
 * Where a fact comes from; a guess stands out.
 *
 * @internal
 */
export function originWords(fact: SituationFact): string {
  const { value, origin, source, contradicts } = fact;
  const from = statement(source.replace(/^default: /, ''));
  if (origin === 'assumed') {
    return value === undefined ? from : `**guess**: ${from}`;
  }
  const against = (contradicts ?? []).map(
    other =>
      `; contradicted: ${valueWords(other.value)} (${statement(other.source)})`,
  );
  return `${origin}: ${from}${against.join('')}`;
}

/**
 * A fact as part of a sentence.
 *
 * @internal
 */
export function factClause(fact: SituationFact): string {
  const name = idWords(fact.fact);
  if (fact.value === undefined) {
    return `${name} is not known`;
  }
  const origin = fact.origin === 'assumed' ? '**a guess**' : fact.origin;
  return `${name} is ${valueWords(fact.value)} (${origin})`;
}
