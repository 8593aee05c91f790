import { Trend } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { Texts } from '../../translation';
import { TOP_RUNG, verdictName, VERDICTS } from '../../words';

/** What the services of a day are counted by. @internal */
export type TrendBy = 'fit' | 'rung';

/** @internal */
export type TrendPoint = Trend['points'][number];

/** @internal */
export interface TrendSeries {
  id: string;
  name: string;
  /** Fill of its area; the tokens follow the theme. */
  fill: string;
  /** Drawn with hatching: what is not certain. */
  isHatched?: boolean;
  countOf: (point: TrendPoint) => number;
}

const FILLS: Record<(typeof VERDICTS)[number], string> = {
  'under-built': 'var(--bui-warning-bg)',
  'right-sized': 'var(--bui-positive-bg)',
  'over-built': 'var(--bui-announcement-bg)',
  unknown: 'var(--bui-fg-secondary)',
};

/**
 * What a trend counts, from the bottom of the chart to its top.
 *
 * @internal
 */
export function trendSeries(by: TrendBy, t: Texts): TrendSeries[] {
  if (by === 'fit') {
    return VERDICTS.map(verdict => ({
      id: verdict,
      name: verdictName(verdict, t),
      fill: FILLS[verdict],
      isHatched: verdict === 'unknown',
      countOf: ({ fit }) => fit[verdict] ?? 0,
    }));
  }
  return Array.from({ length: TOP_RUNG + 1 }, (_, level) => ({
    id: `rung-${level}`,
    name: level
      ? t('overview.trend.rung', { level: String(level) })
      : t('overview.trend.below'),
    fill: `color-mix(in srgb, var(--bui-accent-bg) ${
      10 + 15 * level
    }%, var(--bui-bg-neutral-3))`,
    countOf: ({ rungs }) => rungs[level] ?? 0,
  }));
}

/** A day of the API, which is in UTC, in the reader's words. @internal */
export function dayWords(
  day: string,
  options: Intl.DateTimeFormatOptions = { dateStyle: 'medium' },
): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(undefined, {
    ...options,
    timeZone: 'UTC',
  });
}

/**
 * A trend from the day before its first service on: the days before that say
 * nothing.
 *
 * @internal
 */
export function fromFirstService(points: TrendPoint[]): TrendPoint[] {
  const first = points.findIndex(({ services }) => services > 0);
  return points.slice(Math.max(0, first - 1));
}

/**
 * The trend in words, for those who cannot see the chart.
 *
 * @internal
 */
export function trendWords(
  points: TrendPoint[],
  series: TrendSeries[],
  t: Texts,
): string {
  const [first, last] = [points[0], points[points.length - 1]];
  const sentences = [
    {
      name: t('overview.trend.services'),
      countOf: (p: TrendPoint) => p.services,
    },
    ...series,
  ].map(({ name, countOf }) => {
    const [before, after] = [countOf(first), countOf(last)].map(count =>
      count.toLocaleString(),
    );
    return before === after
      ? t('overview.trend.same', { name, after })
      : t('overview.trend.change', { name, before, after });
  });
  const title = t('overview.trend.chart', {
    from: dayWords(first.day),
    to: dayWords(last.day),
  });
  return [title, ...sentences].join(' ');
}
