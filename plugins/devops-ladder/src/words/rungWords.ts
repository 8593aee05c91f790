import { RungRange } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import type { Texts } from '../translation';

/**
 * How many rungs the ladder has.
 *
 * @internal
 */
export const TOP_RUNG = 6;

/**
 * A rung, or a range of them where something is unknown: `2`, `1–2`.
 *
 * @internal
 */
export function rungNumber(range: RungRange): string {
  return range.attained === range.possible
    ? String(range.attained)
    : `${range.attained}–${range.possible}`;
}

function isBelow({ attained, possible }: RungRange): boolean {
  return attained === 0 && possible === 0;
}

/**
 * A rung as a title: "Rung 2", "Rung 1–2", "Below rung 1".
 *
 * @internal
 */
export function rungTitle(range: RungRange, t: Texts): string {
  return isBelow(range)
    ? t('words.below')
    : t('words.rung', { rung: rungNumber(range) });
}

/**
 * A rung in the middle of a sentence: "rung 2", "below rung 1".
 *
 * @internal
 */
export function rungWithin(range: RungRange, t: Texts): string {
  return isBelow(range)
    ? t('words.belowWithin')
    : t('words.rungWithin', { rung: rungNumber(range) });
}

function placeWords(range: RungRange, t: Texts): string {
  const top = String(TOP_RUNG);
  const attained = String(range.attained);
  if (range.attained !== range.possible) {
    const possible = String(range.possible);
    return t('words.ladder.between', { attained, possible, top });
  }
  return range.attained === 0
    ? t('words.ladder.below', { top })
    : t('words.ladder.at', { attained, top });
}

/**
 * The place on the ladder in words, for those who cannot see the drawing.
 *
 * @internal
 */
export function ladderWords(
  range: RungRange,
  needed: number | undefined,
  t: Texts,
): string {
  const place = placeWords(range, t);
  if (needed === undefined) {
    return place;
  }
  return needed === 0
    ? t('words.ladder.needsNone', { place })
    : t('words.ladder.needs', { place, needed: String(needed) });
}
