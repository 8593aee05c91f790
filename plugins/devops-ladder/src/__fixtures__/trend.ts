import { Trend } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { SEEN_AT } from './assessment';

type Point = Trend['points'][number];

function point(day: string, rungs: number[], fit: Point['fit']): Point {
  const services = rungs.reduce((sum, count) => sum + count, 0);
  return { day, services, rungs, fit };
}

/** Three days on which services climb. */
export const trend: Trend = {
  asOf: SEEN_AT,
  points: [
    point('2026-11-20', [8, 7, 3, 2, 0, 0, 0], {
      'under-built': 9,
      'right-sized': 6,
      'over-built': 2,
      unknown: 3,
    }),
    point('2026-11-21', [6, 7, 4, 3, 1, 0, 0], {
      'under-built': 7,
      'right-sized': 9,
      'over-built': 2,
      unknown: 3,
    }),
    point('2026-11-22', [4, 7, 5, 3, 2, 1, 0], {
      'under-built': 5,
      'right-sized': 12,
      'over-built': 2,
      unknown: 3,
    }),
  ],
};

/** No service was assessed yet. */
export const noTrend: Trend = {
  asOf: SEEN_AT,
  points: ['2026-11-21', '2026-11-22'].map(day =>
    point(day, [0, 0, 0, 0, 0, 0, 0], {}),
  ),
};
