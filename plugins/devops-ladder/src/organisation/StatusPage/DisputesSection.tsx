import { Button, Select, Skeleton, VisuallyHidden } from '@backstage/ui';
import { useDisputes, useLadder, useSearchParam } from '../../hooks';
import { useTexts } from '../../translation';
import { EmptyMessage } from '../../components/EmptyMessage';
import { LoadError } from '../../components/LoadError';
import { Section } from '../../components/Section';
import { DisputeItem } from './DisputeItem';
import styles from './StatusPage.module.css';

const ALL = 'all';

const Disputes = ({
  state: only,
}: {
  state: 'open' | 'resolved' | undefined;
}) => {
  const t = useTexts();
  const { names } = useLadder();
  const { state, nextPage, previousPage } = useDisputes(only);
  switch (state.status) {
    case 'loading':
      return (
        <div role="status">
          <VisuallyHidden>{t('status.loadingDisputes')}</VisuallyHidden>
          <Skeleton width="100%" height={160} />
        </div>
      );
    case 'forbidden':
      return <EmptyMessage title={t('status.disputesForbidden')} />;
    case 'error':
      return <LoadError title={t('status.disputesFailed')} {...state} />;
    default:
  }
  const { items } = state.value;
  return (
    <div aria-busy={state.isReloading}>
      {items.length === 0 && (
        <EmptyMessage
          title={t('status.noDisputes')}
          description={t('status.noDisputesMeaning')}
        />
      )}
      <ul className={styles.list}>
        {items.map(dispute => (
          <DisputeItem key={dispute.id} dispute={dispute} names={names} />
        ))}
      </ul>
      {(nextPage || previousPage) && (
        <nav className={styles.actions} aria-label={t('status.disputePages')}>
          <Button
            size="small"
            variant="secondary"
            isDisabled={!previousPage}
            onPress={() => previousPage?.()}
          >
            {t('status.newer')}
          </Button>
          <Button
            size="small"
            variant="secondary"
            isDisabled={!nextPage}
            onPress={() => nextPage?.()}
          >
            {t('status.older')}
          </Button>
        </nav>
      )}
    </div>
  );
};

/**
 * What people say is wrong; those that are open, unless the URL says
 * otherwise.
 *
 * @internal
 */
export const DisputesSection = () => {
  const t = useTexts();
  const [param, setParam] = useSearchParam('disputes');
  const only = param === 'resolved' || param === ALL ? param : 'open';
  return (
    <Section
      id="disputes"
      title={t('status.disputes')}
      description={t('status.disputesMeaning')}
      actions={
        <Select
          aria-label={t('status.disputesShown')}
          options={[
            { value: 'open', label: t('status.open') },
            { value: 'resolved', label: t('status.resolved') },
            { value: ALL, label: t('status.allDisputes') },
          ]}
          value={only}
          onChange={key => setParam(key === 'open' ? undefined : String(key))}
          className={styles.filter}
        />
      }
    >
      <Disputes state={only === ALL ? undefined : only} />
    </Section>
  );
};
