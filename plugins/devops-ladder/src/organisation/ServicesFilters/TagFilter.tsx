import { Button, TextField } from '@backstage/ui';
import { FormEvent, useState } from 'react';
import { useTexts } from '../../translation';
import styles from './ServicesFilters.module.css';

/** @internal */
export interface TagFilterProps {
  onAdd: (tag: string) => void;
}

/**
 * Narrows down to services with a tag.
 *
 * @internal
 */
export const TagFilter = ({ onAdd }: TagFilterProps) => {
  const t = useTexts();
  const [typed, setTyped] = useState('');
  const tag = typed.trim();
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (tag) {
      onAdd(tag);
      setTyped('');
    }
  };
  return (
    <form className={styles.pair} onSubmit={add}>
      <TextField
        aria-label={t('services.filter.tag')}
        placeholder={t('services.any.tag')}
        size="small"
        maxLength={100}
        value={typed}
        onChange={setTyped}
        className={styles.choice}
      />
      <Button type="submit" size="small" variant="secondary" isDisabled={!tag}>
        {t('services.filters.add')}
      </Button>
    </form>
  );
};
