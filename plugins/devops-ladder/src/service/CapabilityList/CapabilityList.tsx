import { Button, Text } from '@backstage/ui';
import {
  Assessment,
  CapabilityResult,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { LadderNames, useSearchParam } from '../../hooks';
import { useTexts } from '../../translation';
import { isOutcome } from '../../words';
import { Section } from '../../components/Section';
import { AxisFilter } from './AxisFilter';
import { CapabilityGroup } from './CapabilityGroup';
import styles from './CapabilityList.module.css';
import { OutcomeFilter } from './OutcomeFilter';
import { groupByLevel } from './groupByLevel';

/** @internal */
export interface CapabilityListProps {
  assessment: Assessment;
  names: LadderNames;
}

const isOn =
  (axis: string | null, names: LadderNames) =>
  ({ capability }: CapabilityResult) =>
    axis !== null && names.capability(capability)?.axis === axis;

/**
 * Every capability by rung with its outcome and evidence. What is opened and
 * filtered stands in the URL, so that a finding can be pointed to.
 *
 * @internal
 */
export const CapabilityList = ({ assessment, names }: CapabilityListProps) => {
  const t = useTexts();
  const { capabilities, rung, needed } = assessment;
  const [outcomeParam, setOutcome] = useSearchParam('outcome');
  const [opened, setOpened] = useSearchParam('capability');
  const [axisParam, setAxis] = useSearchParam('axis');
  const axis = capabilities.some(isOn(axisParam, names))
    ? axisParam
    : undefined;
  const ofAxis = axis ? capabilities.filter(isOn(axis, names)) : capabilities;
  const outcome = isOutcome(outcomeParam) ? outcomeParam : undefined;

  const shown = ofAxis.filter(result => !outcome || result.outcome === outcome);
  const isFiltered = outcome !== undefined || axis !== undefined;
  const highest = Math.max(rung.attained, needed.level);

  return (
    <Section title={t('tab.why')} description={t('tab.whyMeaning')} id="why">
      <div className={styles.filters}>
        <OutcomeFilter
          results={ofAxis}
          outcome={outcome}
          onChange={setOutcome}
        />
        <AxisFilter
          results={capabilities}
          names={names}
          axis={axis ?? undefined}
          onChange={setAxis}
        />
      </div>
      {axis && (
        <div className={styles.axis}>
          <Text>{t('tab.onlyAxis', { axis: names.axisName(axis) })}</Text>
          <Button
            size="small"
            variant="tertiary"
            onPress={() => setAxis(undefined)}
          >
            {t('tab.allAxes')}
          </Button>
        </div>
      )}
      {shown.length === 0 && (
        <Text as="p" color="secondary" className={styles.empty}>
          {t('tab.noneOfOutcome')}
        </Text>
      )}
      {groupByLevel(shown, names).map(({ level, results }) => (
        <CapabilityGroup
          // another filter opens and closes the groups anew
          key={`${level}-${outcome}-${axis}`}
          level={level}
          results={results}
          names={names}
          isInitiallyExpanded={isFiltered || level <= highest}
          isBeyondNeed={level > highest}
          opened={opened ?? undefined}
          onOpen={setOpened}
        />
      ))}
    </Section>
  );
};
