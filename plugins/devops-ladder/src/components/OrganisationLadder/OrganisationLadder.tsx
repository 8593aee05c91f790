import { Skeleton, VisuallyHidden } from '@backstage/ui';
import { useLadder, useOverview, useServicesFilter } from '../../hooks';
import { CustomisationNotes } from '../CustomisationNotes';
import { LegibleText } from '../LegibleText';
import { LoadError } from '../LoadError';
import { ServicesTable } from '../ServicesTable';
import styles from './OrganisationLadder.module.css';
import { OrganisationOverview } from './OrganisationOverview';

const OverviewSkeleton = () => (
  <div className={styles.root} role="status">
    <VisuallyHidden>Loading the overview</VisuallyHidden>
    <Skeleton width="100%" height={92} />
    <Skeleton width="100%" height={420} />
    <Skeleton width="100%" height={220} />
  </div>
);

/**
 * The organisation on the ladder: the picture first, then the services. The
 * shell around it is the business of the frontend system at hand.
 *
 * @internal
 */
export const OrganisationLadder = () => {
  const overview = useOverview();
  const { names } = useLadder();
  const filterState = useServicesFilter();
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
            hrefFor={filterState.hrefFor}
          />
        )}
        <ServicesTable filterState={filterState} names={names} />
      </div>
    </LegibleText>
  );
};
