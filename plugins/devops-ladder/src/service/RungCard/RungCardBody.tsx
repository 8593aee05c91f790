import { RiQuestionLine } from '@remixicon/react';
import { LadderNames, ServiceState } from '../../hooks';
import { AnnotationWarnings } from '../AnnotationWarnings';
import { EmptyMessage } from '../../components/EmptyMessage';
import { LoadError } from '../../components/LoadError';
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
  if (state.status === 'loading') {
    return <RungCardSkeleton />;
  }
  if (state.status === 'error') {
    return <LoadError title="The ladder could not be loaded" {...state} />;
  }
  if (state.status === 'not-found') {
    return (
      <EmptyMessage
        icon={<RiQuestionLine size={20} />}
        title="Not on the ladder"
        description="DevOps Ladder does not know this entity: it is not one of the kinds and types that are assessed, it is new, or you may not read it."
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
