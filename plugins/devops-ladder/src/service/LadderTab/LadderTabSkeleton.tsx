import { Skeleton, VisuallyHidden } from '@backstage/ui';
import styles from './LadderTab.module.css';

/** @internal */
export const LadderTabSkeleton = () => (
  <div className={styles.root} role="status">
    <VisuallyHidden>Loading the ladder</VisuallyHidden>
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
