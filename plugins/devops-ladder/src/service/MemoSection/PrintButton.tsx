import { MarkdownContent } from '@backstage/core-components';
import { Button } from '@backstage/ui';
import { RiPrinterLine } from '@remixicon/react';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTexts } from '../../translation';
import styles from './Memo.module.css';

/** @internal */
export interface PrintButtonProps {
  /** Markdown. */
  text: string;
}

/**
 * Prints the memo alone, black on white. While the browser prints, it stands
 * beside the page, where its style sheet leaves nothing else.
 *
 * @internal
 */
export const PrintButton = ({ text }: PrintButtonProps) => {
  const t = useTexts();
  const [isPrinting, setPrinting] = useState(false);

  useEffect(() => {
    if (!isPrinting) {
      return undefined;
    }
    const end = () => setPrinting(false);
    window.addEventListener('afterprint', end);
    window.print();
    return () => window.removeEventListener('afterprint', end);
  }, [isPrinting]);

  return (
    <>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiPrinterLine />}
        onPress={() => setPrinting(true)}
      >
        {t('tab.printMemo')}
      </Button>
      {isPrinting &&
        createPortal(
          <div className={styles.print} data-testid="memo-print">
            <MarkdownContent content={text} />
          </div>,
          document.body,
        )}
    </>
  );
};
