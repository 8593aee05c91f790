import { SearchField } from '@backstage/ui';
import { useEffect, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { useTexts } from '../../translation';
import styles from './FilterFields.module.css';

/** @internal */
export interface TextFilterProps {
  text: string;
  onChange: (text: string) => void;
}

/**
 * Searches by name once typing pauses.
 *
 * @internal
 */
export const TextFilter = ({ text, onChange }: TextFilterProps) => {
  const t = useTexts();
  const [typed, setTyped] = useState(text);
  // The URL may change by other means than typing.
  useEffect(() => setTyped(text), [text]);
  useDebounce(
    () => {
      if (typed !== text) {
        onChange(typed);
      }
    },
    300,
    [typed],
  );
  return (
    <SearchField
      aria-label={t('services.filters.searchLabel')}
      placeholder={t('services.filters.searchPlaceholder')}
      size="small"
      value={typed}
      onChange={setTyped}
      className={styles.search}
    />
  );
};
