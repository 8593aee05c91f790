import {
  NeededAnswer,
  SituationFact,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { LadderNames } from '../../hooks';
import { useTexts } from '../../translation';
import { factValueWords } from '../../words';
import { Section } from '../../components/Section';
import styles from './RungChooser.module.css';

/** @internal */
export interface AssumptionsProps {
  answer: NeededAnswer;
  names: LadderNames;
}

function assumedFacts(
  { situation, assumed, mightRaise }: NeededAnswer,
  names: LadderNames,
): SituationFact[] {
  const weight = ({ fact }: SituationFact) =>
    mightRaise.includes(fact) ? 0 : 1;
  return situation
    .filter(
      ({ fact }) =>
        assumed.includes(fact) && names.fact(fact)?.scope !== 'organisation',
    )
    .sort((a, b) => weight(a) - weight(b));
}

/**
 * What the answer takes for granted; guesses that might raise the rung come
 * first.
 *
 * @internal
 */
export const Assumptions = ({ answer, names }: AssumptionsProps) => {
  const t = useTexts();
  const facts = assumedFacts(answer, names);
  return (
    <Section
      title={t('chooser.assumed')}
      description={
        facts.length ? t('chooser.assumedMeaning') : t('chooser.nothingAssumed')
      }
    >
      <ul className={styles.list}>
        {facts.map(({ fact, value, source }) => (
          <li key={fact} className={styles.assumption}>
            <span>
              <strong>{names.factName(fact)}</strong>
              {`: ${factValueWords(value, t)}`}
            </span>
            {answer.mightRaise.includes(fact) && (
              <span className={styles.might}>{t('chooser.mightRaise')}</span>
            )}
            <span className={styles.source}>{source}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
};
