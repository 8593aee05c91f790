import { VisuallyHidden } from '@backstage/ui';
import { useTexts } from '../../translation';
import { FilterLink } from '../FilterLink';
import styles from './LevelsHeatMap.module.css';
import { Levels } from './levelsOf';

/** @internal */
export interface LevelCellProps {
  group: string;
  axis: string;
  levels: Levels | undefined;
  /** Where the levels of the services are listed. */
  href: string;
}

/**
 * Where a group stands on an axis: the number, with a shade that repeats it.
 *
 * @internal
 */
export const LevelCell = ({ group, axis, levels, href }: LevelCellProps) => {
  const t = useTexts();
  if (!levels) {
    return (
      <td className={styles.cell} data-level="none">
        <span aria-hidden="true">–</span>
        <VisuallyHidden>{t('overview.heat.notAssessed')}</VisuallyHidden>
      </td>
    );
  }
  const { half, lowest, highest } = levels;
  const spread = { lowest: String(lowest), highest: String(highest) };
  return (
    <td className={styles.cell} data-level={half}>
      <FilterLink href={href} className={styles.link}>
        <VisuallyHidden>
          {t('overview.heat.cell', {
            axis,
            group,
            level: String(half),
            ...spread,
          })}
        </VisuallyHidden>
        <span aria-hidden="true">{half}</span>
        {lowest < highest && (
          <span className={styles.spread} aria-hidden="true">
            {t('overview.heat.spread', spread)}
          </span>
        )}
      </FilterLink>
    </td>
  );
};
