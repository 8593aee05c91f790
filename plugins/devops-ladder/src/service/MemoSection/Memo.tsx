import { MarkdownContent } from '@backstage/core-components';
import { CompoundEntityRef } from '@backstage/catalog-model';
import { Button, Skeleton, VisuallyHidden } from '@backstage/ui';
import { ServiceSummary } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { RiDownloadLine, RiTimeLine } from '@remixicon/react';
import { downloadFile, useServiceMemo } from '../../hooks';
import { useTexts } from '../../translation';
import { CopyButton } from '../../components/CopyButton';
import { EmptyMessage } from '../../components/EmptyMessage';
import { LoadError } from '../../components/LoadError';
import { lowerHeadings } from './lowerHeadings';
import styles from './Memo.module.css';
import { PrintButton } from './PrintButton';

/** @internal */
export interface MemoProps {
  entityRef: CompoundEntityRef;
  service: ServiceSummary;
}

/** What the memo's first heading becomes below the title of its section. */
const HEADING_SHIFT = 2;

/**
 * The memo with what can be done with it.
 *
 * @internal
 */
export const Memo = ({ entityRef, service }: MemoProps) => {
  const t = useTexts();
  const state = useServiceMemo(entityRef, service.assessedAt);
  if (state.status === 'loading') {
    return (
      <div role="status">
        <VisuallyHidden>{t('tab.loadingMemo')}</VisuallyHidden>
        <Skeleton width="100%" height={360} />
      </div>
    );
  }
  if (state.status === 'error') {
    return <LoadError title={t('tab.memoError')} {...state} />;
  }
  if (state.status === 'none') {
    return (
      <EmptyMessage
        icon={<RiTimeLine size={20} />}
        title={t('tab.noMemo')}
        description={t('tab.noMemoText')}
      />
    );
  }
  const { text } = state;
  return (
    <>
      <div className={styles.actions}>
        <CopyButton label={t('tab.copyMemo')} text={text} />
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiDownloadLine />}
          onPress={() =>
            downloadFile(`${entityRef.name}-rung-selection-memo.md`, text)
          }
        >
          {t('tab.downloadMemo')}
        </Button>
        <PrintButton text={text} />
      </div>
      <MarkdownContent
        className={styles.memo}
        content={lowerHeadings(text, HEADING_SHIFT)}
      />
    </>
  );
};
