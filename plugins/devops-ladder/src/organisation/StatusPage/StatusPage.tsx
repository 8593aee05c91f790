import { Button, Skeleton, VisuallyHidden } from '@backstage/ui';
import { RiLockLine, RiRefreshLine } from '@remixicon/react';
import { useStatus } from '../../hooks';
import { useTexts } from '../../translation';
import { Age } from '../../components/Age';
import { EmptyMessage } from '../../components/EmptyMessage';
import { LegibleText } from '../../components/LegibleText';
import { LoadError } from '../../components/LoadError';
import { BudgetsSection } from './BudgetsSection';
import { DisputesSection } from './DisputesSection';
import { FailuresSection } from './FailuresSection';
import { HostsSection } from './HostsSection';
import { QueueSection } from './QueueSection';
import styles from './StatusPage.module.css';
import { SyncSection } from './SyncSection';
import { NeverAssessedSection, UnresolvedSection } from './WaitingSections';

const Operation = () => {
  const t = useTexts();
  const state = useStatus();
  switch (state.status) {
    case 'loading':
      return (
        <div role="status">
          <VisuallyHidden>{t('status.loading')}</VisuallyHidden>
          <Skeleton width="100%" height={640} />
        </div>
      );
    case 'forbidden':
      return (
        <EmptyMessage
          icon={<RiLockLine size={20} />}
          title={t('status.forbidden')}
          description={t('status.forbiddenMeaning')}
        />
      );
    case 'error':
      return (
        <>
          <LoadError title={t('status.failed')} {...state} />
          <DisputesSection />
        </>
      );
    default:
  }
  const { value: status, isReloading, reload } = state;
  return (
    <>
      <div className={styles.head}>
        <span className={styles.note}>
          {t('status.asOf')} <Age at={status.asOf} />
        </span>
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiRefreshLine />}
          isPending={isReloading}
          onPress={reload}
        >
          {t('status.reload')}
        </Button>
      </div>
      <div className={styles.columns}>
        <SyncSection sync={status.sync} />
        <QueueSection queue={status.queue} replicas={status.replicas} />
        <FailuresSection failures={status.failures} />
        <HostsSection hosts={status.hosts} />
        <BudgetsSection budgets={status.budgets} />
        <UnresolvedSection unresolved={status.unresolved} />
        <NeverAssessedSection neverAssessed={status.neverAssessed} />
      </div>
      <DisputesSection />
    </>
  );
};

/**
 * How the plugin fares, and what people say is wrong, for those who operate
 * it.
 *
 * @internal
 */
export const StatusPage = () => (
  <LegibleText>
    <div className={styles.root}>
      <Operation />
    </div>
  </LegibleText>
);
