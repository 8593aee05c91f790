import { Link, Text } from '@backstage/ui';
import {
  ServiceDetail,
  SourceStatus,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { sentence, unknownReasonWords } from '../../words';
import { Age } from '../../components/Age';
import { Section } from '../../components/Section';
import styles from './SourceList.module.css';

const STATES: Record<SourceStatus['state'], string> = {
  fresh: 'Up to date',
  partial: 'Partly readable',
  stale: 'Out of date',
  failed: 'Not readable',
};

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
  const { repository, sources } = detail;
  return (
    <Section
      title="Sources"
      description={sources.length ? undefined : 'No source has been asked yet.'}
    >
      {repository && (
        <Text as="p" className={styles.line}>
          <Link href={repository.url} target="_blank" rel="noopener noreferrer">
            {repository.path ? `Repository, ${repository.path}` : 'Repository'}
          </Link>
          {repository.commit && (
            <>
              {' at '}
              <code className={styles.commit}>
                {repository.commit.slice(0, 10)}
              </code>
            </>
          )}
        </Text>
      )}
      <ul className={styles.list}>
        {sources.map(({ collector, state, collectedAt, problem }) => (
          <li key={collector} className={styles.source}>
            <Text as="p" className={styles.line}>
              <strong>{collector}</strong>
              {`: ${STATES[state].toLocaleLowerCase('en-US')}`}
              {collectedAt && (
                <>
                  {', read '}
                  <Age at={collectedAt} />
                </>
              )}
            </Text>
            {problem && (
              <Text as="p" color="secondary" className={styles.line}>
                {sentence(unknownReasonWords(problem.reason))}{' '}
                {sentence(problem.message)}
              </Text>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
};
