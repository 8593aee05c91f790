import { MarkdownContent } from '@backstage/core-components';
import { CompoundEntityRef } from '@backstage/catalog-model';
import { Button, Skeleton, VisuallyHidden } from '@backstage/ui';
import { ServiceSummary } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { RiDownloadLine, RiTimeLine } from '@remixicon/react';
import { useServiceMemo } from '../../hooks';
import { CopyButton } from '../../components/CopyButton';
import { EmptyMessage } from '../../components/EmptyMessage';
import { LoadError } from '../../components/LoadError';
import { downloadText } from './downloadText';
import { lowerHeadings } from './lowerHeadings';
import styles from './Memo.module.css';

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
  const state = useServiceMemo(entityRef, service.assessedAt);
  if (state.status === 'loading') {
    return (
      <div role="status">
        <VisuallyHidden>Loading the memo</VisuallyHidden>
        <Skeleton width="100%" height={360} />
      </div>
    );
  }
  if (state.status === 'error') {
    return <LoadError title="The memo could not be loaded" {...state} />;
  }
  if (state.status === 'none') {
    return (
      <EmptyMessage
        icon={<RiTimeLine size={20} />}
        title="No memo yet"
        description="It is there as soon as the service was assessed for the first time."
      />
    );
  }
  const { text } = state;
  return (
    <>
      <div className={styles.actions}>
        <CopyButton label="Copy the memo" text={text} />
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiDownloadLine />}
          onPress={() =>
            downloadText(`${entityRef.name}-rung-selection-memo.md`, text)
          }
        >
          Download as Markdown
        </Button>
      </div>
      <MarkdownContent
        className={styles.memo}
        content={lowerHeadings(text, HEADING_SHIFT)}
      />
    </>
  );
};
