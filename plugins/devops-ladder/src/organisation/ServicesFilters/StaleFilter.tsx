import { Select } from '@backstage/ui';
import { useTexts } from '../../translation';
import styles from './ServicesFilters.module.css';

const ANY = 'any';

/** @internal */
export interface StaleFilterProps {
  stale: boolean | undefined;
  onChange: (stale: boolean | undefined) => void;
}

/**
 * Whether some source of the services could not be read again.
 *
 * @internal
 */
export const StaleFilter = ({ stale, onChange }: StaleFilterProps) => {
  const t = useTexts();
  return (
    <Select
      aria-label={t('services.filter.stale')}
      options={[
        { value: ANY, label: t('services.any.stale') },
        { value: 'true', label: t('services.stale.true') },
        { value: 'false', label: t('services.stale.false') },
      ]}
      value={stale === undefined ? ANY : String(stale)}
      onChange={key => onChange(key === ANY ? undefined : key === 'true')}
      className={styles.choice}
    />
  );
};
