import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import {
  CapabilityResult,
  Outcome,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { useTexts } from '../../translation';
import { outcomeName, OUTCOMES } from '../../words';
import styles from './CapabilityList.module.css';

/** @internal */
export interface OutcomeFilterProps {
  results: CapabilityResult[];
  outcome: Outcome | undefined;
  onChange: (outcome: Outcome | undefined) => void;
}

/**
 * Narrows the capabilities down to one outcome.
 *
 * @internal
 */
export const OutcomeFilter = (props: OutcomeFilterProps) => {
  const { results, outcome, onChange } = props;
  const t = useTexts();
  const counts = OUTCOMES.map(id => ({
    id,
    count: results.filter(result => result.outcome === id).length,
  })).filter(({ id, count }) => count > 0 || id === outcome);
  return (
    <div className={styles.filter}>
      <ToggleButtonGroup
        className={styles.outcomes}
        aria-label={t('tab.filterByOutcome')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[outcome ?? 'all']}
        onSelectionChange={keys =>
          onChange(counts.find(({ id }) => keys.has(id))?.id)
        }
      >
        <ToggleButton id="all">
          {t('tab.all', { number: String(results.length) })}
        </ToggleButton>
        {counts.map(({ id, count }) => (
          <ToggleButton key={id} id={id}>
            {`${outcomeName(id, t)} ${count}`}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
};
