import { Skeleton, Text, VisuallyHidden } from '@backstage/ui';
import { lazy, Suspense } from 'react';
import { useTexts } from '../../translation';
import { Disclosure } from '../../components/Disclosure';
import styles from './TrendPanel.module.css';
import { TrendBy, TrendPoint, trendSeries, trendWords } from './trendSeries';
import { TrendTable } from './TrendTable';

const HEIGHT = 260;

const ChartMissing = () => {
  const t = useTexts();
  return <Text color="secondary">{t('overview.trend.chartMissing')}</Text>;
};

// The library that draws is large, and nobody else needs it. The words and the
// table do without.
const TrendChart = lazy(() =>
  import('./TrendChart')
    .then(({ TrendChart: chart }) => ({ default: chart }))
    .catch(() => ({ default: ChartMissing })),
);

/** @internal */
export interface TrendViewProps {
  points: TrendPoint[];
  by: TrendBy;
}

/**
 * A trend as a drawing, in words, and as a table.
 *
 * @internal
 */
export const TrendView = ({ points, by }: TrendViewProps) => {
  const t = useTexts();
  const series = trendSeries(by, t);
  const last = points[points.length - 1];
  return (
    <>
      <div className={styles.view}>
        <div className={styles.chart} style={{ height: HEIGHT }}>
          <Suspense
            fallback={
              <div role="status">
                <VisuallyHidden>{t('overview.trend.drawing')}</VisuallyHidden>
                <Skeleton width="100%" height={HEIGHT} />
              </div>
            }
          >
            <div role="img" aria-label={trendWords(points, series, t)}>
              <TrendChart points={points} series={series} height={HEIGHT} />
            </div>
          </Suspense>
        </div>
        <ul className={styles.legend}>
          {/* in the order of the areas, which lie on one another */}
          {[...series]
            .reverse()
            .map(({ id, name, fill, isHatched, countOf }) => (
              <li key={id} className={styles.entry}>
                <span
                  className={styles.key}
                  data-hatched={isHatched === true}
                  style={{ backgroundColor: isHatched ? undefined : fill }}
                  aria-hidden="true"
                />
                <span>{name}</span>
                <span className={styles.count}>
                  {countOf(last).toLocaleString()}
                </span>
              </li>
            ))}
        </ul>
      </div>
      <Disclosure summary={t('overview.trend.table')}>
        <TrendTable points={points} series={series} />
      </Disclosure>
    </>
  );
};
