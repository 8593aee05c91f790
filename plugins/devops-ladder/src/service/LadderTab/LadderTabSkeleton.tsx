import { Skeleton, VisuallyHidden } from '@backstage/ui';
import { useTexts } from '../../translation';
import styles from './LadderTab.module.css';

/** @internal */
export const LadderTabSkeleton = () => {
  const t = useTexts();
  return (
    <div className={styles.root} role="status">
      <VisuallyHidden>{t('tab.loading')}</VisuallyHidden>
      <Skeleton width="100%" height={220} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <Skeleton width="100%" height={240} />
          <Skeleton width="100%" height={480} />
        </div>
        <div className={styles.column}>
          <Skeleton width="100%" height={180} />
          <Skeleton width="100%" height={320} />
        </div>
      </div>
    </div>
  );
};
