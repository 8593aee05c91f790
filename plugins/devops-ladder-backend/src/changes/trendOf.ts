import { FitVerdict } from '@devops-ladder/backstage-plugin-devops-ladder-common';

const DAY_MS = 24 * 3_600_000;
const RUNGS = 7;

/** Services that began (positive) or ceased (negative) to stand there on a day. */
export interface TrendRow {
  day: string;
  attained: number;
  needed: number;
  fit: FitVerdict;
  delta: number;
}

/** Where the services stood at the end of a day. */
export interface TrendPoint {
  /** `YYYY-MM-DD` in UTC. */
  day: string;
  services: number;
  /** Services by rung attained, from 0 to 6. */
  rungs: number[];
  fit: Record<FitVerdict, number>;
}

/** Every day from `from` to `to` (`YYYY-MM-DD`, both included) with where the services stood at its end. */
export function trendOf(
  rows: readonly TrendRow[],
  { from, to }: { from: string; to: string },
): TrendPoint[] {
  const sorted = [...rows].sort((a, b) => (a.day < b.day ? -1 : 1));
  const now = {
    services: 0,
    rungs: new Array<number>(RUNGS).fill(0),
    fit: { 'under-built': 0, 'right-sized': 0, 'over-built': 0, unknown: 0 },
  };
  let next = 0;
  return daysBetween(from, to).map(day => {
    for (; next < sorted.length && sorted[next].day <= day; next += 1) {
      const { attained, fit, delta } = sorted[next];
      now.services += delta;
      now.rungs[attained] += delta;
      now.fit[fit] += delta;
    }
    return {
      day,
      services: now.services,
      rungs: [...now.rungs],
      fit: { ...now.fit },
    };
  });
}

function daysBetween(from: string, to: string): string[] {
  const [first, last] = [from, to].map(day => Date.parse(`${day}T00:00:00Z`));
  const days: string[] = [];
  for (let at = first; at <= last; at += DAY_MS) {
    days.push(dayOf(new Date(at)));
  }
  return days;
}

/** The day of a time in UTC, as `YYYY-MM-DD`. */
export function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}
