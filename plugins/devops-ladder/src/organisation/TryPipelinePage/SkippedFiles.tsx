import { AnalyzeAnswer } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { useTexts } from '../../translation';
import { Prose } from '../../components/Prose';
import { Section } from '../../components/Section';
import styles from './TryPipelinePage.module.css';

/** @internal */
export interface SkippedFilesProps {
  skipped: AnalyzeAnswer['skipped'];
}

/**
 * Files that could not be used, and why; nothing where all could.
 *
 * @internal
 */
export const SkippedFiles = ({ skipped }: SkippedFilesProps) => {
  const t = useTexts();
  return skipped.length > 0 ? (
    <Section
      title={t('tryPipeline.skipped')}
      description={t('tryPipeline.skippedMeaning')}
    >
      <ul className={styles.list}>
        {skipped.map(({ file, line, reason }, index) => (
          <li key={index}>
            <code>{line === undefined ? file : `${file}:${line}`}</code>
            {': '}
            <Prose text={reason} />
          </li>
        ))}
      </ul>
    </Section>
  ) : null;
};
