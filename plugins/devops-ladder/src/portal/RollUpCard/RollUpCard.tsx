import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Link, Skeleton, VisuallyHidden } from '@backstage/ui';
import { EmptyMessage } from '../../components/EmptyMessage';
import { LegibleText } from '../../components/LegibleText';
import {
  RollUpFilter,
  rollUpFilter,
  useOrganisationHref,
  useRollUp,
} from '../../hooks';
import { useTexts } from '../../translation';
import { PortalLoadError } from '../PortalLoadError';
import { RollUp } from './RollUp';
import styles from './RollUpCard.module.css';

const EMPTY = {
  owner: 'portal.rollUp.emptyGroup',
  system: 'portal.rollUp.emptySystem',
  domain: 'portal.rollUp.emptyDomain',
} as const;

const RollUpSkeleton = () => {
  const t = useTexts();
  return (
    <div role="status" className={styles.root}>
      <VisuallyHidden>{t('portal.rollUp.loading')}</VisuallyHidden>
      <Skeleton width="60%" height={24} />
      <Skeleton width="100%" height={96} />
      <Skeleton width="100%" height={160} />
    </div>
  );
};

/** Links to the services here that match more; none in an app without page. */
function useHrefHere({ name, entityRef }: RollUpFilter) {
  const hrefOf = useOrganisationHref();
  return (more: Record<string, string> = {}) =>
    hrefOf?.('services', new URLSearchParams({ [name]: entityRef, ...more }));
}

const RollUpOf = (filter: RollUpFilter) => {
  const t = useTexts();
  const overview = useRollUp(filter);
  const hrefFor = useHrefHere(filter);
  const all = hrefFor();
  const services = overview.status === 'ready' ? overview.value.services : 0;
  return (
    <EntityInfoCard
      title={t('portal.rollUp.title')}
      footerActions={
        all &&
        services > 0 && (
          <Link href={all}>{t('portal.allServices', { count: services })}</Link>
        )
      }
    >
      <LegibleText>
        {overview.status === 'loading' && <RollUpSkeleton />}
        {overview.status === 'error' && (
          <PortalLoadError title={t('portal.rollUp.error')} {...overview} />
        )}
        {overview.status === 'ready' &&
          (services === 0 ? (
            <EmptyMessage
              title={t('portal.rollUp.empty')}
              description={t(EMPTY[filter.name])}
            />
          ) : (
            <RollUp overview={overview.value} hrefFor={hrefFor} />
          ))}
      </LegibleText>
    </EntityInfoCard>
  );
};

/**
 * Where the services of a group, a system or a domain stand, without a word on
 * who does better.
 *
 * @internal
 */
export const RollUpCard = () => {
  const filter = rollUpFilter(useEntity().entity);
  return filter ? <RollUpOf {...filter} /> : null;
};
