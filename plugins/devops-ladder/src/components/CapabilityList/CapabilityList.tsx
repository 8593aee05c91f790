import { Text } from '@backstage/ui';
import { Assessment } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { LadderNames, useSearchParam } from '../../hooks';
import { isOutcome } from '../../words';
import { Section } from '../Section';
import { CapabilityGroup } from './CapabilityGroup';
import styles from './CapabilityList.module.css';
import { OutcomeFilter } from './OutcomeFilter';
import { groupByLevel } from './groupByLevel';

/** @internal */
export interface CapabilityListProps {
  assessment: Assessment;
  names: LadderNames;
}

/**
 * Every capability by rung with its outcome and evidence. What is opened and
 * filtered stands in the URL, so that a finding can be pointed to.
 *
 * @internal
 */
export const CapabilityList = ({ assessment, names }: CapabilityListProps) => {
  const { capabilities, rung, needed } = assessment;
  const [outcomeParam, setOutcome] = useSearchParam('outcome');
  const [opened, setOpened] = useSearchParam('capability');
  const outcome = isOutcome(outcomeParam) ? outcomeParam : undefined;

  const shown = capabilities.filter(
    result => !outcome || result.outcome === outcome,
  );
  const highest = Math.max(rung.attained, needed.level);

  return (
    <Section
      title="Why"
      description="Every capability of the ladder with its outcome. Open one to see the evidence."
      id="why"
    >
      <OutcomeFilter
        results={capabilities}
        outcome={outcome}
        onChange={setOutcome}
      />
      {shown.length === 0 && (
        <Text as="p" color="secondary" className={styles.empty}>
          No capability has this outcome.
        </Text>
      )}
      {groupByLevel(shown, names).map(({ level, results }) => (
        <CapabilityGroup
          // another filter opens and closes the groups anew
          key={`${level}-${outcome}`}
          level={level}
          results={results}
          names={names}
          isInitiallyExpanded={outcome !== undefined || level <= highest}
          isBeyondNeed={level > highest}
          opened={opened ?? undefined}
          onOpen={setOpened}
        />
      ))}
    </Section>
  );
};
