import { LadderNames } from '../../hooks';
import { TOP_RUNG } from '../../words';

const LEVELS = Array.from({ length: TOP_RUNG + 1 }, (_, level) => level);

/** The levels, 0 to 6, to choose from. @internal */
export const levelOptions = LEVELS.map(level => ({
  value: String(level),
  label: String(level),
}));

/** The rungs with their names, and none, to choose from. @internal */
export function rungOptions(names: LadderNames) {
  return LEVELS.map(level => ({
    value: String(level),
    label: [`${level}`, names.rungName(level)].filter(Boolean).join(' · '),
  }));
}
