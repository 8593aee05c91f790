import { useState } from 'react';
import { Disclosure } from '../../components/Disclosure';
import { useTexts } from '../../translation';
import { FactField } from './FactField';
import { QuestionFormProps } from './QuestionForm';
import styles from './RungChooser.module.css';

/**
 * The facts of the organisation, which decide on the platform. They are
 * observed as a rule, so that they are folded until something is stated.
 *
 * @internal
 */
export const OrganisationFacts = (props: QuestionFormProps) => {
  const { questionState, names, problems, situation } = props;
  const { question, state } = questionState;
  const t = useTexts();
  const facts = names.facts.filter(({ scope }) => scope === 'organisation');
  const [isOpen, setOpen] = useState(
    facts.some(({ id }) => question.facts[id] !== undefined),
  );
  const isWrong = facts.some(({ id }) => problems[id] !== undefined);
  if (facts.length === 0) {
    return null;
  }
  return (
    <Disclosure
      summary={t('chooser.organisation')}
      isOpen={isOpen || isWrong}
      onOpenChange={setOpen}
    >
      <p className={styles.line}>{t('chooser.organisationMeaning')}</p>
      <div className={styles.fields}>
        {facts.map(definition => (
          <FactField
            key={definition.id}
            definition={definition}
            label={names.factName(definition.id)}
            value={question.facts[definition.id]}
            known={situation.find(({ fact }) => fact === definition.id)}
            problem={problems[definition.id]}
            onChange={value => state(definition.id, value)}
          />
        ))}
      </div>
    </Disclosure>
  );
};
