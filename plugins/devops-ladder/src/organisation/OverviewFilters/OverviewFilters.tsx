import { LadderNames, ServicesFilterState } from '../../hooks';
import { useTexts } from '../../translation';
import { Disclosure } from '../../components/Disclosure';
import { FilterChips, GroupSelect, TextFilter } from '../FilterFields';
import styles from './OverviewFilters.module.css';

/** Those behind "More filters". */
const MORE = ['system', 'domain', 'type', 'lifecycle'] as const;

/** @internal */
export interface OverviewFiltersProps {
  state: ServicesFilterState;
  names: LadderNames;
}

/**
 * The filters of the whole overview.
 *
 * @internal
 */
export const OverviewFilters = ({ state, names }: OverviewFiltersProps) => {
  const t = useTexts();
  const { filter, update } = state;
  return (
    <div
      className={styles.root}
      role="search"
      aria-label={t('overview.filters.label')}
    >
      <div className={styles.fields}>
        <TextFilter
          text={filter.text ?? ''}
          onChange={text => update({ text })}
        />
        <GroupSelect by="owner" state={state} names={names} />
      </div>
      <Disclosure summary={t('services.filters.more')}>
        <div className={styles.fields}>
          {MORE.map(by => (
            <GroupSelect key={by} by={by} state={state} names={names} />
          ))}
        </div>
      </Disclosure>
      <FilterChips state={state} names={names} />
    </div>
  );
};
