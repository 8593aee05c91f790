import { ServiceSummary } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { RiTimeLine } from '@remixicon/react';
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
export const NotAssessed = ({ service }: NotAssessedProps) => (
  <EmptyMessage
    icon={<RiTimeLine size={20} />}
    title="Not assessed yet"
    description={
      service.problem
        ? 'There is no rung to show until its source can be read.'
        : 'Its pipeline is being read. The rung appears here by itself as soon as it is known.'
    }
  />
);
