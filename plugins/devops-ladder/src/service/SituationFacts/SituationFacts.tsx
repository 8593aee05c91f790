import { CompoundEntityRef } from '@backstage/catalog-model';
import { Text } from '@backstage/ui';
import {
  factAnnotation,
  SituationFact,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { LadderNames } from '../../hooks';
import { Texts, useTexts } from '../../translation';
import { factValueWords, originWords } from '../../words';
import { CustomisedNote } from '../../organisation/CustomisationNotes';
import { Prose } from '../../components/Prose';
import { Section } from '../../components/Section';
import styles from './SituationFacts.module.css';
import { WhatIfLink } from './WhatIfLink';

/** @internal */
export interface SituationFactsProps {
  entityRef: CompoundEntityRef;
  situation: SituationFact[];
  names: LadderNames;
}

function description(situation: SituationFact[], t: Texts): string {
  const guesses = situation.filter(({ origin }) => origin === 'assumed').length;
  const meaning = t('tab.situationMeaning');
  return guesses
    ? `${meaning} ${t('tab.guesses', { count: guesses })}`
    : meaning;
}

/**
 * The facts of the situation. A guess is called one, with how to state it.
 *
 * @internal
 */
export const SituationFacts = ({
  entityRef,
  situation,
  names,
}: SituationFactsProps) => {
  const t = useTexts();
  return (
    <Section
      id="situation"
      title={t('tab.situation')}
      description={description(situation, t)}
      actions={<WhatIfLink entityRef={entityRef} />}
    >
      <dl className={styles.list}>
        {situation.map(fact => (
          <div key={fact.fact} className={styles.fact}>
            <dt className={styles.name}>{names.factName(fact.fact)}</dt>
            <dd className={styles.value}>
              <span>{factValueWords(fact.value, t)}</span>
              <span className={styles.origin} data-origin={fact.origin}>
                {originWords(fact.origin, t)}
              </span>
            </dd>
            <dd className={styles.source}>
              {fact.origin === 'assumed' ? (
                <>
                  {t('tab.stateIt')} <code>{statedAs(fact, names)}</code>
                  {acceptedWords(fact, names)}
                </>
              ) : (
                fact.source && <Prose text={fact.source} />
              )}
              <CustomisedNote customised={names.fact(fact.fact)?.customised} />
              {fact.contradicts?.map(({ value, source }) => (
                <Text as="p" className={styles.contradiction} key={source}>
                  {t('tab.disagreesWith', {
                    source,
                    value: factValueWords(value, t),
                  })}
                </Text>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
};

/** The organisation is described in configuration, a service by its owner. */
function statedAs({ fact }: SituationFact, names: LadderNames): string {
  return names.fact(fact)?.scope === 'organisation'
    ? `devopsLadder.organisation.facts.${fact}`
    : factAnnotation(fact);
}

function acceptedWords({ fact }: SituationFact, names: LadderNames): string {
  const values = names.fact(fact)?.values;
  return values?.length ? ` (${values.join(', ')})` : '';
}
