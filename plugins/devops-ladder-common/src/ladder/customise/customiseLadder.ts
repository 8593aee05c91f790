import { CustomisationNote, Ladder } from '../types';
import { validateLadder } from '../validateLadder';
import { customiseCapability } from './capability';
import { customiseFact } from './fact';
import { modelFingerprint } from './modelFingerprint';
import { customiseRequirement } from './requirement';
import { customiseThreshold } from './threshold';
import { customiseTrap } from './trap';
import { Attempt, CustomItem, CustomKind, LadderCustomisation } from './types';

const customisers: Record<
  CustomKind,
  (ladder: Ladder, item: CustomItem) => Attempt
> = {
  thresholds: customiseThreshold,
  facts: customiseFact,
  capabilities: customiseCapability,
  traps: customiseTrap,
  requirements: customiseRequirement,
};
const kinds = Object.keys(customisers);

function isKind(name: string): name is CustomKind {
  return kinds.includes(name);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function itemsOf(
  customisation: LadderCustomisation,
  ignored: CustomisationNote[],
): CustomItem[] {
  const given: unknown = customisation;
  if (!isRecord(given)) {
    const message = `Accepted are entries of ${kinds.join(', ')}.`;
    ignored.push({ source: 'a module', item: 'customisation', message });
    return [];
  }
  const { source = 'a module', ...parts } = customisation;
  return Object.entries(parts).flatMap(([kind, entries]): CustomItem[] => {
    if (entries === undefined) {
      return [];
    }
    if (!isKind(kind) || !isRecord(entries)) {
      const message = isKind(kind)
        ? 'Accepted are entries by id.'
        : `Accepted are ${kinds.join(', ')}.`;
      ignored.push({ source, item: kind, message });
      return [];
    }
    return Object.entries(entries).map(([id, settings]) => ({
      source,
      kind,
      id,
      settings,
    }));
  });
}

function attempt(ladder: Ladder, item: CustomItem): Attempt {
  const result = customisers[item.kind](ladder, item);
  if ('problem' in result) {
    return result;
  }
  const problems = validateLadder(result.ladder);
  return problems.length > 0 ? { problem: `${problems.join('; ')}.` } : result;
}

/**
 * The ladder with what an organisation changes of it. Each entry that cannot
 * be used is left out by itself, with the reason, and the others stand.
 * Entries may build on one another in any order. What an earlier call applied
 * and left out stays noted.
 *
 * @param notes - what else configuration asked for that cannot be used
 * @public
 */
export function customiseLadder(
  ladder: Ladder,
  customisations: LadderCustomisation[],
  notes: CustomisationNote[] = [],
): Ladder {
  const applied = [...(ladder.customisation?.applied ?? [])];
  const ignored = [...(ladder.customisation?.ignored ?? []), ...notes];
  const appliedBefore = applied.length;
  let waiting = customisations.flatMap(each => itemsOf(each, ignored));
  let customised = ladder;
  let problems: CustomisationNote[] = [];
  let before: number;
  do {
    before = waiting.length;
    problems = [];
    const open: CustomItem[] = [];
    for (const item of waiting) {
      const result = attempt(customised, item);
      const note = { source: item.source, item: `${item.kind}.${item.id}` };
      if ('problem' in result) {
        open.push(item);
        problems.push({ ...note, message: result.problem });
      } else {
        customised = result.ladder;
        applied.push({ ...note, message: result.message });
      }
    }
    waiting = open;
  } while (waiting.length > 0 && waiting.length < before);
  if (applied.length + problems.length + ignored.length === 0) {
    return ladder;
  }
  const { modelVersion, customisation: _, ...model } = customised;
  return {
    ...model,
    modelVersion:
      applied.length > appliedBefore
        ? `${modelVersion.split('+')[0]}+${modelFingerprint(
            JSON.stringify(model),
          )}`
        : modelVersion,
    customisation: { applied, ignored: [...ignored, ...problems] },
  };
}
