import { Alert } from '@backstage/ui';
import {
  ServiceSummary,
  SourceProblem,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { Texts, useTexts } from '../../translation';
import { sentence, unknownReasonWords } from '../../words';
import { Age } from '../../components/Age';

/** @internal */
export interface SourceNoticeProps {
  service: Pick<ServiceSummary, 'problem' | 'stale'>;
  isAssessed: boolean;
}

function consequence(problem: SourceProblem, stale: boolean, t: Texts): string {
  if (problem.reason === 'no-repository') {
    return t('tab.untilRepository');
  }
  return stale ? t('tab.lastSaid') : t('tab.staysUnknown');
}

/**
 * A source that could not be read, and what that means for what is shown.
 *
 * @internal
 */
export const SourceNotice = ({ service, isAssessed }: SourceNoticeProps) => {
  const t = useTexts();
  const { problem, stale } = service;
  if (!problem && !(stale && isAssessed)) {
    return null;
  }
  if (!problem) {
    return (
      <Alert
        role="status"
        status="warning"
        icon
        title={t('tab.outdated')}
        description={t('tab.outdatedText')}
      />
    );
  }
  return (
    <Alert
      role="status"
      status="warning"
      icon
      title={unknownReasonWords(problem.reason, t)}
      description={
        <>
          {sentence(problem.message)} {consequence(problem, stale, t)}{' '}
          {t('tab.since', { age: <Age at={problem.since} /> })}
        </>
      }
    />
  );
};
