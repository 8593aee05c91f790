import { Button, Select } from '@backstage/ui';
import { LadderNames, ServicesFilterState } from '../../hooks';
import { TOP_RUNG, verdictName, VERDICTS } from '../../words';
import styles from './ServicesFilters.module.css';
import { TextFilter } from './TextFilter';

const ANY = 'any';
const LEVELS = Array.from({ length: TOP_RUNG + 1 }, (_, level) => level);

/** @internal */
export interface ServicesFiltersProps {
  state: ServicesFilterState;
  names: LadderNames;
}

const fitOptions = [
  { value: ANY, label: 'Any fit' },
  ...VERDICTS.map(verdict => ({ value: verdict, label: verdictName(verdict) })),
];

function rungOptions(any: string, names: LadderNames) {
  return [
    { value: ANY, label: any },
    ...LEVELS.map(level => ({
      value: String(level),
      label: [`${level}`, names.rungName(level)].filter(Boolean).join(' · '),
    })),
  ];
}

/**
 * The filters of the services table.
 *
 * @internal
 */
export const ServicesFilters = ({ state, names }: ServicesFiltersProps) => {
  const { filter, isFiltered, update } = state;
  const change = (name: 'fit' | 'rung' | 'needed') => (key: unknown) =>
    update({ [name]: key === ANY ? undefined : String(key) });
  return (
    <div className={styles.root} role="search" aria-label="Services">
      <TextFilter
        text={filter.text ?? ''}
        onChange={text => update({ text })}
      />
      <Select
        aria-label="Fit"
        options={fitOptions}
        value={filter.fit ?? ANY}
        onChange={change('fit')}
        className={styles.select}
      />
      <Select
        aria-label="Rung"
        options={rungOptions('Any rung', names)}
        value={String(filter.rung ?? ANY)}
        onChange={change('rung')}
        className={styles.select}
      />
      <Select
        aria-label="Needed rung"
        options={rungOptions('Any need', names)}
        value={String(filter.needed ?? ANY)}
        onChange={change('needed')}
        className={styles.select}
      />
      {isFiltered && (
        <Button
          variant="tertiary"
          size="small"
          onPress={() =>
            update({
              fit: undefined,
              rung: undefined,
              needed: undefined,
              text: undefined,
            })
          }
        >
          Clear filters
        </Button>
      )}
    </div>
  );
};
