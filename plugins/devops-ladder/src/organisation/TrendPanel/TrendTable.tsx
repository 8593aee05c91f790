import { useTexts } from '../../translation';
import styles from './TrendPanel.module.css';
import { dayWords, TrendPoint, TrendSeries } from './trendSeries';

/** @internal */
export interface TrendTableProps {
  points: TrendPoint[];
  series: TrendSeries[];
}

/**
 * The numbers of a trend, the last day first.
 *
 * @internal
 */
export const TrendTable = ({ points, series }: TrendTableProps) => {
  const t = useTexts();
  const caption = t('overview.trend.tableCaption');
  return (
    <div
      className={styles.scroll}
      role="region"
      aria-label={caption}
      // what scrolls can be scrolled by keyboard once it takes focus
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table className={styles.table} aria-label={caption}>
        <thead>
          <tr>
            <th scope="col">{t('overview.trend.day')}</th>
            <th scope="col">{t('overview.trend.services')}</th>
            {series.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...points].reverse().map(point => (
            <tr key={point.day}>
              <th scope="row">
                <time dateTime={point.day}>{dayWords(point.day)}</time>
              </th>
              <td>{point.services.toLocaleString()}</td>
              {series.map(({ id, countOf }) => (
                <td key={id}>{countOf(point).toLocaleString()}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
