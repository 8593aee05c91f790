import { Axis, Level } from '../ladder/types';
import { Context } from './context';
import { metFraction } from './progress';
import {
  allLevels,
  Entry,
  isApplicable,
  isMet,
  levelReached,
} from './standing';
import { AxisResult } from './types';

function nextLevelOf(entries: Entry[], attained: number): Level | undefined {
  return allLevels.find(
    level =>
      level > attained &&
      entries.some(e => e.capability.level === level && isApplicable(e)),
  );
}

function axisResult(axis: Axis, context: Context): AxisResult {
  const { forcesRuntime, hopeful } = context;
  const entries = context.entries.filter(
    ({ capability }) => capability.axis === axis.id,
  );
  const attained = levelReached(entries, isMet, forcesRuntime);
  const nextLevel = nextLevelOf(entries, attained);
  return {
    axis: axis.id,
    attained,
    possible: levelReached(
      entries,
      ({ capability }) => hopeful.has(capability.id),
      forcesRuntime,
    ),
    ...(nextLevel ? { nextLevel } : {}),
    progress:
      metFraction(entries.filter(e => e.capability.level === nextLevel)) ?? 0,
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
