import { Overview } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import {
  GroupBy,
  LadderNames,
  NONE,
  OverviewGroups,
  ServicesFilterPatch,
  ServicesHref,
} from '../../hooks';
import { useTexts } from '../../translation';
import { filterValueWords } from '../FilterFields';
import { FilterLink } from '../FilterLink';
import { LevelCell } from './LevelCell';
import styles from './LevelsHeatMap.module.css';
import { levelsOf } from './levelsOf';

/** How a group is counted. */
type Counted = Pick<
  OverviewGroups['items'][number],
  'services' | 'assessed' | 'axes'
>;

/** @internal */
export interface LevelsTableProps {
  overview: Overview;
  groups: OverviewGroups & { by: GroupBy };
  caption: string;
  byName: string;
  names: LadderNames;
  hrefFor: ServicesHref;
}

/**
 * The groups by axis, in the order of their names, and all together below.
 *
 * @internal
 */
export const LevelsTable = (props: LevelsTableProps) => {
  const { overview, groups, caption, byName, names, hrefFor } = props;
  const t = useTexts();
  const axes = overview.axes.map(({ axis }) => axis);
  const all = Object.fromEntries(
    overview.axes.map(({ axis, levels }) => [axis, levels]),
  ) as Counted['axes'];

  const row = (name: string, filter: ServicesFilterPatch, counted: Counted) => (
    <tr key={name}>
      <th scope="row" className={styles.group}>
        <FilterLink href={hrefFor(filter)}>{name}</FilterLink>
      </th>
      <td className={styles.count}>
        {counted.assessed === counted.services
          ? counted.services.toLocaleString()
          : t('overview.heat.assessedOf', {
              count: counted.services,
              assessed: counted.assessed,
            })}
      </td>
      {axes.map(axis => (
        <LevelCell
          key={axis}
          group={name}
          axis={names.axisName(axis)}
          levels={levelsOf(counted.axes[axis])}
          href={hrefFor(filter, { columns: ['fit', 'rung', 'needed', axis] })}
        />
      ))}
    </tr>
  );

  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.group}>
            {byName}
          </th>
          <th scope="col">{t('overview.heat.services')}</th>
          {axes.map(axis => (
            <th key={axis} scope="col">
              {names.axisName(axis)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groups.items.map(group => {
          const value = group.name ?? NONE;
          const name = filterValueWords(groups.by, value, names, t);
          return row(name, { [groups.by]: value }, group);
        })}
      </tbody>
      <tfoot>
        {row(t('overview.heat.all'), {}, { ...overview, axes: all })}
      </tfoot>
    </table>
  );
};
