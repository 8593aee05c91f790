import { Skeleton, VisuallyHidden } from '@backstage/ui';
import { useLadderModel } from '../../hooks';
import { useTexts } from '../../translation';
import { LegibleText } from '../../components/LegibleText';
import { LoadError } from '../../components/LoadError';
import { LadderReference } from './LadderReference';
import styles from './LadderReferencePage.module.css';

/**
 * Every rung, axis level, capability and trap explained. An entry is linked
 * by the hash of the URL, such as `#capability-unit-tests`.
 *
 * @internal
 */
export const LadderReferencePage = () => {
  const state = useLadderModel();
  const t = useTexts();
  return (
    <LegibleText>
      <div className={styles.root}>
        {state.status === 'loading' && (
          <div role="status">
            <VisuallyHidden>{t('ladderPages.loading')}</VisuallyHidden>
            <Skeleton width="100%" height={640} />
          </div>
        )}
        {state.status === 'error' && (
          <LoadError title={t('ladderPages.failed')} {...state} />
        )}
        {state.status === 'ready' && <LadderReference {...state.value} />}
      </div>
    </LegibleText>
  );
};
