import {
  NeededResult,
  SituationFact,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { LadderNames } from '../../hooks';
import { Texts } from '../../translation';
import { factValueWords } from '../../words';

/**
 * A fact behind a requirement; a guess is called one.
 *
 * @internal
 */
export function neededFactWords(
  { fact, value, origin }: SituationFact,
  names: LadderNames,
  t: Texts,
): string {
  const words = `${names.factWithin(fact)}: ${factValueWords(value, t)}`;
  return origin === 'assumed' ? t('common.needed.guess', { words }) : words;
}

/**
 * The rung needed by its name.
 *
 * @internal
 */
export function neededWords(
  { level }: Pick<NeededResult, 'level'>,
  names: LadderNames,
  t: Texts,
): string {
  if (level === 0) {
    return t('common.needed.none');
  }
  const name = names.rungName(level);
  return name
    ? t('common.needed.rungNamed', { level: String(level), name })
    : t('common.needed.rung', { level: String(level) });
}
