import { ClimbTrigger } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { LadderNames } from '../../hooks';
import { Texts } from '../../translation';
import { factValueWords, shareWords } from '../../words';

/** @internal */
export type TriggerChange = ClimbTrigger['changes'][number];

function distanceWords(
  { distance = 0, fact }: TriggerChange,
  names: LadderNames,
  t: Texts,
): string {
  if (distance <= 0) {
    return '';
  }
  const words =
    names.fact(fact)?.type === 'fraction'
      ? shareWords(distance)
      : distance.toLocaleString();
  return `, ${t('tab.away', { distance: words })}`;
}

/**
 * A fact that would have to change, to what, and how far off that is.
 *
 * @internal
 */
export function triggerChangeWords(
  change: TriggerChange,
  names: LadderNames,
  t: Texts,
): string {
  return `${names.factName(change.fact)}: ${factValueWords(change.from, t)} → ${
    change.to
  }${distanceWords(change, names, t)}`;
}
