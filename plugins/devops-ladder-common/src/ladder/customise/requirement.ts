import { Ladder, Requirement, RequirementCondition } from '../types';
import {
  added,
  changeWords,
  neitherKnownNorWhole,
  replaced,
  stateFrom,
  stateOf,
} from './entries';
import { requirementWords } from './requirementWords';
import { newRequirement, read, requirementAdjustment } from './schemas';
import { Attempt, CustomItem } from './types';

function factsOf(anyOf: RequirementCondition[][]): string[] {
  return [...new Set(anyOf.flat().map(({ fact }) => fact))];
}

function addRequirement(ladder: Ladder, item: CustomItem): Attempt {
  const { requirements } = ladder;
  const settings = read(newRequirement, item.settings);
  if ('problem' in settings) {
    return {
      problem: neitherKnownNorWhole(
        'requirement',
        item.id,
        requirements,
        settings.problem,
      ),
    };
  }
  const { level, anyOf, when, activeFrom } = settings.value;
  const message = changeWords(item, ['added']);
  const requirement: Requirement = {
    id: item.id,
    level,
    when: when ?? requirementWords(anyOf, ladder),
    facts: factsOf(anyOf),
    anyOf,
    scope: 'service',
    ...stateFrom(activeFrom),
    customised: message,
  };
  return {
    ladder: { ...ladder, requirements: added(requirements, requirement) },
    message,
  };
}

/** @internal */
export function customiseRequirement(
  ladder: Ladder,
  item: CustomItem,
): Attempt {
  const { requirements } = ladder;
  const known = requirements.find(({ id }) => id === item.id);
  if (!known) {
    return addRequirement(ladder, item);
  }
  if (known.scope === 'organisation') {
    return {
      problem:
        'It judges the organisation, by the thresholds many-teams and hand-built-share: move those.',
    };
  }
  const settings = read(requirementAdjustment, item.settings);
  if ('problem' in settings) {
    return settings;
  }
  const { enabled, level, anyOf, when, reason } = settings.value;
  const parts = [
    ...(enabled === false ? ['switched off'] : []),
    ...(enabled && known.state === 'retired' ? ['switched on'] : []),
    ...(level && level !== known.level
      ? [`moved from rung ${known.level} to ${level}`]
      : []),
    ...(anyOf ? [`changed from “${known.when}”`] : []),
    ...(when && !anyOf ? ['worded anew'] : []),
  ];
  if (parts.length === 0) {
    return { problem: 'It changes nothing.' };
  }
  const message = changeWords(item, parts, reason);
  const words = anyOf ? requirementWords(anyOf, ladder) : known.when;
  const requirement: Requirement = {
    ...known,
    level: level ?? known.level,
    anyOf: anyOf ?? known.anyOf,
    facts: anyOf ? factsOf(anyOf) : known.facts,
    when: when ?? words,
    state: stateOf(known, enabled),
    customised: message,
  };
  return {
    ladder: { ...ladder, requirements: replaced(requirements, requirement) },
    message,
  };
}
