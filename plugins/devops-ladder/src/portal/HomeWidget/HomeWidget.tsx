import { Skeleton, Text, VisuallyHidden } from '@backstage/ui';
import { EmptyMessage } from '../../components/EmptyMessage';
import { LegibleText } from '../../components/LegibleText';
import { MyServices, useMyServices } from '../../hooks';
import { useTexts } from '../../translation';
import { PortalLoadError } from '../PortalLoadError';
import { AllMyServices } from './AllMyServices';
import styles from './HomeWidget.module.css';
import { MyServiceItem } from './MyServiceItem';

const SHOWN = 10;

const HomeWidgetSkeleton = () => {
  const t = useTexts();
  return (
    <div role="status" className={styles.root}>
      <VisuallyHidden>{t('portal.mine.loading')}</VisuallyHidden>
      <Skeleton width="100%" height={64} />
      <Skeleton width="100%" height={64} />
      <Skeleton width="100%" height={64} />
    </div>
  );
};

const NoServices = ({ owners }: MyServices) => {
  const t = useTexts();
  return owners.length === 0 ? (
    <EmptyMessage
      title={t('portal.mine.noOwnership')}
      description={t('portal.mine.noOwnershipWhat')}
    />
  ) : (
    <EmptyMessage
      title={t('portal.mine.empty')}
      description={t('portal.mine.emptyWhat')}
    />
  );
};

const MyServicesList = (mine: MyServices) => {
  const t = useTexts();
  return (
    <>
      <ul className={styles.list}>
        {mine.services.map(service => (
          <MyServiceItem key={service.entityRef} service={service} />
        ))}
      </ul>
      <AllMyServices owners={mine.owners} count={mine.totalItems} />
      {mine.ownersLeftOut > 0 && (
        <Text as="p" variant="body-small" color="secondary">
          {t('portal.mine.leftOut', { count: mine.ownersLeftOut })}
        </Text>
      )}
    </>
  );
};

/**
 * The services of the signed-in user, with what each has, needs and asks for
 * next.
 *
 * @internal
 */
export const HomeWidget = () => {
  const t = useTexts();
  const mine = useMyServices(SHOWN);
  return (
    <LegibleText>
      <div className={styles.root}>
        {mine.status === 'loading' && <HomeWidgetSkeleton />}
        {mine.status === 'error' && (
          <PortalLoadError title={t('portal.mine.error')} {...mine} />
        )}
        {mine.status === 'ready' &&
          (mine.value.services.length === 0 ? (
            <NoServices {...mine.value} />
          ) : (
            <MyServicesList {...mine.value} />
          ))}
      </div>
    </LegibleText>
  );
};
