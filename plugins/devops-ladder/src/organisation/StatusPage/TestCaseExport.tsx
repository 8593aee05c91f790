import { Button } from '@backstage/ui';
import { RiDownloadLine, RiTestTubeLine } from '@remixicon/react';
import { downloadFile, useDisputeTestCase } from '../../hooks';
import { useTexts } from '../../translation';
import { CopyButton } from '../../components/CopyButton';
import { LoadError } from '../../components/LoadError';
import styles from './StatusPage.module.css';

/** @internal */
export interface TestCaseExportProps {
  /** Of the dispute. */
  id: string;
}

/**
 * The pieces that led to what is disputed, to be copied or downloaded for a
 * test.
 *
 * @internal
 */
export const TestCaseExport = ({ id }: TestCaseExportProps) => {
  const t = useTexts();
  const [{ isBusy, error, value }, get] = useDisputeTestCase(id);
  if (error && !isBusy) {
    return (
      <LoadError
        title={t('status.testCaseFailed')}
        error={error}
        retry={() => get()}
      />
    );
  }
  if (!value) {
    return (
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiTestTubeLine />}
        isPending={isBusy}
        onPress={() => get()}
      >
        {t('status.testCase')}
      </Button>
    );
  }
  const text = JSON.stringify(value, null, 2);
  return (
    <div className={styles.testCase}>
      <pre
        className={styles.json}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
        tabIndex={0}
        role="region"
        aria-label={t('status.testCaseOf', { id })}
      >
        <code>{text}</code>
      </pre>
      <div className={styles.actions}>
        <CopyButton label={t('status.copyTestCase')} text={text} />
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiDownloadLine />}
          onPress={() => downloadFile(`dispute-${id}.json`, text)}
        >
          {t('status.downloadTestCase')}
        </Button>
      </div>
    </div>
  );
};
