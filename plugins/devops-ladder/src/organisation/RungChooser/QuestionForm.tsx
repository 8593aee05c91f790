import { Button } from '@backstage/ui';
import { SituationFact } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { FactProblems, LadderNames, QuestionState } from '../../hooks';
import { useTexts } from '../../translation';
import { Section } from '../../components/Section';
import { DepartureNote } from './DepartureNote';
import { FactField } from './FactField';
import { OrganisationFacts } from './OrganisationFacts';
import styles from './RungChooser.module.css';
import { UnknownFacts } from './UnknownFacts';

/** @internal */
export interface QuestionFormProps {
  questionState: QuestionState;
  names: LadderNames;
  /** What is not accepted, by fact. */
  problems: FactProblems;
  /** What the last answer rests on. */
  situation: SituationFact[];
}

/**
 * The facts of a service, to be stated or left open.
 *
 * @internal
 */
export const QuestionForm = (props: QuestionFormProps) => {
  const t = useTexts();
  const { questionState, names, problems, situation } = props;
  const { question, state, clear } = questionState;
  const isStated = Object.keys(question.facts).length > 0;
  return (
    <Section
      title={t('chooser.situation')}
      description={t('chooser.situationMeaning')}
      actions={
        isStated && (
          <Button size="small" variant="tertiary" onPress={clear}>
            {t('chooser.startOver')}
          </Button>
        )
      }
    >
      {question.service && (
        <DepartureNote
          service={question.service}
          problem={problems.service}
          onRemove={questionState.withoutService}
        />
      )}
      <div className={styles.fields}>
        {names.facts
          .filter(({ scope }) => scope === 'service')
          .map(definition => (
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
      <OrganisationFacts {...props} />
      <UnknownFacts
        problems={problems}
        names={names}
        onRemove={fact => state(fact, undefined)}
      />
    </Section>
  );
};
