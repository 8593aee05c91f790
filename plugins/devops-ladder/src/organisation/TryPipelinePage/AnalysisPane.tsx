import { Skeleton, VisuallyHidden } from '@backstage/ui';
import { RiFileSearchLine, RiLockLine } from '@remixicon/react';
import { AnalyzeState, LadderNames } from '../../hooks';
import { useTexts } from '../../translation';
import { EmptyMessage } from '../../components/EmptyMessage';
import { LoadError } from '../../components/LoadError';
import { AnalysisView } from './AnalysisView';
import styles from './TryPipelinePage.module.css';

/** @internal */
export interface AnalysisPaneProps {
  state: AnalyzeState;
  names: LadderNames;
  /** The form has changed since. */
  isOutdated: boolean;
  /** Something in the form is not accepted. */
  isInvalid: boolean;
}

/**
 * What came of trying, in every state that it can be in.
 *
 * @internal
 */
export const AnalysisPane = (props: AnalysisPaneProps) => {
  const { state, names, isOutdated, isInvalid } = props;
  const t = useTexts();
  const invalid = (
    <div role="alert">
      <EmptyMessage
        title={t('tryPipeline.invalid')}
        description={t('tryPipeline.invalidMeaning')}
      />
    </div>
  );
  if (isInvalid && state.status !== 'ready') {
    return invalid;
  }
  switch (state.status) {
    case 'asking':
      return (
        <div role="status">
          <VisuallyHidden>{t('tryPipeline.asking')}</VisuallyHidden>
          <Skeleton width="100%" height={420} />
        </div>
      );
    case 'forbidden':
      return (
        <EmptyMessage
          icon={<RiLockLine size={20} />}
          title={t('tryPipeline.forbidden')}
          description={t('tryPipeline.forbiddenMeaning')}
        />
      );
    case 'error':
      return <LoadError title={t('tryPipeline.failed')} {...state} />;
    case 'ready':
      return (
        <div className={styles.root}>
          {isInvalid && invalid}
          <p role="status" className={styles.note}>
            {isOutdated ? t('tryPipeline.outdated') : t('tryPipeline.done')}
          </p>
          <AnalysisView {...state} names={names} />
        </div>
      );
    default:
      return (
        <EmptyMessage
          icon={<RiFileSearchLine size={20} />}
          title={t('tryPipeline.nothingYet')}
          description={t('tryPipeline.nothingYetMeaning')}
        />
      );
  }
};
