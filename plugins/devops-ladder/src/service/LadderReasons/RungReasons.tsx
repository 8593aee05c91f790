import { Text } from '@backstage/ui';
import {
  Assessment,
  CapabilityResult,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { rungTitle, withinSentence } from '../../words';
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
  const { rung } = assessment;
  const unknown = resultsOf(rung.settledBy, assessment);
  const missing = resultsOf(rung.blockedBy, assessment).filter(
    ({ capability }) => !rung.settledBy.includes(capability),
  );
  return (
    <Disclosure summary={`Why ${withinSentence(rungTitle(rung))}`}>
      {missing.length > 0 && (
        <div className={styles.reason}>
          <strong>Keeps it from the next rung</strong>
          <CapabilityOutcomes
            label="Keeps it from the next rung"
            results={missing}
            names={names}
            hrefFor={hrefFor}
            remark={({ reason }) => reason}
          />
        </div>
      )}
      {unknown.length > 0 && (
        <div className={styles.reason}>
          <strong>Not known, and decides</strong>
          <CapabilityOutcomes
            label="Not known, and decides"
            results={unknown}
            names={names}
            hrefFor={hrefFor}
            remark={result => result.unknown?.howToResolve ?? result.reason}
          />
        </div>
      )}
      {missing.length + unknown.length === 0 && (
        <Text as="p" className={styles.line}>
          Nothing is missing for a higher rung.
        </Text>
      )}
      {rung.skippedLevels.length > 0 && (
        <Text as="p" className={styles.line}>
          {`Does not apply to this service, and is left out: rung ${rung.skippedLevels.join(
            ', ',
          )}.`}
        </Text>
      )}
    </Disclosure>
  );
};
