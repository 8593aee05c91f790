import { Link, Text } from '@backstage/ui';
import { LoadState, RefsWhere, useServicesHref } from '../../hooks';
import { useTexts } from '../../translation';
import { PortalLoadError } from '../PortalLoadError';
import styles from './CatalogRungFilter.module.css';

/** @internal */
export interface FilterStatusProps {
  found: LoadState<RefsWhere | null>;
}

/**
 * Says where the filter does not do, or not yet, what it says.
 *
 * @internal
 */
export const FilterStatus = ({ found }: FilterStatusProps) => {
  const t = useTexts();
  const hrefFor = useServicesHref();
  if (found.status === 'error') {
    return <PortalLoadError title={t('portal.filter.error')} {...found} />;
  }
  const answer = found.status === 'ready' ? found.value : null;
  const isLooking = found.status === 'ready' && found.isReloading;
  const isCut = answer && answer.refs.length < answer.totalItems;
  return (
    <div role="status" className={styles.status}>
      {isLooking && (
        <Text variant="body-small" color="secondary">
          {t('portal.filter.loading')}
        </Text>
      )}
      {!isLooking && isCut && (
        <Text variant="body-small" color="secondary">
          {t('portal.filter.cut', {
            shown: answer.refs.length.toLocaleString(),
            total: answer.totalItems.toLocaleString(),
          })}{' '}
          <Link href={hrefFor(answer.question)}>
            {t('portal.filter.cutLink')}
          </Link>
        </Text>
      )}
    </div>
  );
};
