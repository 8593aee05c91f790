import { Ladder, Requirement } from '../types';
import { changeWords, replaced } from './entries';
import { requirementWords } from './requirementWords';
import { Attempt, CustomItem } from './types';

function readsThreshold({ anyOf }: Requirement, id: string): boolean {
  return anyOf
    .flat()
    .some(({ atLeast, moreThan }) =>
      [atLeast, moreThan].some(
        bound => typeof bound === 'object' && bound.threshold === id,
      ),
    );
}

/** The texts of what the threshold bounds speak of its new value. */
function withTexts(ladder: Ladder, id: string, message: string): Ladder {
  const bounded = ladder.thresholds.find(t => t.id === id)?.of ?? [];
  const note = `Threshold ${id}: ${message}`;
  const noted = <T extends { id: string; customised?: string }>(entry: T): T =>
    bounded.includes(entry.id)
      ? {
          ...entry,
          customised: [entry.customised, note].filter(Boolean).join(' '),
        }
      : entry;
  return {
    ...ladder,
    capabilities: ladder.capabilities.map(noted),
    traps: ladder.traps.map(noted),
    requirements: ladder.requirements.map(noted).map(requirement =>
      readsThreshold(requirement, id)
        ? {
            ...requirement,
            when: requirementWords(requirement.anyOf, ladder),
          }
        : requirement,
    ),
  };
}

/** @internal */
export function customiseThreshold(ladder: Ladder, item: CustomItem): Attempt {
  const { thresholds } = ladder;
  const known = thresholds.find(({ id }) => id === item.id);
  if (!known) {
    const accepted = thresholds.map(({ id }) => id).join(', ');
    return {
      problem: `There is no threshold ${item.id}; there are ${accepted}.`,
    };
  }
  const value = item.settings;
  if (typeof value !== 'number') {
    return { problem: `Accepted is a number of the unit ${known.unit}.` };
  }
  const message = changeWords(item, [
    `moved from ${known.value} to ${value} (${known.unit})`,
  ]);
  const moved = {
    ...ladder,
    thresholds: replaced(thresholds, { ...known, value, customised: message }),
  };
  return { ladder: withTexts(moved, item.id, message), message };
}
