import { Skeleton, VisuallyHidden } from '@backstage/ui';
import { useTexts } from '../../translation';
import styles from './RungCard.module.css';

/**
 * As high as the content that usually follows, so that nothing jumps.
 *
 * @internal
 */
export const RungCardSkeleton = () => {
  const t = useTexts();
  return (
    <div className={styles.root} role="status">
      <VisuallyHidden>{t('tab.loading')}</VisuallyHidden>
      <Skeleton width="70%" height={26} />
      <Skeleton width="100%" height={156} />
      <Skeleton width="90%" height={20} />
      <Skeleton width="100%" height={96} />
      <Skeleton width="60%" height={40} />
    </div>
  );
};
