import { TextField } from '@backstage/ui';
import { SituationFact } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { AnalyzeProblems, LadderNames, QuestionState } from '../../hooks';
import { useTexts } from '../../translation';
import { Disclosure } from '../../components/Disclosure';
import { FactField } from '../RungChooser/FactField';
import { problemProps } from '../../components/FieldProblem';
import styles from './TryPipelinePage.module.css';

/** @internal */
export interface QuestionDetailsProps {
  questionState: QuestionState;
  setService: (service: string | undefined) => void;
  scope: string;
  setScope: (scope: string | undefined) => void;
  names: LadderNames;
  /** What the last answer rests on. */
  situation: SituationFact[];
  problems: AnalyzeProblems;
}

/**
 * What the files are of: the folder, the service and its situation. All may
 * be left out.
 *
 * @internal
 */
export const QuestionDetails = (props: QuestionDetailsProps) => {
  const { questionState, setService, scope, setScope } = props;
  const { names, situation, problems } = props;
  const { question, state } = questionState;
  const t = useTexts();
  return (
    <>
      <div className={styles.fields}>
        <TextField
          label={t('tryPipeline.scope')}
          description={t('tryPipeline.scopeMeaning')}
          placeholder="services/shop"
          maxLength={500}
          value={scope}
          onChange={setScope}
          {...problemProps(problems.scope)}
        />
        <TextField
          label={t('tryPipeline.service')}
          description={t('tryPipeline.serviceMeaning')}
          placeholder="component:default/shop"
          maxLength={500}
          value={question.service ?? ''}
          onChange={setService}
          {...problemProps(problems.service)}
        />
      </div>
      {names.facts.length > 0 && (
        <Disclosure summary={t('tryPipeline.situation')}>
          <p className={styles.line}>{t('tryPipeline.situationMeaning')}</p>
          <div className={styles.fields}>
            {names.facts
              .filter(({ scope: of }) => of === 'service')
              .map(definition => (
                <FactField
                  key={definition.id}
                  definition={definition}
                  label={names.factName(definition.id)}
                  value={question.facts[definition.id]}
                  known={situation.find(({ fact }) => fact === definition.id)}
                  problem={problems[`facts/${definition.id}`]}
                  onChange={value => state(definition.id, value)}
                />
              ))}
          </div>
        </Disclosure>
      )}
    </>
  );
};
