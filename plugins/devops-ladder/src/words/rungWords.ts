import { RungRange } from '@devops-ladder/backstage-plugin-devops-ladder-common';

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

/**
 * A rung as a title: "Rung 2", "Rung 1–2", "Below rung 1".
 *
 * @internal
 */
export function rungTitle(range: RungRange): string {
  return range.attained === 0 && range.possible === 0
    ? 'Below rung 1'
    : `Rung ${rungNumber(range)}`;
}

function attainedWords(range: RungRange): string {
  if (range.attained !== range.possible) {
    return `Rung ${range.attained} to ${range.possible} of ${TOP_RUNG}`;
  }
  return range.attained === 0
    ? `Below rung 1 of ${TOP_RUNG}`
    : `Rung ${range.attained} of ${TOP_RUNG}`;
}

/**
 * The place on the ladder in words, for those who cannot see the drawing.
 *
 * @internal
 */
export function ladderWords(range: RungRange, needed?: number): string {
  if (needed === undefined) {
    return attainedWords(range);
  }
  return `${attainedWords(range)}, needs ${needed === 0 ? 'none' : needed}`;
}
