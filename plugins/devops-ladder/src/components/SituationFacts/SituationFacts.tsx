import { Text } from '@backstage/ui';
import { SituationFact } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { LadderNames } from '../../hooks';
import {
  countOf,
  factAnnotation,
  factValueWords,
  humanizeId,
  originWords,
} from '../../words';
import { Section } from '../Section';
import styles from './SituationFacts.module.css';

/** @internal */
export interface SituationFactsProps {
  situation: SituationFact[];
  names: LadderNames;
}

function description(situation: SituationFact[]): string {
  const guesses = situation.filter(({ origin }) => origin === 'assumed').length;
  return guesses
    ? `What the rung needed rests on. ${countOf(
        guesses,
        'fact is a guess',
        'facts are guesses',
      )}; an annotation on the entity states each.`
    : 'What the rung needed rests on.';
}

/**
 * The facts of the situation. A guess is called one, with how to state it.
 *
 * @internal
 */
export const SituationFacts = ({ situation, names }: SituationFactsProps) => (
  <Section
    id="situation"
    title="Situation"
    description={description(situation)}
  >
    <dl className={styles.list}>
      {situation.map(fact => (
        <div key={fact.fact} className={styles.fact}>
          <dt className={styles.name}>{humanizeId(fact.fact)}</dt>
          <dd className={styles.value}>
            <span>{factValueWords(fact.value)}</span>
            <span className={styles.origin} data-origin={fact.origin}>
              {originWords(fact.origin)}
            </span>
          </dd>
          <dd className={styles.source}>
            {fact.origin === 'assumed' ? (
              <>
                State it: <code>{factAnnotation(fact.fact)}</code>
                {acceptedWords(fact, names)}
              </>
            ) : (
              fact.source
            )}
            {fact.contradicts && (
              <Text as="p" className={styles.contradiction}>
                {`Disagrees with ${fact.contradicts.source}: ${factValueWords(
                  fact.contradicts.value,
                )}`}
              </Text>
            )}
          </dd>
        </div>
      ))}
    </dl>
  </Section>
);

function acceptedWords({ fact }: SituationFact, names: LadderNames): string {
  const values = names.fact(fact)?.values;
  return values?.length ? ` (${values.join(', ')})` : '';
}
