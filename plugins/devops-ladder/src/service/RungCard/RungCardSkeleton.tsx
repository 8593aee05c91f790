import { Skeleton, VisuallyHidden } from '@backstage/ui';
import styles from './RungCard.module.css';

/**
 * As high as the content that usually follows, so that nothing jumps.
 *
 * @internal
 */
export const RungCardSkeleton = () => (
  <div className={styles.root} role="status">
    <VisuallyHidden>Loading the ladder</VisuallyHidden>
    <Skeleton width="70%" height={26} />
    <Skeleton width="100%" height={156} />
    <Skeleton width="90%" height={20} />
    <Skeleton width="100%" height={96} />
    <Skeleton width="60%" height={40} />
  </div>
);
