import { Text } from '@backstage/ui';
import { ServiceSummary } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { Texts, useTexts } from '../../translation';
import { unknownReasonWords } from '../../words';
import { VerdictBadge } from '../../components/VerdictBadge';
import styles from './ServicesTable.module.css';

/** Why a row has no rung, or what is wrong with the one that it has. */
function remarkOn(service: ServiceSummary, t: Texts): string | undefined {
  if (service.problem) {
    return unknownReasonWords(service.problem.reason, t);
  }
  if (!service.assessedAt) {
    return t('services.notAssessed');
  }
  return service.stale ? t('services.outOfDate') : undefined;
}

/** @internal */
export interface VerdictCellProps {
  service: ServiceSummary;
}

/**
 * The verdict on a service, or why there is none.
 *
 * @internal
 */
export const VerdictCell = ({ service }: VerdictCellProps) => {
  const t = useTexts();
  const remark = remarkOn(service, t);
  return (
    <div className={styles.verdict}>
      {service.fit && <VerdictBadge verdict={service.fit} by={service.fitBy} />}
      {remark && (
        <Text variant="body-small" color="secondary">
          {remark}
        </Text>
      )}
    </div>
  );
};
