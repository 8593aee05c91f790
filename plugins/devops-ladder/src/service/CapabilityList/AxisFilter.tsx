import { Select } from '@backstage/ui';
import { CapabilityResult } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { LadderNames } from '../../hooks';
import { useTexts } from '../../translation';
import styles from './CapabilityList.module.css';

const ALL = 'all';

/** @internal */
export interface AxisFilterProps {
  results: CapabilityResult[];
  names: LadderNames;
  axis: string | undefined;
  onChange: (axis: string | undefined) => void;
}

/**
 * Narrows the capabilities down to one axis.
 *
 * @internal
 */
export const AxisFilter = (props: AxisFilterProps) => {
  const { results, names, axis, onChange } = props;
  const t = useTexts();
  const axes = new Set(
    results.flatMap(
      ({ capability }) => names.capability(capability)?.axis ?? [],
    ),
  );
  return (
    <Select
      aria-label={t('tab.filterByAxis')}
      size="small"
      options={[
        { value: ALL, label: t('tab.anyAxis') },
        ...[...axes].map(id => ({ value: id, label: names.axisName(id) })),
      ]}
      value={axis ?? ALL}
      onChange={key => onChange(key === ALL || !key ? undefined : String(key))}
      className={styles.axes}
    />
  );
};
