import { RiQuestionLine } from '@remixicon/react';
import { LadderNames, ServiceState } from '../../hooks';
import { useTexts } from '../../translation';
import { AnnotationWarnings } from '../AnnotationWarnings';
import { EmptyMessage } from '../../components/EmptyMessage';
import { LoadFailure } from '../../components/LoadFailure';
import { NotAssessed } from '../NotAssessed';
import { SourceNotice } from '../SourceNotice';
import { AssessmentSummary } from './AssessmentSummary';
import styles from './RungCard.module.css';
import { RungCardSkeleton } from './RungCardSkeleton';

/** @internal */
export interface RungCardBodyProps {
  state: ServiceState;
  names: LadderNames;
  hrefFor: (capability?: string) => string;
}

/**
 * The content of the card in every state that it can be in.
 *
 * @internal
 */
export const RungCardBody = ({ state, names, hrefFor }: RungCardBodyProps) => {
  const t = useTexts();
  if (state.status === 'loading') {
    return <RungCardSkeleton />;
  }
  if (state.status === 'error') {
    return (
      <LoadFailure
        title={t('tab.loadError')}
        forbidden={{
          title: t('tab.forbidden'),
          description: t('tab.forbiddenText'),
        }}
        error={state.error}
        retry={state.retry}
      />
    );
  }
  if (state.status === 'not-found') {
    return (
      <EmptyMessage
        icon={<RiQuestionLine size={20} />}
        title={t('tab.notOnLadder')}
        description={t('tab.notOnLadderText')}
      />
    );
  }

  const { service, assessment, warnings } = state.detail;
  return (
    <div className={styles.root}>
      <SourceNotice service={service} isAssessed={assessment !== undefined} />
      {assessment ? (
        <AssessmentSummary
          service={service}
          assessment={assessment}
          names={names}
          hrefFor={hrefFor}
        />
      ) : (
        <NotAssessed service={service} />
      )}
      <AnnotationWarnings warnings={warnings} />
    </div>
  );
};
