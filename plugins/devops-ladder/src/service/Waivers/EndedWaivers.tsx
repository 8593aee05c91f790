import { CompoundEntityRef } from '@backstage/catalog-model';
import { Skeleton, Text, VisuallyHidden } from '@backstage/ui';
import { LoadError } from '../../components/LoadError';
import { LadderNames, statusCodeOf, useWaivers } from '../../hooks';
import { useTexts } from '../../translation';
import styles from './Waivers.module.css';
import { WaiverView } from './WaiverView';

/** @internal */
export interface EndedWaiversProps {
  entityRef: CompoundEntityRef;
  names: LadderNames;
  hrefFor: (capability: string) => string;
}

/**
 * The waivers that expired or were ended. Asked for only where this is shown.
 *
 * @internal
 */
export const EndedWaivers = (props: EndedWaiversProps) => {
  const { entityRef, names, hrefFor } = props;
  const t = useTexts();
  const state = useWaivers(entityRef);
  if (state.status === 'loading') {
    return (
      <div role="status">
        <VisuallyHidden>{t('waivers.loading')}</VisuallyHidden>
        <Skeleton width="100%" height={80} />
      </div>
    );
  }
  if (state.status === 'error') {
    return statusCodeOf(state.error) === 403 ? (
      <Text as="p" className={styles.line}>
        {t('waivers.forbiddenRead')}
      </Text>
    ) : (
      <LoadError title={t('waivers.error')} {...state} />
    );
  }
  const ended = state.value.items.filter(
    waiver => waiver.state === 'expired' || waiver.state === 'revoked',
  );
  return (
    <>
      {ended.length === 0 ? (
        <Text as="p" className={styles.line}>
          {t('waivers.noneEnded')}
        </Text>
      ) : (
        <ul className={styles.list} aria-label={t('waivers.ended')}>
          {ended.map(waiver => (
            <WaiverView
              key={waiver.id}
              waiver={waiver}
              names={names}
              hrefFor={hrefFor}
            />
          ))}
        </ul>
      )}
      {state.value.pageInfo.nextCursor && (
        <Text as="p" color="secondary" className={styles.line}>
          {t('waivers.moreThanShown')}
        </Text>
      )}
    </>
  );
};
