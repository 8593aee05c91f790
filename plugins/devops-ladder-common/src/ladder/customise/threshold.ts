import { Ladder } from '../types';
import { changeWords, replaced } from './entries';
import { Attempt, CustomItem } from './types';

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
  return {
    ladder: {
      ...ladder,
      thresholds: replaced(thresholds, {
        ...known,
        value,
        customised: message,
      }),
    },
    message,
  };
}
