import { Button } from '@backstage/ui';
import { NeededAnswer } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { RiDownloadLine } from '@remixicon/react';
import { CopyButton } from '../../components/CopyButton';
import { Section } from '../../components/Section';
import { downloadFile, LadderNames, Question } from '../../hooks';
import { useTexts } from '../../translation';
import { neededMemo } from './neededMemo';
import styles from './RungChooser.module.css';

/** @internal */
export interface MemoExportProps {
  answer: NeededAnswer;
  question: Question;
  names: LadderNames;
}

/**
 * Takes the answer along: the address of the page, and a memo.
 *
 * @internal
 */
export const MemoExport = ({ answer, question, names }: MemoExportProps) => {
  const t = useTexts();
  // Rendered anew with every answer, and the question stands in the address.
  const address = window.location.href;
  const text = neededMemo({ answer, question, address }, names, t);
  return (
    <Section title={t('chooser.takeAlong')}>
      <div className={styles.actions}>
        <CopyButton label={t('chooser.copyLink')} text={address} />
        <CopyButton label={t('chooser.copyMemo')} text={text} />
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiDownloadLine />}
          onPress={() => downloadFile('rung-selection-memo.md', text)}
        >
          {t('chooser.downloadMemo')}
        </Button>
      </div>
    </Section>
  );
};
