import { Trend } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { recorded } from './recorded';

type Point = Trend['points'][number];

const today = recorded.trend.points[recorded.trend.points.length - 1];

function point(day: string, rungs: number[], fit: Point['fit']): Point {
  return { ...today, day, rungs, fit };
}

/** Three days on which services climb; a demo that just began has one. */
export const trend: Trend = {
  ...recorded.trend,
  points: [
    point('2026-11-20', [11, 6, 4, 3, 1, 0, 0], {
      'under-built': 9,
      'right-sized': 8,
      'over-built': 1,
      unknown: 7,
    }),
    point('2026-11-21', [9, 6, 5, 3, 1, 1, 0], {
      'under-built': 7,
      'right-sized': 10,
      'over-built': 1,
      unknown: 7,
    }),
    today,
  ],
};

/** No service was assessed yet. */
export const noTrend: Trend = {
  ...recorded.trend,
  points: recorded.trend.points.filter(({ services }) => services === 0),
};
