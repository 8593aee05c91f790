import { Ladder, Level } from '../ladder/types';
import { AnnotationWarning, NeededByOwner } from '../situation/types';
import { annotationNames } from './names';

/**
 * Reads the rung that the owner asks for; it takes a reason.
 *
 * @internal
 */
export function readNeededRung(
  annotations: Record<string, string>,
  ladder: Ladder,
): { neededRung?: NeededByOwner; warning?: AnnotationWarning } {
  const { neededRung: rungName, neededRungReason: reasonName } =
    annotationNames;
  const value = annotations[rungName];
  const reason = annotations[reasonName]?.trim();
  if (value === undefined) {
    const message = `It takes ${rungName} beside it.`;
    return reason === undefined
      ? {}
      : { warning: { annotation: reasonName, value: reason, message } };
  }
  const levels: Level[] = ladder.rungs.map(rung => rung.level);
  const level = levels.find(candidate => String(candidate) === value.trim());
  if (level === undefined) {
    const message = `Accepted is one of ${levels.join(', ')}.`;
    return { warning: { annotation: rungName, value, message } };
  }
  if (!reason) {
    const message = `It takes a reason in ${reasonName}.`;
    return { warning: { annotation: rungName, value, message } };
  }
  return { neededRung: { level, reason } };
}
