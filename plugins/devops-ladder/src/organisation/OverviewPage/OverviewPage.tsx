import { Skeleton, VisuallyHidden } from '@backstage/ui';
import { useLadder, useOverview, useServicesHref } from '../../hooks';
import { LegibleText } from '../../components/LegibleText';
import { LoadError } from '../../components/LoadError';
import { CustomisationNotes } from '../CustomisationNotes';
import { OrganisationOverview } from './OrganisationOverview';
import styles from './OverviewPage.module.css';

const OverviewSkeleton = () => (
  <div className={styles.root} role="status">
    <VisuallyHidden>Loading the overview</VisuallyHidden>
    <Skeleton width="100%" height={92} />
    <Skeleton width="100%" height={420} />
    <Skeleton width="100%" height={220} />
  </div>
);

/**
 * The organisation on the ladder, in one screen.
 *
 * @internal
 */
export const OverviewPage = () => {
  const overview = useOverview();
  const { names } = useLadder();
  const hrefFor = useServicesHref();
  return (
    <LegibleText>
      <div className={styles.root}>
        <CustomisationNotes customisation={names.customisation} />
        {overview.status === 'loading' && <OverviewSkeleton />}
        {overview.status === 'error' && (
          <LoadError title="The overview could not be loaded" {...overview} />
        )}
        {overview.status === 'ready' && (
          <OrganisationOverview
            overview={overview.value}
            names={names}
            hrefFor={hrefFor}
          />
        )}
      </div>
    </LegibleText>
  );
};
