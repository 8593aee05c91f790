import { Alert } from '@backstage/ui';
import {
  ServiceSummary,
  SourceProblem,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { sentence, unknownReasonWords } from '../../words';
import { Age } from '../../components/Age';

/** @internal */
export interface SourceNoticeProps {
  service: Pick<ServiceSummary, 'problem' | 'stale'>;
  isAssessed: boolean;
}

function consequence(problem: SourceProblem, stale: boolean): string {
  if (problem.reason === 'no-repository') {
    return 'Until then what only the repository could tell stays unknown.';
  }
  return stale
    ? 'What it last said is shown.'
    : 'What only it could tell stays unknown: it counts neither as met nor as not met.';
}

/**
 * A source that could not be read, and what that means for what is shown.
 *
 * @internal
 */
export const SourceNotice = ({ service, isAssessed }: SourceNoticeProps) => {
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
        title="What is shown may be out of date"
        description="Some source could not be read again. What it last said is shown."
      />
    );
  }
  return (
    <Alert
      role="status"
      status="warning"
      icon
      title={unknownReasonWords(problem.reason)}
      description={
        <>
          {sentence(problem.message)} {consequence(problem, stale)} Since{' '}
          <Age at={problem.since} />.
        </>
      }
    />
  );
};
