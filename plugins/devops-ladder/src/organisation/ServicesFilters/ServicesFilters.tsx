import { LadderNames, ServicesFilterState } from '../../hooks';
import { useTexts } from '../../translation';
import { verdictName, VERDICTS } from '../../words';
import { Disclosure } from '../../components/Disclosure';
import {
  FilterChips,
  FilterSelect,
  GroupSelect,
  TextFilter,
} from '../FilterFields';
import { rungOptions } from './levelOptions';
import { MoreFilters } from './MoreFilters';
import styles from './ServicesFilters.module.css';

/** @internal */
export interface ServicesFiltersProps {
  state: ServicesFilterState;
  names: LadderNames;
}

/**
 * The filters of the services table: the common ones, the others behind "More
 * filters", and what is set.
 *
 * @internal
 */
export const ServicesFilters = ({ state, names }: ServicesFiltersProps) => {
  const t = useTexts();
  const { filter, update } = state;
  return (
    <div
      className={styles.root}
      role="search"
      aria-label={t('services.filters.label')}
    >
      <div className={styles.fields}>
        <TextFilter
          text={filter.text ?? ''}
          onChange={text => update({ text })}
        />
        <GroupSelect by="owner" state={state} names={names} />
        <FilterSelect
          label={t('services.filter.fit')}
          any={t('services.any.fit')}
          options={VERDICTS.map(verdict => ({
            value: verdict,
            label: verdictName(verdict, t),
          }))}
          values={filter.fit ?? []}
          onChange={fit => update({ fit })}
        />
        <FilterSelect
          label={t('services.filter.rung')}
          any={t('services.any.rung')}
          options={rungOptions(names)}
          values={(filter.rung ?? []).map(String)}
          onChange={rung => update({ rung })}
        />
        <FilterSelect
          label={t('services.filter.needed')}
          any={t('services.any.needed')}
          options={rungOptions(names)}
          values={(filter.needed ?? []).map(String)}
          onChange={needed => update({ needed })}
        />
      </div>
      <Disclosure summary={t('services.filters.more')}>
        <MoreFilters state={state} names={names} />
      </Disclosure>
      <FilterChips state={state} names={names} />
    </div>
  );
};
