import { Axis, AxisId, Level } from '../ladder/types';
import { Context } from './context';
import { metFraction } from './progress';
import { Entry, isApplicable, isMet } from './entry';
import { allLevels, levelReached } from './standing';
import { AxisResult } from './types';

/**
 * The capabilities on each axis.
 *
 * @internal
 */
export function entriesByAxis(entries: Entry[]): Map<AxisId, Entry[]> {
  const byAxis = new Map<AxisId, Entry[]>();
  for (const entry of entries) {
    const ofAxis = byAxis.get(entry.axis);
    if (ofAxis) {
      ofAxis.push(entry);
    } else {
      byAxis.set(entry.axis, [entry]);
    }
  }
  return byAxis;
}

function nextLevelOf(entries: Entry[], attained: number): Level | undefined {
  return allLevels.find(
    level =>
      level > attained &&
      entries.some(e => e.level === level && isApplicable(e)),
  );
}

function axisResult(axis: Axis, context: Context): AxisResult {
  const { forcesRuntime, hopeful, ofAxes } = context;
  const entries = ofAxes.get(axis.id) ?? [];
  const attained = levelReached(entries, isMet, forcesRuntime);
  const nextLevel = nextLevelOf(entries, attained);
  return {
    axis: axis.id,
    attained,
    possible: levelReached(entries, ({ id }) => hopeful.has(id), forcesRuntime),
    ...(nextLevel ? { nextLevel } : {}),
    progress: metFraction(entries.filter(e => e.level === nextLevel)) ?? 0,
  };
}

/**
 * How far the service is on each axis.
 *
 * @internal
 */
export function axisResults(context: Context): AxisResult[] {
  return context.input.ladder.axes.map(axis => axisResult(axis, context));
}
