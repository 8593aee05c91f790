import { Button, Skeleton, VisuallyHidden } from '@backstage/ui';
import { RiStairsLine } from '@remixicon/react';
import {
  OVERVIEW_FILTER_NAMES,
  ServicesFilterState,
  useLadder,
  useOverview,
  useServicesFilter,
  useServicesHref,
} from '../../hooks';
import { useTexts } from '../../translation';
import { EmptyMessage } from '../../components/EmptyMessage';
import { LegibleText } from '../../components/LegibleText';
import { CustomisationNotes } from '../CustomisationNotes';
import { LoadFailure } from '../../components/LoadFailure';
import { OverviewFilters } from '../OverviewFilters';
import { OrganisationOverview } from './OrganisationOverview';
import styles from './OverviewPage.module.css';

const OverviewSkeleton = () => {
  const t = useTexts();
  return (
    <div className={styles.root} role="status">
      <VisuallyHidden>{t('overview.loading')}</VisuallyHidden>
      <Skeleton width="100%" height={92} />
      <Skeleton width="100%" height={420} />
      <Skeleton width="100%" height={220} />
    </div>
  );
};

const NoServices = ({ isFiltered, clear }: ServicesFilterState) => {
  const t = useTexts();
  return isFiltered ? (
    <EmptyMessage
      title={t('overview.noMatch.title')}
      description={t('overview.noMatch.description')}
      action={
        <Button variant="secondary" size="small" onPress={clear}>
          {t('services.filters.clear')}
        </Button>
      }
    />
  ) : (
    <EmptyMessage
      icon={<RiStairsLine size={24} />}
      title={t('overview.empty.title')}
      description={t('overview.empty.description')}
    />
  );
};

const Content = ({ filterState }: { filterState: ServicesFilterState }) => {
  const t = useTexts();
  const { filter, isFiltered } = filterState;
  const overview = useOverview(filter);
  const { names } = useLadder();
  const hrefFor = useServicesHref(filter);
  if (overview.status === 'loading') {
    return <OverviewSkeleton />;
  }
  if (overview.status === 'error') {
    return (
      <LoadFailure
        title={t('overview.loadFailed')}
        forbidden={{
          title: t('overview.forbidden.title'),
          description: t('overview.forbidden.description'),
        }}
        error={overview.error}
        retry={overview.retry}
      />
    );
  }
  if (overview.value.services === 0) {
    return <NoServices {...filterState} />;
  }
  return (
    <div className={styles.root} aria-busy={overview.isReloading}>
      <OrganisationOverview
        overview={overview.value}
        filter={filter}
        // What is still shown was counted with the filters before.
        isFiltered={isFiltered || overview.isReloading}
        names={names}
        hrefFor={hrefFor}
      />
    </div>
  );
};

/**
 * The organisation on the ladder, in one screen, narrowed down by the URL.
 *
 * @internal
 */
export const OverviewPage = () => {
  const { names } = useLadder();
  const filterState = useServicesFilter(OVERVIEW_FILTER_NAMES);
  return (
    <LegibleText>
      <div className={styles.root}>
        <CustomisationNotes customisation={names.customisation} />
        <OverviewFilters state={filterState} names={names} />
        <Content filterState={filterState} />
      </div>
    </LegibleText>
  );
};
