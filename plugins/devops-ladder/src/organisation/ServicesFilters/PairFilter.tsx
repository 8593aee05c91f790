import { Button, Select } from '@backstage/ui';
import { useState } from 'react';
import { useTexts } from '../../translation';
import styles from './ServicesFilters.module.css';

interface Choice {
  label: string;
  any: string;
  options: Array<{ value: string; label: string }>;
}

/** @internal */
export interface PairFilterProps {
  label: string;
  first: Choice;
  second: Choice;
  /** Takes `first:second`. */
  onAdd: (pair: string) => void;
}

/**
 * A filter of two parts, such as a capability and its outcome; it holds once
 * both are chosen and added.
 *
 * @internal
 */
export const PairFilter = ({
  label,
  first,
  second,
  onAdd,
}: PairFilterProps) => {
  const t = useTexts();
  const [values, setValues] = useState<[string | null, string | null]>([
    null,
    null,
  ]);
  const [one, other] = values;
  const select = (choice: Choice, value: string | null, index: 0 | 1) => (
    <Select
      aria-label={choice.label}
      placeholder={choice.any}
      options={choice.options}
      search={
        choice.options.length > 10
          ? { placeholder: t('services.filters.searchChoices') }
          : undefined
      }
      value={value}
      onChange={key => {
        const next = key === null ? null : String(key);
        setValues(index === 0 ? [next, other] : [one, next]);
      }}
      className={styles.choice}
    />
  );
  return (
    <div className={styles.pair} role="group" aria-label={label}>
      {select(first, one, 0)}
      {select(second, other, 1)}
      <Button
        size="small"
        variant="secondary"
        isDisabled={!one || !other}
        onPress={() => {
          onAdd(`${one}:${other}`);
          setValues([null, null]);
        }}
      >
        {t('services.filters.add')}
      </Button>
    </div>
  );
};
