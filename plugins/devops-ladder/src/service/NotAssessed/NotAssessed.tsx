import { ServiceSummary } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { RiTimeLine } from '@remixicon/react';
import { useTexts } from '../../translation';
import { EmptyMessage } from '../../components/EmptyMessage';

/** @internal */
export interface NotAssessedProps {
  service: ServiceSummary;
}

/**
 * Stands in until the first assessment is there.
 *
 * @internal
 */
export const NotAssessed = ({ service }: NotAssessedProps) => {
  const t = useTexts();
  return (
    <EmptyMessage
      icon={<RiTimeLine size={20} />}
      title={t('tab.notAssessed')}
      description={
        service.problem
          ? t('tab.notAssessedProblem')
          : t('tab.notAssessedPending')
      }
    />
  );
};
