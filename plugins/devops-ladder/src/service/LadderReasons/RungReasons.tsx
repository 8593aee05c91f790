import { Text } from '@backstage/ui';
import {
  Assessment,
  CapabilityResult,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { useTexts } from '../../translation';
import { rungWithin } from '../../words';
import { CapabilityOutcomes } from '../../components/CapabilityOutcomes';
import { Disclosure } from '../../components/Disclosure';
import { LadderReasonsProps } from './LadderReasons';
import styles from './LadderReasons.module.css';

function resultsOf(
  ids: string[],
  { capabilities }: Assessment,
): CapabilityResult[] {
  return capabilities.filter(({ capability }) => ids.includes(capability));
}

/**
 * Why the service has the rung that it has: what keeps it from the next one,
 * what would settle a range, and which rungs do not apply.
 *
 * @internal
 */
export const RungReasons = (props: LadderReasonsProps) => {
  const { assessment, names, hrefFor } = props;
  const t = useTexts();
  const { rung } = assessment;
  const unknown = resultsOf(rung.settledBy, assessment);
  const missing = resultsOf(rung.blockedBy, assessment).filter(
    ({ capability }) => !rung.settledBy.includes(capability),
  );
  return (
    <Disclosure summary={t('tab.whyRung', { rung: rungWithin(rung, t) })}>
      {missing.length > 0 && (
        <div className={styles.reason}>
          <strong>{t('tab.keepsFromNext')}</strong>
          <CapabilityOutcomes
            label={t('tab.keepsFromNext')}
            results={missing}
            names={names}
            hrefFor={hrefFor}
            remark={({ reason }) => reason}
          />
        </div>
      )}
      {unknown.length > 0 && (
        <div className={styles.reason}>
          <strong>{t('tab.notKnownDecides')}</strong>
          <CapabilityOutcomes
            label={t('tab.notKnownDecides')}
            results={unknown}
            names={names}
            hrefFor={hrefFor}
            remark={result => result.unknown?.howToResolve ?? result.reason}
          />
        </div>
      )}
      {missing.length + unknown.length === 0 && (
        <Text as="p" className={styles.line}>
          {t('tab.nothingMissing')}
        </Text>
      )}
      {rung.skippedLevels.length > 0 && (
        <Text as="p" className={styles.line}>
          {t('tab.skippedRungs', { levels: rung.skippedLevels.join(', ') })}
        </Text>
      )}
    </Disclosure>
  );
};
