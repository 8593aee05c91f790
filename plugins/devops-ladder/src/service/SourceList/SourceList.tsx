import { Link, Text } from '@backstage/ui';
import { ServiceDetail } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { useTexts } from '../../translation';
import { sentence, unknownReasonWords } from '../../words';
import { Age } from '../../components/Age';
import { Section } from '../../components/Section';
import styles from './SourceList.module.css';

/** @internal */
export interface SourceListProps {
  detail: ServiceDetail;
}

/**
 * What was asked, when, and what could not be read.
 *
 * @internal
 */
export const SourceList = ({ detail }: SourceListProps) => {
  const t = useTexts();
  const { repository, sources } = detail;
  return (
    <Section
      id="sources"
      title={t('tab.sources')}
      description={sources.length ? undefined : t('tab.noSources')}
    >
      {repository && (
        <Text as="p" className={styles.line}>
          <Link href={repository.url} target="_blank" rel="noopener noreferrer">
            {repository.path
              ? t('tab.repositoryPath', { path: repository.path })
              : t('tab.repository')}
          </Link>
          {repository.commit && (
            <>
              {' '}
              {t('tab.atCommit', {
                commit: (
                  <code className={styles.commit}>
                    {repository.commit.slice(0, 10)}
                  </code>
                ),
              })}
            </>
          )}
        </Text>
      )}
      <ul className={styles.list}>
        {sources.map(({ collector, state, collectedAt, problem }) => (
          <li key={collector} className={styles.source}>
            <Text as="p" className={styles.line}>
              <strong>{collector}</strong>
              {`: ${t(`tab.source.${state}`)}`}
              {collectedAt && (
                <>
                  {', '}
                  {t('tab.readAt', { age: <Age at={collectedAt} /> })}
                </>
              )}
            </Text>
            {problem && (
              <Text as="p" color="secondary" className={styles.line}>
                {sentence(unknownReasonWords(problem.reason, t))}{' '}
                {sentence(problem.message)}
              </Text>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
};
