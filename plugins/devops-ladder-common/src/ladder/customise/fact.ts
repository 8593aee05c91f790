import { annotationNames, factAnnotation } from '../../annotations/names';
import { FactDefinition, Ladder } from '../types';
import { added, changeWords, neitherKnownNorWhole, replaced } from './entries';
import { factAdjustment, newFact, read } from './schemas';
import { Attempt, CustomItem } from './types';

const inWords = (value: unknown) =>
  Array.isArray(value) ? value.join(', ') || 'none' : String(value);

const taken: string[] = Object.values(annotationNames);

function addFact(ladder: Ladder, item: CustomItem): Attempt {
  const { facts } = ladder;
  const settings = read(newFact, item.settings);
  if ('problem' in settings) {
    return {
      problem: neitherKnownNorWhole('fact', item.id, facts, settings.problem),
    };
  }
  if (taken.includes(factAnnotation(item.id))) {
    return {
      problem: `The annotation ${factAnnotation(
        item.id,
      )} means something else; give the fact another id.`,
    };
  }
  const { type, values, orMore, default: defaultValue } = settings.value;
  const message = changeWords(item, ['added']);
  const fact: FactDefinition = {
    id: item.id,
    type,
    ...(values && { values }),
    ...(orMore && { orMore }),
    scope: 'service',
    from: 'annotation',
    default: defaultValue === undefined ? 'unknown' : inWords(defaultValue),
    ...(defaultValue !== undefined && { defaultValue }),
    customised: message,
  };
  return { ladder: { ...ladder, facts: added(facts, fact) }, message };
}

/** @internal */
export function customiseFact(ladder: Ladder, item: CustomItem): Attempt {
  const { facts } = ladder;
  const known = facts.find(({ id }) => id === item.id);
  if (!known) {
    return addFact(ladder, item);
  }
  if (known.scope === 'organisation') {
    return {
      problem: `It is counted or stated, not assumed: set devopsLadder.organisation.facts.${item.id}.`,
    };
  }
  const settings = read(factAdjustment, item.settings);
  if ('problem' in settings) {
    return settings;
  }
  const { default: defaultValue, reason } = settings.value;
  const words = inWords(defaultValue);
  const message = changeWords(item, [`assumed to be ${words}`], reason);
  const fact: FactDefinition = {
    ...known,
    default: words,
    defaultValue,
    customised: message,
  };
  return { ladder: { ...ladder, facts: replaced(facts, fact) }, message };
}
