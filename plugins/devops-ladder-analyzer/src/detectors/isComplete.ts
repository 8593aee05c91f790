import type { ActKind } from '../tools';
import { mayHold } from './mayHold';
import type { Survey } from './Survey';

/** Whether everything that could hold these acts was read. @internal */
export function isComplete(survey: Survey, kinds: readonly ActKind[]): boolean {
  const open = survey.unresolved.some(item => mayHold(survey, item, { kinds }));
  return !open && survey.broken.length === 0 && survey.others.length === 0;
}
