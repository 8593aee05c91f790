import { Button, Skeleton, Text, VisuallyHidden } from '@backstage/ui';
import { RiHistoryLine } from '@remixicon/react';
import { lazy, Suspense } from 'react';
import { EmptyMessage } from '../../components/EmptyMessage';
import { LoadError } from '../../components/LoadError';
import { statusCodeOf, useHistory } from '../../hooks';
import { useTexts } from '../../translation';
import { chartPoints } from './chartPoints';
import styles from './HistorySection.module.css';
import type { HistorySectionProps } from './HistorySection';
import { HistoryTable } from './HistoryTable';

// The chart library comes only where there is something to draw.
const RungChart = lazy(() =>
  import('./RungChart').then(module => ({ default: module.RungChart })),
);

const Pending = ({ label }: { label: string }) => (
  <div role="status" className={styles.pending}>
    <VisuallyHidden>{label}</VisuallyHidden>
    <Skeleton width="100%" height={252} />
  </div>
);

/**
 * The changes in every state that they can be in.
 *
 * @internal
 */
export const History = ({ service, names }: HistorySectionProps) => {
  const t = useTexts();
  const { entityRef, detail } = service;
  const { state, loadOlder, isLoadingOlder, olderError } = useHistory(
    entityRef,
    detail.service.assessedAt,
  );
  if (state.status === 'loading') {
    return <Pending label={t('history.loading')} />;
  }
  if (state.status === 'error') {
    return statusCodeOf(state.error) === 403 ? (
      <EmptyMessage title={t('history.forbidden')} />
    ) : (
      <LoadError title={t('history.error')} {...state} />
    );
  }
  const changes = state.value;
  const isUnchanged = changes.length === 1 && !changes[0].before;
  if (changes.length === 0) {
    return (
      <EmptyMessage
        icon={<RiHistoryLine size={20} />}
        title={t('history.noneTitle')}
        description={t('history.noneText')}
      />
    );
  }
  return (
    <div className={styles.root}>
      {isUnchanged ? (
        <Text as="p" color="secondary" className={styles.line}>
          {t('history.unchanged')}
        </Text>
      ) : (
        <Suspense fallback={<Pending label={t('history.loadingChart')} />}>
          <RungChart points={chartPoints(changes, detail.asOf)} />
        </Suspense>
      )}
      <HistoryTable changes={changes} detail={detail} names={names} />
      {olderError && loadOlder && !isLoadingOlder ? (
        <LoadError
          title={t('history.olderError')}
          error={olderError}
          retry={loadOlder}
        />
      ) : (
        loadOlder && (
          <Button
            size="small"
            variant="secondary"
            isPending={isLoadingOlder}
            onPress={loadOlder}
          >
            {t('history.older')}
          </Button>
        )
      )}
    </div>
  );
};
