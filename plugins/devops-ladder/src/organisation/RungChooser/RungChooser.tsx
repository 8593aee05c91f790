import { Skeleton, VisuallyHidden } from '@backstage/ui';
import { useLadder, useNeededAnswer, useQuestion } from '../../hooks';
import { useTexts } from '../../translation';
import { EmptyMessage } from '../../components/EmptyMessage';
import { LegibleText } from '../../components/LegibleText';
import { AnswerPane } from './AnswerPane';
import { MemoExport } from './MemoExport';
import { QuestionForm } from './QuestionForm';
import { StatedAnnotations } from './StatedAnnotations';
import styles from './RungChooser.module.css';

const Chooser = () => {
  const t = useTexts();
  const { names, loading } = useLadder();
  const questionState = useQuestion();
  const { question } = questionState;
  const state = useNeededAnswer(question);

  if (loading) {
    return (
      <div role="status">
        <VisuallyHidden>{t('chooser.loadingForm')}</VisuallyHidden>
        <Skeleton width="100%" height={480} />
      </div>
    );
  }
  if (!names.facts.length) {
    return (
      <EmptyMessage
        title={t('chooser.noForm')}
        description={t('chooser.noFormText')}
      />
    );
  }
  return (
    <div className={styles.columns}>
      <QuestionForm
        questionState={questionState}
        names={names}
        problems={state.status === 'invalid' ? state.problems : {}}
        situation={state.status === 'ready' ? state.answer.situation : []}
      />
      <div className={styles.column}>
        <AnswerPane state={state} names={names} />
        {state.status === 'ready' && (
          // What is no longer asked is not taken along.
          <div className={state.isOutdated ? styles.hidden : undefined}>
            <MemoExport
              answer={state.answer}
              question={question}
              names={names}
            />
          </div>
        )}
        <StatedAnnotations facts={question.facts} names={names} />
      </div>
    </div>
  );
};

/**
 * Which rung a situation would call for: a form of the ladder's facts and the
 * answer. The question stands in the URL.
 *
 * @internal
 */
export const RungChooser = () => (
  <LegibleText>
    <div className={styles.root}>
      <Chooser />
    </div>
  </LegibleText>
);
