import { Tag, TagGroup } from '@backstage/ui';
import {
  FILTER_NAMES,
  FilterName,
  LadderNames,
  ServicesFilterState,
} from '../../hooks';
import { useTexts } from '../../translation';
import { ClearFilters } from './ClearFilters';
import styles from './FilterFields.module.css';
import { filterValueWords } from './filterWords';

interface SetFilter {
  id: string;
  name: FilterName;
  value: string;
}

function setFilters({ filter }: ServicesFilterState): SetFilter[] {
  return FILTER_NAMES.flatMap(name =>
    [filter[name]]
      .flat()
      .filter(value => value !== undefined)
      .map(value => ({ id: `${name}=${value}`, name, value: String(value) })),
  );
}

/** @internal */
export interface FilterChipsProps {
  state: ServicesFilterState;
  names: LadderNames;
}

/**
 * The filters that are set, each of which can be taken away.
 *
 * @internal
 */
export const FilterChips = ({ state, names }: FilterChipsProps) => {
  const t = useTexts();
  const chips = setFilters(state);
  if (chips.length === 0) {
    return null;
  }
  const remove = (removed: SetFilter) =>
    state.update({
      [removed.name]: chips
        .filter(({ id, name }) => name === removed.name && id !== removed.id)
        .map(({ value }) => value),
    });
  return (
    <div className={styles.chips}>
      <TagGroup
        aria-label={t('services.filters.set')}
        onRemove={keys =>
          chips.filter(({ id }) => keys.has(id)).forEach(remove)
        }
      >
        {chips.map(({ id, name, value }) => (
          <Tag key={id} id={id} size="small" className={styles.chip}>
            {t('services.filters.chip', {
              filter: t(`services.filter.${name}`),
              value: filterValueWords(name, value, names, t),
            })}
          </Tag>
        ))}
      </TagGroup>
      <ClearFilters state={state} />
    </div>
  );
};
