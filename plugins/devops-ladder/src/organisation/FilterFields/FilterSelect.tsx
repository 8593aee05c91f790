import { Select } from '@backstage/ui';
import { useTexts } from '../../translation';
import styles from './FilterFields.module.css';

/** Longer lists can be searched. */
const SHORT = 10;

/** @internal */
export interface FilterSelectProps {
  label: string;
  /** Shown where nothing is chosen: "Any owner". */
  any: string;
  options: Array<{ value: string; label: string }>;
  values: readonly string[];
  onChange: (values: string[]) => void;
}

/**
 * Chooses any number of values of one filter.
 *
 * @internal
 */
export const FilterSelect = (props: FilterSelectProps) => {
  const { label, any, options, values, onChange } = props;
  const t = useTexts();
  return (
    <Select
      aria-label={label}
      placeholder={any}
      selectionMode="multiple"
      options={options}
      search={
        options.length > SHORT
          ? { placeholder: t('services.filters.searchChoices') }
          : undefined
      }
      value={[...values]}
      onChange={keys => onChange(keys.map(String))}
      className={styles.select}
    />
  );
};
