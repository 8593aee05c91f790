import { hintedKinds } from '../acts';
import type { ActKind } from '../tools';
import type { Survey } from './Survey';

/** Whether everything that could hold these acts was read. @internal */
export function isComplete(survey: Survey, kinds: readonly ActKind[]): boolean {
  const open = survey.unresolved.some(({ words }) => {
    const hinted = hintedKinds(words);
    return hinted === 'anything' || kinds.some(kind => hinted.has(kind));
  });
  return !open && survey.broken.length === 0 && survey.others.length === 0;
}
