import { SearchField } from '@backstage/ui';
import { useEffect, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { useTexts } from '../../translation';

/** @internal */
export interface LadderFilterProps {
  text: string;
  onChange: (text: string) => void;
}

const PAUSE_MS = 200;

/**
 * Filters by what the entries say, once typing pauses.
 *
 * @internal
 */
export const LadderFilter = ({ text, onChange }: LadderFilterProps) => {
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
    PAUSE_MS,
    [typed],
  );
  return (
    <SearchField
      aria-label={t('ladderPages.filter')}
      placeholder={t('ladderPages.filterPlaceholder')}
      value={typed}
      onChange={setTyped}
    />
  );
};
